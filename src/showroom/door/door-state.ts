import type { VisitModel } from '../../model/visit.ts'

/** What the door stands for just now. */
export type DoorState =
  | { kind: 'ajar'; people: number; waiting: number; minutes: readonly [number, number] | null }
  | { kind: 'unknown' | 'nobody' | 'reaching' | 'offline' }
  | { kind: 'waiting'; place: number; people: number; minutes: readonly [number, number] | null; ringing: boolean }
  | { kind: 'knock' | 'together'; name: string }

/** The state of the door, and so its light and its words. A figure nobody knows is never made up. */
export function doorState(model: Pick<VisitModel, 'line' | 'door' | 'place' | 'knock' | 'talk' | 'advisor'>): DoorState {
  const asked = model.place !== null || model.knock !== null || (model.talk !== null && model.talk.ended === null)
  if (model.line === 'lost' && asked) return { kind: 'offline' }
  if (model.knock) return { kind: 'knock', name: model.knock.advisor.name }
  if (model.talk && model.talk.ended === null && model.advisor) return { kind: 'together', name: model.advisor.name }
  if (model.place) return { kind: 'waiting', place: model.place.place, people: model.place.people, minutes: model.place.minutes, ringing: model.place.ringing }
  if (model.line === 'connecting') return { kind: 'reaching' }
  if (!model.door) return { kind: 'unknown' }
  if (!model.door.open) return { kind: 'nobody' }
  return { kind: 'ajar', people: model.door.people, waiting: model.door.waiting, minutes: model.door.minutes }
}

/** How far the light stands open: ajar while somebody is in, wider as one's turn nears, full at a knock, dark with nobody. */
export function lightOf(state: DoorState): number {
  switch (state.kind) {
    case 'ajar':
      return 0.34
    case 'waiting':
      return state.ringing ? 0.88 : Math.max(0.4, 0.78 - 0.12 * (state.place - 1))
    case 'knock':
    case 'together':
      return 1
    default:
      return 0
  }
}
