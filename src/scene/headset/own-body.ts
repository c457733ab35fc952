import { decodeLook } from '../../contract/look.ts'
import type { HeadsetStore } from '../../model/headset.ts'
import type { RoomParts } from '../room-parts.ts'
import { startOneself } from './oneself.ts'

const SELF = 'own-body'

/**
 * Draws one's own body under one's own eyes, as others see it, but for head and hands: one looks out of the one, and what the others
 * hold is drawn where they are. Returns the undo, which may come before it stands.
 */
export function startOwnBody(parts: RoomParts, store: HeadsetStore): () => void {
  return startOneself(parts, store, {
    step: SELF,
    unseen: 'one’s own body is not seen:',
    dress(crowd) {
      const { body } = store.getState()
      // As tall as they are: the eyes are where they are, and the floor is there too.
      if (body !== null) crowd.add(SELF, { look: { ...decodeLook(body), height: 0 }, name: '', advisor: false, verified: false, own: true })
    },
    pose: (crowd) => crowd.setPose(SELF, parts.own.pose)
  })
}
