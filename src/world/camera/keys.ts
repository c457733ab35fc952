import { turnHead } from './drag.ts'
import { type MovingOrbit, turned, zoomed } from './orbit.ts'
import type { Rig } from './rig.ts'

/** Walking pace and running pace, metres a second. */
const WALK = 1.4
const RUN = 4

const WAYS = { ahead: [1, 0], back: [-1, 0], left: [0, -1], right: [0, 1] } as const

export interface KeysWiring {
  canvas: HTMLElement
  rig: Rig
  /** What each key does, by its place on the keyboard: asked at each press, so that a change holds at once. */
  keys(): ReadonlyMap<string, string>
  /** A joystick's own wish, ahead and to the right, at most 1 each; null while there is none. */
  stick(): readonly [ahead: number, right: number] | null
  /** Walks with the page's eye, in place, metres ahead and to the right: along what stands in the way. */
  walk(orbit: MovingOrbit, metres: Float64Array): void
  wake(): void
}

/** Keys that move the page's eye. `step` is a frame step: true while one moves. */
export interface Keys {
  step(seconds: number): boolean
  dispose(): void
}

/**
 * Walks, turns and zooms by keys while the picture has the focus, and by a joystick. No key of the page's own or of a screen reader is
 * taken: nothing together with Ctrl, Alt or Meta, nothing while something else has the focus.
 */
export function bindKeys({ canvas, rig, keys, stick, walk, wake }: KeysWiring): Keys {
  const held = new Set<keyof typeof WAYS>()
  /** Where to the held keys go together, ahead and to the right. */
  const towards = new Float64Array(2)
  const sum = () => {
    towards.fill(0)
    for (const act of held) for (let k = 0; k < 2; k++) towards[k]! += WAYS[act][k]!
  }
  let fast = false
  /** How far keys and joystick ask to go in this picture, ahead and to the right, metres: kept here, so that a steady walk leaves nothing behind. */
  const metres = new Float64Array(2)
  const walkOn = (orbit: MovingOrbit) => walk(orbit, metres)
  const onDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== canvas) return
    fast = event.shiftKey
    const act = keys().get(event.code)
    if (isWay(act)) {
      held.add(act)
      sum()
      wake()
    } else if (act === 'turn-left' || act === 'turn-right') turnHead(rig, act === 'turn-left' ? 1 : -1)
    else if (act === 'nearer' || act === 'farther') rig.move((orbit) => zoomed(orbit, act === 'nearer' ? 0.9 : 1.1))
    else if (event.key === '+' || event.key === '-') rig.move((orbit) => zoomed(orbit, event.key === '+' ? 0.9 : 1.1))
    else return
    event.preventDefault()
  }
  const onUp = (event: KeyboardEvent) => {
    fast = event.shiftKey
    const act = keys().get(event.code)
    if (!isWay(act)) return
    held.delete(act)
    sum()
  }
  const onBlur = () => {
    held.clear()
    sum()
  }
  canvas.addEventListener('keydown', onDown)
  canvas.addEventListener('keyup', onUp)
  canvas.addEventListener('blur', onBlur)
  return {
    step(seconds) {
      const pushed = stick()
      if (held.size === 0 && !pushed) return false
      const far = (fast ? RUN : WALK) * Math.min(seconds, 0.1)
      metres[0] = (towards[0]! + (pushed ? pushed[0] : 0)) * far
      metres[1] = (towards[1]! + (pushed ? pushed[1] : 0)) * far
      if (rig.live.seated) rig.move((orbit) => turned(orbit, -metres[1]!, -metres[0]!))
      else rig.walk(walkOn)
      return true
    },
    dispose() {
      canvas.removeEventListener('keydown', onDown)
      canvas.removeEventListener('keyup', onUp)
      canvas.removeEventListener('blur', onBlur)
    }
  }
}

const isWay = (act: string | undefined): act is keyof typeof WAYS => act !== undefined && act in WAYS
