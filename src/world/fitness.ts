import type { Camera, Scene, WebGLRenderer } from 'three'
import type { Level } from './product/manifest.ts'

/** Longest that a frame of the light level may take on a device that is given a finer one, ms. The finer levels have ten to forty times the triangles. */
const FOR_FULL = 10
const FOR_HEADSET = 30

/** The finest level that a device can move smoothly, from what a frame of the light one takes it, ms; never finer than `wanted`. */
export function finestLevel(frame: number, wanted: Level): Level {
  const able: Level = frame <= FOR_FULL ? 'full' : frame <= FOR_HEADSET ? 'headset' : 'light'
  const order: readonly Level[] = ['light', 'headset', 'full']
  return order[Math.min(order.indexOf(able), order.indexOf(wanted))]!
}

/** Whether a device has time to draw the product once more for a polished floor. */
export const fitsMirror = (gl: WebGLRenderer, scene: Scene, camera: Camera): boolean => !gl.xr.isPresenting && frameTime(gl, scene, camera) <= FOR_FULL

/** What a frame really takes, ms: drawn and read back, so that the graphics card has finished. The better of three, one hiccup is no measure. */
export function frameTime(gl: WebGLRenderer, scene: Scene, camera: Camera): number {
  const context = gl.getContext()
  const pixel = new Uint8Array(4)
  let best = Infinity
  for (let round = 0; round < 3; round++) {
    const begun = performance.now()
    gl.render(scene, camera)
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
    best = Math.min(best, performance.now() - begun)
    if (best > 4 * FOR_HEADSET) break
  }
  return best
}
