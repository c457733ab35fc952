import { CombinedPointer, DefaultXRHandGrabPointer, DefaultXRHandTouchPointer, DefaultXRInputSourceRayPointer, DefaultXRInputSourceTeleportPointer } from '@react-three/xr'
import type { Mesh, Object3D } from 'three'
import { isForRays } from '../../world/product/rays.ts'

/** A press in a headset may be as slow as a hand is: only who holds longer has thought better of it, ms. */
export const SLOWEST_PRESS = 30_000

const isOfProduct = (object: Object3D): boolean => isForRays(object) && (object as Mesh).geometry.boundsTree !== undefined

/**
 * A bare hand: its fingertip presses what it touches, its ray what is farther off. A pinch takes hold of the product and of nothing else, and does
 * so beside the fingertip: of two that are as near, one alone would be asked, and a finger on a panel is always in reach of a pinch, too.
 */
export function BareHand() {
  return (
    <>
      <CombinedPointer>
        <DefaultXRHandTouchPointer clickThresholdMs={SLOWEST_PRESS} />
        <DefaultXRInputSourceRayPointer makeDefault minDistance={0.2} clickThresholdMs={SLOWEST_PRESS} rayModel={{ maxLength: 0.2 }} />
        <DefaultXRInputSourceTeleportPointer />
      </CombinedPointer>
      <DefaultXRHandGrabPointer filter={isOfProduct} cursorModel={false} clickThresholdMs={SLOWEST_PRESS} />
    </>
  )
}
