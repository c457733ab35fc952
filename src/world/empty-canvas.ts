/** A canvas to draw on that is not shown, in a page or in a worker; width and height in pixels. */
export function emptyCanvas(width: number, height: number): HTMLCanvasElement | OffscreenCanvas {
  if (typeof document === 'undefined') return new OffscreenCanvas(width, height)
  return Object.assign(document.createElement('canvas'), { width, height })
}
