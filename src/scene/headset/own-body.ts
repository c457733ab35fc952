import { decodeLook } from '../../contract/look.ts'
import type { HeadsetStore } from '../../model/headset.ts'
import { createCrowd } from '../../world/people/crowd.ts'
import type { RoomParts } from '../room-parts.ts'

/** Where the shapes of all people lie. */
const PEOPLE = '/people/people.bin'
const SELF = 'own-body'

/**
 * Draws one's own body under one's own eyes, as others see it, but for head and hands: one looks out of the one, and what the others
 * hold is drawn where they are. Returns the undo, which may come before it stands.
 */
export function startOwnBody(parts: RoomParts, store: HeadsetStore): () => void {
  const { own, eye, scene, steps, fetchBytes, wake, awaits } = parts
  let undo: (() => void) | null = null
  let over = false
  const begin = async () => {
    const crowd = createCrowd(await fetchBytes(PEOPLE), { advisorWord: '' })
    if (over) return crowd.dispose()
    crowd.setTags(false)
    crowd.object.name = SELF
    scene.add(crowd.object)
    const dress = () => {
      const { body } = store.getState()
      // As tall as they are: the eyes are where they are, and the floor is there too.
      if (body !== null) crowd.add(SELF, { look: { ...decodeLook(body), height: 0 }, name: '', advisor: false, verified: false, own: true })
    }
    dress()
    const unfollow = store.subscribe(dress)
    const unset = steps.set('own-body', (seconds) => {
      crowd.setPose(SELF, own.pose)
      return crowd.update(seconds, eye)
    })
    undo = () => {
      unfollow()
      unset()
      crowd.object.removeFromParent()
      crowd.dispose()
    }
    wake()
  }
  awaits(begin()).catch((error: unknown) => console.warn('one’s own body is not seen:', error))
  return () => {
    over = true
    undo?.()
  }
}
