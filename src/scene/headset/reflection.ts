import { decodeLook } from '../../contract/look.ts'
import type { HeadsetStore } from '../../model/headset.ts'
import { createCrowd } from '../../world/people/crowd.ts'
import { mirrored, placeMirror, type MirrorPlace } from '../../world/mirrored.ts'
import type { RoomParts } from '../room-parts.ts'

/** Where the shapes of all people lie. */
const PEOPLE = '/people/people.bin'
const SELF = 'mirror'

/** Draws oneself opposite, in the look of the headset's mirror, with one's own head and hands. Returns the undo, which may come before it stands. */
export function startReflection(parts: RoomParts, store: HeadsetStore): () => void {
  const { own, eye, body, scene, steps, senses, stage, fetchBytes, wake, awaits } = parts
  let undo: (() => void) | null = null
  let over = false
  const begin = async () => {
    const crowd = createCrowd(await fetchBytes(PEOPLE), { advisorWord: '' })
    if (over) return crowd.dispose()
    crowd.setTags(false)
    crowd.object.name = SELF
    scene.add(crowd.object)
    let place: MirrorPlace | null = null
    const dress = () => {
      const { mirror } = store.getState()
      if (mirror !== null) crowd.add(SELF, { look: decodeLook(mirror), name: '', advisor: false, verified: false })
    }
    dress()
    const unfollow = store.subscribe(dress)
    const unset = steps.set('mirror', (seconds) => {
      place ??= placeMirror(own.pose.head, body)
      crowd.setPose(SELF, mirrored(own.pose, place))
      crowd.setLevel(SELF, senses.level(stage.getState().self))
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
  awaits(begin()).catch((error: unknown) => console.warn('the mirror stays empty:', error))
  return () => {
    over = true
    undo?.()
  }
}
