/** How far the knob goes from its middle, CSS pixels. */
const REACH = 36

/** A joystick for thumbs. */
export interface Joystick {
  /** Ahead and to the right, −1 to 1; null while nobody holds it. */
  at(): readonly [ahead: number, right: number] | null
  dispose(): void
}

/**
 * Puts a joystick over the picture, which is there from the first touch of the picture on and goes when a mouse is used. Keys do the
 * same, so it is hidden from screen readers.
 *
 * @param box the canvas's own box
 * @param canvas the picture
 */
export function createJoystick(box: HTMLElement, canvas: HTMLElement, wake: () => void): Joystick {
  const base = document.createElement('div')
  base.className = 'joystick'
  base.setAttribute('aria-hidden', 'true')
  base.hidden = true
  const knob = document.createElement('i')
  base.append(knob)
  box.append(base)
  let pointer: number | null = null
  let now: [number, number] | null = null

  const place = (x: number, y: number) => {
    knob.style.setProperty('--x', `${Math.round(x)}px`)
    knob.style.setProperty('--y', `${Math.round(y)}px`)
  }
  const hold = (event: PointerEvent) => {
    const middle = base.getBoundingClientRect()
    const [dx, dy] = [event.clientX - middle.x - middle.width / 2, event.clientY - middle.y - middle.height / 2]
    const far = Math.max(1, Math.hypot(dx, dy) / REACH)
    now = [-dy / far / REACH, dx / far / REACH]
    place(dx / far, dy / far)
    wake()
  }
  const onDown = (event: PointerEvent) => {
    if (pointer !== null) return
    pointer = event.pointerId
    base.setPointerCapture(pointer)
    event.preventDefault()
    hold(event)
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerId === pointer) hold(event)
  }
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return
    pointer = now = null
    place(0, 0)
  }
  const onTouch = (event: PointerEvent) => {
    base.hidden = event.pointerType !== 'touch'
  }
  base.addEventListener('pointerdown', onDown)
  base.addEventListener('pointermove', onMove)
  base.addEventListener('pointerup', onUp)
  base.addEventListener('pointercancel', onUp)
  base.addEventListener('lostpointercapture', onUp)
  canvas.addEventListener('pointerdown', onTouch)
  return {
    at: () => now,
    dispose() {
      canvas.removeEventListener('pointerdown', onTouch)
      base.remove()
    }
  }
}
