import type { HeadsetStore } from '../../model/headset.ts'
import { type Crowd, createCrowd } from '../../world/people/crowd.ts'
import type { RoomParts } from '../room-parts.ts'

/** Where the shapes of all people lie. */
const PEOPLE = '/people/people.bin'

interface Drawn {
  /** The step of the frame, and what the drawn figure is called. */
  readonly step: 'own-body' | 'mirror'
  /** Puts the look on that holds now, again whenever the headset's state changes. */
  dress(crowd: Crowd): void
  /** Stands it as one stands now. Every frame. */
  pose(crowd: Crowd): void
  readonly unseen: string
}

/** Draws oneself for oneself alone, without a name. Returns the undo, which may come before it stands. */
export function startOneself({ eye, scene, steps, fetchBytes, wake, awaits }: RoomParts, store: HeadsetStore, { step, dress, pose, unseen }: Drawn): () => void {
  let undo: (() => void) | null = null
  let over = false
  const begin = async () => {
    const crowd = createCrowd(await fetchBytes(PEOPLE), { advisorWord: '' })
    if (over) return crowd.dispose()
    crowd.setTags(false)
    crowd.object.name = step
    scene.add(crowd.object)
    dress(crowd)
    const unfollow = store.subscribe(() => dress(crowd))
    const unset = steps.set(step, (seconds) => {
      pose(crowd)
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
  awaits(begin()).catch((error: unknown) => console.warn(unseen, error))
  return () => {
    over = true
    undo?.()
  }
}
