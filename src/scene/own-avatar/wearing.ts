import type { Side } from '../../contract/conversation.ts'
import type { OwnAvatar } from '../../world/own-avatar/avatar.ts'
import type { Bodies } from '../bodies.ts'
import type { RoomParts } from '../room-parts.ts'

const SIDES: readonly Side[] = ['customer', 'advisor']

/**
 * Dresses people in avatars of their own, as soon as they are there and looked at; who has none any more is seen in the
 * project's own. The drawing of such avatars is fetched with the first. Returns the undo.
 */
export function startWearing(parts: RoomParts, bodies: Bodies): () => void {
  const worn = new Map<Side, OwnAvatar<ImageBitmap>>()
  let over = false
  const follow = async () => {
    for (const side of SIDES) {
      const avatar = parts.ownAvatars.getState()[side]
      if (worn.get(side) === avatar) continue
      if (avatar) worn.set(side, avatar)
      else worn.delete(side)
      bodies.wear(side, null)
      if (!avatar) continue
      const { createFigure } = await import('../../world/own-avatar/figure.ts')
      if (!over && worn.get(side) === avatar) bodies.wear(side, createFigure(avatar))
    }
    parts.wake()
  }
  const start = () => void follow().catch((error: unknown) => console.warn('an avatar of somebody’s own cannot be drawn:', error))
  const undo = parts.ownAvatars.subscribe(start)
  start()
  return () => {
    over = true
    undo()
    for (const side of SIDES) bodies.wear(side, null)
  }
}
