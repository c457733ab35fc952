import { useEffect } from 'react'
import { useXR } from '@react-three/xr'
import { useStore } from 'zustand'
import type { HeadsetStore } from '../../model/headset.ts'
import { useRoom } from '../room-parts.ts'
import { startOwnBody } from './own-body.ts'

/** One's own body in a headset, where one chose to see it. */
export function OwnBody({ store }: { store: HeadsetStore }) {
  const parts = useRoom()
  const session = useXR((state) => state.session)
  const shown = useStore(store, (model) => model.body !== null) && session !== undefined
  useEffect(() => (shown ? startOwnBody(parts, store) : undefined), [shown, parts, store])
  return null
}
