import { useEffect } from 'react'
import { useXR } from '@react-three/xr'
import { useStore } from 'zustand'
import type { HeadsetStore } from '../../model/headset.ts'
import { useRoom } from '../room-parts.ts'
import { startReflection } from './reflection.ts'

/** Oneself opposite, as in a mirror, while one chooses what to look like in a headset. */
export function Mirror({ store }: { store: HeadsetStore }) {
  const parts = useRoom()
  const session = useXR((state) => state.session)
  const shown = useStore(store, (model) => model.mirror !== null) && session !== undefined
  useEffect(() => (shown ? startReflection(parts, store) : undefined), [shown, parts, store])
  return null
}
