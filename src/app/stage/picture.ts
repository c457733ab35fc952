import type { RoomParts } from '../../scene/room-parts.ts'

/** Tells the stage when the browser takes WebGL away and gives it back; the renderer then makes everything anew at the same view. */
export function watchPicture(canvas: HTMLCanvasElement, parts: RoomParts): () => void {
  const lost = (event: Event) => {
    // Without this the browser never gives it back.
    event.preventDefault()
    canvas.classList.remove('is-drawn')
    parts.stage.setState({ picture: 'lost' })
  }
  const restored = () => {
    parts.stage.setState({ picture: 'drawn' })
    parts.rig.apply()
    parts.wake()
    canvas.classList.add('is-drawn')
  }
  canvas.addEventListener('webglcontextlost', lost)
  canvas.addEventListener('webglcontextrestored', restored)
  return () => {
    canvas.removeEventListener('webglcontextlost', lost)
    canvas.removeEventListener('webglcontextrestored', restored)
  }
}
