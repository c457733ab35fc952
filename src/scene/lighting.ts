import { lightLevels, lightsMove } from '../model/lights.ts'
import type { Shown } from '../world/product/shown.ts'
import type { Step } from './room-parts.ts'

/** Keeps how long each light of a product has been on, and lights it by that. */
export interface Lighting {
  /** The lights that are on from now on; those that were on before keep their time. `settled`: as if they had long been on. */
  turn(lit: ReadonlySet<string>, settled: boolean): void
  step(shown: Shown, still: boolean): Step
}

/** Long enough that nothing is still coming up. */
const SETTLED = 60

export function createLighting(): Lighting {
  let ages = new Map<string, number>()
  let changed = true
  return {
    turn(lit, settled) {
      ages = new Map([...lit].map((name) => [name, ages.get(name) ?? (settled ? SETTLED : 0)]))
      changed = true
    },
    step: (shown, still) => (seconds) => {
      const moved = lightsMove(ages, still)
      if (moved) for (const [name, age] of ages) ages.set(name, age + seconds)
      if (moved || changed) shown.light(lightLevels(ages, still))
      changed = false
      return moved
    }
  }
}
