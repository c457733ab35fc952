import { turnHead } from './drag.ts'
import { turned, walked, zoomed } from './orbit.ts'
import type { Rig } from './rig.ts'

/** Walking pace and running pace, metres a second. */
const WALK = 1.4
const RUN = 4

type Way = readonly [forward: number, right: number]

/** By place on the keyboard and not by letter, so that WASD is ZQSD on a French one. */
const WAYS: Readonly<Record<string, Way>> = {
  KeyW: [1, 0],
  KeyS: [-1, 0],
  KeyA: [0, -1],
  KeyD: [0, 1],
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
}

/** Keys that move the page's eye. `step` is a frame step: true while a key is held. */
export interface Keys {
  step(seconds: number): boolean
  dispose(): void
}

/**
 * Arrows and WASD walk, Shift faster, Q and E turn by steps, + and - zoom, while the canvas has the focus. With no key of the
 * page's own taken: nothing together with Ctrl, Alt or Meta, and nothing while something else has the focus.
 */
export function bindKeys(canvas: HTMLElement, rig: Rig, wake: () => void): Keys {
  const held = new Set<string>()
  let fast = false
  const onDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    fast = event.shiftKey
    if (WAYS[event.code]) {
      held.add(event.code)
      wake()
    } else if (event.code === 'KeyQ' || event.code === 'KeyE') turnHead(rig, event.code === 'KeyQ' ? 1 : -1)
    else if (event.key === '+' || event.key === '-') rig.move((orbit) => zoomed(orbit, event.key === '+' ? 0.9 : 1.1))
    else return
    event.preventDefault()
  }
  const onUp = (event: KeyboardEvent) => {
    fast = event.shiftKey
    held.delete(event.code)
  }
  const onBlur = () => held.clear()
  canvas.addEventListener('keydown', onDown)
  canvas.addEventListener('keyup', onUp)
  canvas.addEventListener('blur', onBlur)
  return {
    step(seconds) {
      if (held.size === 0) return false
      const metres = (fast ? RUN : WALK) * Math.min(seconds, 0.1)
      let [forward, right] = [0, 0]
      for (const code of held) {
        forward += WAYS[code]![0]
        right += WAYS[code]![1]
      }
      rig.move((orbit) => (orbit.seated ? turned(orbit, -right * metres, -forward * metres) : walked(orbit, forward * metres, right * metres)))
      return true
    },
    dispose() {
      canvas.removeEventListener('keydown', onDown)
      canvas.removeEventListener('keyup', onUp)
      canvas.removeEventListener('blur', onBlur)
    }
  }
}
