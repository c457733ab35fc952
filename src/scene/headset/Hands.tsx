import { useEffect } from 'react'
import { useXR } from '@react-three/xr'
import type { HeadsetStore } from '../../model/headset.ts'
import { createHeld } from '../../world/held.ts'
import { useRoom } from '../room-parts.ts'

/** What somebody in a headset holds, where their own hands are; lit while something is measured. */
export function Hands({ store }: { store: HeadsetStore }) {
  const { own, scene, steps } = useRoom()
  const session = useXR((state) => state.session)
  useEffect(() => {
    if (!session) return
    const held = createHeld()
    scene.add(held.group)
    const undo = steps.set('hands', () => {
      held.light(store.getState().measuring)
      held.show(own.pose)
      return false
    })
    return () => {
      undo()
      held.dispose()
    }
  }, [session, own, scene, steps, store])
  return null
}
