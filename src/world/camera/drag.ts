import { faced, turned, walked, zoomed } from './orbit.ts'
import type { Rig } from './rig.ts'

/** Half a turn for a drag across this many CSS pixels. */
const HALF_TURN = 620
/** Below this a press that moved is still a press, CSS pixels. */
export const PRESS_SLACK = 6

/**
 * Drag orbits, wheel and pinch zoom, two fingers (or a drag with the second button or Shift) walk sideways. Pointers are
 * captured only once they have moved, so that a press still reaches what lies under it. Returns the undo.
 */
export function bindDrag(canvas: HTMLElement, rig: Rig): () => void {
  const down = new Map<number, { x: number; y: number; startX: number; startY: number; dragging: boolean }>()
  const spread = () => {
    const [a, b] = [...down.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }
  const turn = (dx: number, dy: number) => {
    const direction = rig.orbit.seated ? (0.6 * Math.PI) / HALF_TURN : Math.PI / HALF_TURN
    rig.move((orbit) => turned(orbit, -dx * direction, dy * direction))
  }
  const slide = (dx: number, dy: number) => {
    const metres = (rig.orbit.distance * Math.tan((rig.orbit.fov * Math.PI) / 360) * 2) / canvas.clientHeight
    rig.move((orbit) => walked(orbit, dy * metres, -dx * metres))
  }
  const onDown = (event: PointerEvent) => {
    down.set(event.pointerId, { x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY, dragging: false })
  }
  const onMove = (event: PointerEvent) => {
    const pointer = down.get(event.pointerId)
    if (!pointer) return
    const [dx, dy, before] = [event.clientX - pointer.x, event.clientY - pointer.y, spread()]
    pointer.x = event.clientX
    pointer.y = event.clientY
    if (!pointer.dragging) {
      if (Math.hypot(pointer.x - pointer.startX, pointer.y - pointer.startY) < PRESS_SLACK && down.size === 1) return
      pointer.dragging = true
      canvas.setPointerCapture(event.pointerId)
    }
    if (down.size === 1) {
      if (event.shiftKey || event.buttons === 2) slide(dx, dy)
      else turn(dx, dy)
    } else if (down.size === 2) {
      const after = spread()
      if (before > 0 && after > 0) rig.move((orbit) => zoomed(orbit, before / after))
      slide(dx / 2, dy / 2)
    }
  }
  const onUp = (event: PointerEvent) => {
    down.delete(event.pointerId)
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    // Lines and pages in pixels, and a trackpad's pinch (which comes with ctrlKey) a little stronger.
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1
    const pixels = Math.max(-300, Math.min(300, event.deltaY * unit * (event.ctrlKey ? 5 : 1)))
    rig.move((orbit) => zoomed(orbit, Math.exp(pixels * 0.0012)))
  }
  const onMenu = (event: Event) => event.preventDefault()
  canvas.addEventListener('pointerdown', onDown)
  canvas.addEventListener('pointermove', onMove)
  canvas.addEventListener('pointerup', onUp)
  canvas.addEventListener('pointercancel', onUp)
  canvas.addEventListener('wheel', onWheel, { passive: false })
  canvas.addEventListener('contextmenu', onMenu)
  return () => {
    canvas.removeEventListener('pointerdown', onDown)
    canvas.removeEventListener('pointermove', onMove)
    canvas.removeEventListener('pointerup', onUp)
    canvas.removeEventListener('pointercancel', onUp)
    canvas.removeEventListener('wheel', onWheel)
    canvas.removeEventListener('contextmenu', onMenu)
  }
}

/** One turn of the head, radians. */
export const TURN_STEP = Math.PI / 8

/** Turns the head by one step to the left (1) or right (-1). */
export function turnHead(rig: Rig, side: 1 | -1): void {
  rig.go(faced(rig.orbit, side * TURN_STEP))
}
