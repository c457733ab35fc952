import { decodeLook } from '../../contract/look.ts'
import type { HeadsetStore } from '../../model/headset.ts'
import { mirrored, placeMirror, type MirrorPlace } from '../../world/mirrored.ts'
import type { RoomParts } from '../room-parts.ts'
import { startOneself } from './oneself.ts'

const SELF = 'mirror'

/** Draws oneself opposite, in the look of the headset's mirror, with one's own head and hands. Returns the undo, which may come before it stands. */
export function startReflection(parts: RoomParts, store: HeadsetStore): () => void {
  const { own, body, senses, stage } = parts
  let place: MirrorPlace | null = null
  return startOneself(parts, store, {
    step: SELF,
    unseen: 'the mirror stays empty:',
    dress(crowd) {
      const { mirror } = store.getState()
      if (mirror !== null) crowd.add(SELF, { look: decodeLook(mirror), name: '', advisor: false, verified: false })
    },
    pose(crowd) {
      place ??= placeMirror(own.pose.head, body)
      crowd.setPose(SELF, mirrored(own.pose, place))
      crowd.setLevel(SELF, senses.level(stage.getState().self))
    }
  })
}
