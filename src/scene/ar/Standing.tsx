import { useXR } from '@react-three/xr'
import type { OwnFloorStore } from '../../model/own-floor.ts'
import { Rig } from '../headset/Rig.tsx'
import { OwnFloor } from './OwnFloor.tsx'
import type { Acting } from './own-floor.ts'
import { showsOwnPlace } from './session.ts'

/** Where somebody in a session stands: in the showroom, or with the product in their own place. */
export function Standing(floor: { store: OwnFloorStore; onActing: (acts: Acting | null) => void }) {
  const session = useXR((state) => state.session)
  return session && showsOwnPlace(session) ? <OwnFloor {...floor} /> : <Rig />
}
