import { tube } from '../../geometry/tube.ts'
import type { Material } from '../kit/material.ts'
import { materialNumber, type Model, solid } from '../kit/model.ts'
import { seeded } from '../kit/random.ts'
import { add, cross, mixed, times, unit, type V3 } from '../kit/vector.ts'
import { leaf } from './plants.ts'

export interface Pine {
  readonly at: V3
  /** Metres from the foot to the top, and half the crown's width. */
  readonly height: number
  readonly wide: number
  /** How far the top leans over (x, z), metres. */
  readonly lean: readonly [number, number]
  readonly sheets: number
  readonly sheet: number
  readonly colour: V3
  readonly seed: number
}

/** Clumps of needles that a crown is made of. */
const CLUMPS = 22
/** A turn by the golden angle lays clumps evenly over a disc. */
const GOLDEN = 2.399963

/** An umbrella pine: a bare leaning trunk, boughs that fan out near its top, and a flat dome of clumps, each round above and dark below. */
export function pine(model: Model, p: Pine, bark: Material, needles: Material): void {
  const random = seeded(p.seed)
  const number = materialNumber(model, needles)
  const fork: V3 = [p.at[0] + p.lean[0] * 0.8, p.at[1] + p.height * 0.74, p.at[2] + p.lean[1] * 0.8]
  const path = [0, 0.3, 0.6, 0.85, 1].map((t): V3 => {
    const on = mixed(p.at, fork, t)
    return [on[0] - p.lean[0] * 0.45 * Math.sin(Math.PI * t), on[1], on[2] - p.lean[1] * 0.45 * Math.sin(Math.PI * t)]
  })
  const thick = p.height * 0.019
  const brown: V3 = [0.22, 0.145, 0.1]
  solid(model, tube(path, (t) => thick * (1 - 0.45 * t), 9), bark, brown)
  for (let k = 0; k < CLUMPS; k++) {
    const r = Math.sqrt((k + 0.5) / CLUMPS)
    const a = k * GOLDEN + 0.5 * random()
    const size = p.wide * (0.27 + 0.09 * random())
    const middle: V3 = [
      p.at[0] + p.lean[0] + Math.sin(a) * r * p.wide * 0.86,
      p.at[1] + p.height * (0.9 + 0.06 * (1 - r * r) + 0.02 * random()),
      p.at[2] + p.lean[1] + Math.cos(a) * r * p.wide * 0.86
    ]
    if (k % 3 === 0) {
      const knee = add(mixed(fork, middle, 0.5), [0, -0.12 * p.wide * r, 0])
      solid(model, tube([path[3 + (k % 2)]!, knee, middle], (t) => thick * 0.42 * (1 - 0.7 * t), 5), bark, brown)
    }
    const count = Math.round(p.sheets / CLUMPS)
    for (let s = 0; s < count; s++) {
      // Round above, all but flat below: light comes from above, and needles stand to it.
      const up = -0.25 + 1.25 * ((s + random()) / count)
      const turn = s * GOLDEN + random()
      const flat = Math.sqrt(Math.max(0, 1 - Math.min(1, up * up)))
      const out: V3 = [Math.sin(turn) * flat, up, Math.cos(turn) * flat]
      const reach = size * (0.55 + 0.35 * random())
      const foot: V3 = [middle[0] + out[0] * reach, middle[1] + out[1] * reach * 0.62, middle[2] + out[2] * reach]
      const along = unit(add(out, [(random() - 0.5) * 0.8, 0.25, (random() - 0.5) * 0.8]))
      const side = unit(cross(along, [random() - 0.5, random() - 0.5, random() - 0.5]))
      const normal = unit(add(out, [0, 0.45, 0]))
      const tone = (0.5 + 0.6 * Math.max(0, up)) * (0.75 + 0.5 * random())
      leaf(model, foot, along, side, p.sheet * (0.8 + 0.4 * random()), p.sheet * 0.62, normal, times(p.colour, tone), number)
    }
  }
}
