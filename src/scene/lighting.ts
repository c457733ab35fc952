import { lightLevels, lightsMove } from '../model/lights.ts'
import { litInTheDark } from '../world/product/in-the-dark.ts'
import type { Shown } from '../world/product/shown.ts'
import type { Step } from './room-parts.ts'

/** Keeps how long each light of a product has been on, and lights it by that. */
export interface Lighting {
  /** The lights that are on from now on; those that were on before keep their time. `settled`: as if they had long been on. */
  turn(lit: ReadonlySet<string>, settled: boolean): void
  /** @param dark how bright the lamps of the place are just now, 0 to 1: the product's own go on with them */
  step(shown: Shown, still: boolean, dark: () => number): Step
}

/** Long enough that nothing is still coming up. */
const SETTLED = 60

export function createLighting(): Lighting {
  let ages = new Map<string, number>()
  let changed = true
  let before = 0
  // What has come up stays so until something is switched: nothing is asked anew in each picture.
  let rests = false
  let stilled = false
  return {
    turn(lit, settled) {
      ages = new Map([...lit].map((name) => [name, ages.get(name) ?? (settled ? SETTLED : 0)]))
      changed = true
      rests = false
    },
    step: (shown, still, dark) => (seconds) => {
      const now = dark()
      if (still !== stilled) rests = false
      stilled = still
      const moved = !rests && lightsMove(ages, still)
      rests = !moved
      if (moved) for (const [name, age] of ages) ages.set(name, age + seconds)
      if (moved || changed || now !== before) shown.light(litInTheDark(lightLevels(ages, still), now))
      changed = false
      before = now
      return moved
    }
  }
}
