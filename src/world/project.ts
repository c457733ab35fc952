import { type PerspectiveCamera, type Vector3 } from 'three'

/** Where a point falls on a canvas, CSS pixels from its top left. */
export interface OnPage {
  x: number
  y: number
  /** In front of the eye and inside the canvas. */
  inside: boolean
}

/**
 * Projects `point` (showroom frame; it is overwritten) through a camera whose matrices are up to date. The answer is written into
 * `out`.
 */
export function project(point: Vector3, camera: PerspectiveCamera, width: number, height: number, out: OnPage): OnPage {
  const before = point.applyMatrix4(camera.matrixWorldInverse).z
  point.applyMatrix4(camera.projectionMatrix)
  out.x = (point.x * 0.5 + 0.5) * width
  out.y = (0.5 - point.y * 0.5) * height
  out.inside = before < 0 && out.x >= 0 && out.y >= 0 && out.x <= width && out.y <= height
  return out
}
