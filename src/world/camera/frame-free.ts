/** Canvas and what panels cover of it, CSS pixels. */
export interface Covered {
  top: number
  right: number
  bottom: number
  left: number
}

/** What a camera must be set to so that its picture's middle falls on the middle of the free area. */
export interface Framing {
  /** Vertical field of view of the whole canvas, degrees. */
  fov: number
  aspect: number
  /** For `camera.setViewOffset(width, height, offsetX, offsetY, width, height)`. */
  offsetX: number
  offsetY: number
  /** Half the free area's width and height, as tangents of the angle from its middle. */
  across: number
  up: number
}

/** A view is composed for a free area of this width for its height: in a narrower one it keeps its width, not its height. */
const COMPOSED_ASPECT = 1.6
/** In a wider one it comes nearer by as much, up to this: a long product fills low areas, and nothing of it is cut off. */
const NEARER = 0.8
const RADIANS = Math.PI / 180

/**
 * Frames a view of `fov` degrees (vertical, of the free area) on a canvas of `width` × `height` CSS pixels of which panels cover
 * `covered`. A free area smaller than 40 pixels counts as the whole canvas.
 */
export function frameFree(fov: number, width: number, height: number, covered: Covered): Framing {
  const free = { width: width - covered.left - covered.right, height: height - covered.top - covered.bottom }
  const hidden = free.width < 40 || free.height < 40
  const [w, h] = hidden ? [width, height] : [free.width, free.height]
  const centreX = hidden ? width / 2 : covered.left + w / 2
  const centreY = hidden ? height / 2 : covered.top + h / 2
  const composed = Math.tan((fov * RADIANS) / 2) * Math.max(NEARER, COMPOSED_ASPECT / (w / h))
  return {
    fov: Math.min(150, (2 * Math.atan((composed * height) / h)) / RADIANS),
    aspect: width / height,
    offsetX: width / 2 - centreX,
    offsetY: height / 2 - centreY,
    across: (composed * w) / h,
    up: composed
  }
}
