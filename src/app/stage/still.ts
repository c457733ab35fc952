import type { First } from '../first/first.ts'

/** Draws the room once more and paints it onto a canvas, in one go: WebGL keeps no picture after a turn. False where there is none. */
export function paintStill({ gl, scene, camera, canvas }: Pick<First, 'gl' | 'scene' | 'camera' | 'canvas'>, onto: HTMLCanvasElement): boolean {
  const flat = onto.getContext('2d')
  if (!flat || gl.xr.isPresenting || gl.getContext().isContextLost()) return false
  onto.width = canvas.width
  onto.height = canvas.height
  gl.render(scene, camera)
  flat.drawImage(canvas, 0, 0)
  return true
}
