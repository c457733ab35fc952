import { createXRStore, type XRStore } from '@react-three/xr'
import { BareHand, SLOWEST_PRESS } from './BareHand.tsx'

/** What is asked of a headset: the room and what is held in the hands. Nothing else of the person's surroundings or body. */
export function createStore(): XRStore {
  return createXRStore({
    emulate: false,
    offerSession: false,
    baseAssetPath: new URL('/profiles/', location.href).href,
    controller: { model: false, grabPointer: false, rayPointer: { clickThresholdMs: SLOWEST_PRESS, rayModel: { opacity: 0.7, maxLength: 3 } }, teleportPointer: true },
    transientPointer: { clickThresholdMs: SLOWEST_PRESS },
    hand: BareHand,
    handTracking: false,
    bodyTracking: false,
    anchors: false,
    depthSensing: false,
    hitTest: false,
    meshDetection: false,
    planeDetection: false,
    layers: false,
    domOverlay: false
  })
}
