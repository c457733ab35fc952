import type { OwnFloorActs } from '../../model/own-floor.ts'
import type { StageHandle } from '../stage/start.ts'

/** The acts of a room that may not stand yet: until then nothing can be done. */
export function ownFloorOf(room: () => StageHandle | null): OwnFloorActs {
  const acts = () => room()?.headset.ownFloor
  return {
    enter: () => acts()?.enter(),
    move: () => acts()?.move(),
    turn: (angle) => acts()?.turn(angle),
    resize: () => acts()?.resize(),
    lock: () => acts()?.lock(),
    leave: () => acts()?.leave()
  }
}
