import { XR, type XRStore } from '@react-three/xr'
import type { OwnFloorStore } from '../../model/own-floor.ts'
import type { HeadsetActs, HeadsetStore } from '../../model/headset.ts'
import type { Acting } from '../ar/own-floor.ts'
import { Standing } from '../ar/Standing.tsx'
import { type RoomParts, RoomPartsProvider } from '../room-parts.ts'
import type { Slot } from '../slot.ts'
import { begin, offer, sessionWish } from './entering.ts'
import { Hands } from './Hands.tsx'
import { Mirror } from './Mirror.tsx'
import { OwnBody } from './OwnBody.tsx'
import { Panels } from './Panels.tsx'
import { createStore } from './xr-store.ts'

let store: XRStore | null = null

/** Brings what a headset needs into the room, beside what stands there; a second time changes nothing. */
export function bringIn(parts: RoomParts, slot: Slot, panels: { store: HeadsetStore; acts: HeadsetActs }, floor: { store: OwnFloorStore; onActing(acts: Acting | null): void }): void {
  store ??= createStore()
  if (slot.getState().node) return
  slot.setState({
    node: (
      <XR store={store}>
        <RoomPartsProvider value={parts}>
          <Standing store={floor.store} onActing={floor.onActing} />
          <Hands store={panels.store} />
          <Mirror store={panels.store} />
          <OwnBody store={panels.store} />
          <Panels panels={panels} />
        </RoomPartsProvider>
      </XR>
    )
  })
}

/** Enters VR; to be called from a press, once everything is brought in. Rejects when the browser refuses. */
export async function enter({ gl, stage }: RoomParts): Promise<void> {
  const session = await navigator.xr?.requestSession('immersive-vr', sessionWish(stage.getState().moving.hands === 'on'))
  if (!session) throw new Error('the headset gave no session')
  await begin(gl.xr, session)
}

/** Lets the browser's own button enter too, where it has one. Returns the undo. */
export function offerEntering({ gl, stage }: RoomParts): () => void {
  return offer(
    () => sessionWish(stage.getState().moving.hands === 'on'),
    (session) => begin(gl.xr, session).catch((error: unknown) => console.warn('the offered headset was not entered:', error))
  )
}

export async function leave(): Promise<void> {
  await store?.getState().session?.end()
}
