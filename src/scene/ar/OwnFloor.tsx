import { useEffect, useRef } from 'react'
import { useXR, XROrigin } from '@react-three/xr'
import type { Group } from 'three'
import type { OwnFloorStore } from '../../model/own-floor.ts'
import { useRoom } from '../room-parts.ts'
import { type Acting, startOwnFloor } from './own-floor.ts'

/** The product in somebody's own place while such a session goes on. `onActing` is handed what can be done with it then, and null after. */
export function OwnFloor({ store, onActing }: { store: OwnFloorStore; onActing: (acts: Acting | null) => void }) {
  const parts = useRoom()
  const origin = useRef<Group>(null)
  const session = useXR((state) => state.session)
  const space = useXR((state) => state.originReferenceSpace)
  const known = useRef(space)
  useEffect(() => {
    known.current = space
  }, [space])
  useEffect(() => {
    if (!session || !origin.current) return
    const { acts, dispose } = startOwnFloor(parts, session, () => known.current, origin.current, store)
    onActing(acts)
    return () => {
      onActing(null)
      dispose()
    }
  }, [session, parts, store, onActing])
  return <XROrigin ref={origin} name="own-floor-origin" />
}
