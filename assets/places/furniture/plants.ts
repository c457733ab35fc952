import { tube } from '../../geometry/tube.ts'
import { materialNumber, type Model, solid, vertex } from '../kit/model.ts'
import type { Material } from '../kit/material.ts'
import { layered, seeded } from '../kit/random.ts'
import { add, cross, frameOf, mixed, minus, times, unit, type V3 } from '../kit/vector.ts'

export interface Tree {
  readonly at: V3
  readonly height: number
  /** Half axes of the crown and its middle's height. */
  readonly crown: V3
  readonly middle: number
  readonly trunk: number
  readonly stems: number
  readonly leaves: number
  /** Length of a leaf, metres: one stands for a twig's worth of them. */
  readonly leaf: number
  readonly colour: V3
  readonly bark: V3
  readonly seed: number
  /** How much sprays of leaves rise (or, below 0, hang). */
  readonly rise?: number
}

/** A sheet that a spray of leaves is cut out of, from its stalk at `at`; its light is one, and its normal looks out of the crown as much as up. */
export function leaf(model: Model, at: V3, along: V3, side: V3, size: number, wide: number, normal: V3, colour: V3, number: number): void {
  const light = model.lights.length
  const tip = add(at, times(along, size))
  const over = times(side, wide)
  const corners = [minus(at, over), add(at, over), add(tip, over), minus(tip, over)]
  const first = model.material.length
  corners.forEach((p, k) => {
    model.sheet[vertex(model, p, normal, colour, number, -1, 0, 0, k === 0 ? -1 : light)] = k + 1
  })
  model.triangles.leaves.push(first, first + 1, first + 2, first, first + 2, first + 3)
}

/** A tree of stems, boughs and leaves that stand in clumps, denser to the crown's skin. */
export function tree(model: Model, t: Tree, bark: Material, foliage: Material): void {
  const random = seeded(t.seed)
  const number = materialNumber(model, foliage)
  const centre: V3 = [t.at[0], t.at[1] + t.middle, t.at[2]]
  const clumps: V3[] = []
  for (let s = 0; s < t.stems; s++) {
    const a = (2 * Math.PI * (s + random() * 0.6)) / t.stems
    const spread = t.stems > 1 ? 0.5 : 0.12
    const top: V3 = [t.at[0] + Math.sin(a) * t.crown[0] * spread, t.at[1] + t.middle + t.crown[1] * 0.55, t.at[2] + Math.cos(a) * t.crown[2] * spread]
    const foot: V3 = [t.at[0] + Math.sin(a) * t.trunk * (t.stems - 1), t.at[1] - 0.05, t.at[2] + Math.cos(a) * t.trunk * (t.stems - 1)]
    const bend = (random() - 0.5) * 0.3
    const path = [0, 0.25, 0.5, 0.75, 1].map((f): V3 => {
      const p = mixed(foot, top, f)
      return [p[0] + bend * Math.sin(f * 3), p[1], p[2] + bend * Math.sin(f * 2.2)]
    })
    solid(model, tube(path, (f) => t.trunk * (1 - 0.75 * f), 7), bark, t.bark)
    for (let b = 0; b < 5; b++) {
      const from = path[1 + Math.floor(random() * 3.5)]!
      const d = unit([random() - 0.5, 0.25 + random() * 0.6, random() - 0.5])
      const end = add(from, times(d, t.crown[0] * (0.5 + 0.5 * random())))
      solid(model, tube([from, mixed(from, end, 0.5), end], (f) => t.trunk * 0.4 * (1 - 0.8 * f), 5), bark, t.bark)
      clumps.push(end)
    }
  }
  // Clumps on the crown's skin and some within.
  const wanted = Math.max(10, Math.round(t.leaves / 34))
  while (clumps.length < wanted) {
    const d = unit([random() - 0.5, (random() - 0.42) * 1.1, random() - 0.5])
    const r = 0.55 + 0.45 * Math.sqrt(random())
    clumps.push([centre[0] + d[0] * t.crown[0] * r, centre[1] + d[1] * t.crown[1] * r, centre[2] + d[2] * t.crown[2] * r])
  }
  const reach = 0.34 * Math.cbrt((t.crown[0] * t.crown[1] * t.crown[2]) / Math.max(1, wanted / 18))
  for (let k = 0; k < t.leaves; k++) {
    const c = clumps[k % clumps.length]!
    const off = unit([random() - 0.5, random() - 0.5, random() - 0.5])
    const at = add(c, times(off, reach * Math.cbrt(random())))
    const out = unit([(at[0] - centre[0]) / t.crown[0], (at[1] - centre[1]) / t.crown[1], (at[2] - centre[2]) / t.crown[2]])
    const normal = unit(add(add(times(out, 0.8), times(off, 0.5)), [0, 0.35, 0]))
    const along = unit(add(times(frameOf(normal)[Math.floor(random() * 2)]!, random() > 0.5 ? 1 : -1), [0, t.rise ?? -0.35, 0]))
    const side = unit(cross(along, add(normal, times(off, 0.6))))
    const inner = Math.min(1, Math.hypot((at[0] - centre[0]) / t.crown[0], (at[1] - centre[1]) / t.crown[1], (at[2] - centre[2]) / t.crown[2]))
    const tone = (0.55 + 0.45 * inner) * (0.7 + 0.6 * random())
    const warm = random() * 0.25
    leaf(model, at, along, side, t.leaf * (0.8 + 0.5 * random()), t.leaf * 0.5, normal, [t.colour[0] * tone * (1 + warm), t.colour[1] * tone, t.colour[2] * tone], number)
  }
}

/** Grasses in a tuft: `sheets` of blades arching from one spot. */
export function tuft(model: Model, at: V3, height: number, sheets: number, colour: V3, foliage: Material, seed: number): void {
  const random = seeded(seed)
  const number = materialNumber(model, foliage)
  for (let k = 0; k < sheets; k++) {
    const a = random() * 2 * Math.PI
    const lean = 0.1 + 0.35 * random()
    const along = unit([Math.sin(a) * lean, 1, Math.cos(a) * lean])
    const side = unit(cross(along, [Math.sin(a), 0, Math.cos(a)]))
    const foot: V3 = [at[0] + Math.sin(a) * 0.08 * random(), at[1], at[2] + Math.cos(a) * 0.08 * random()]
    const tone = 0.6 + 0.7 * random()
    leaf(model, foot, along, side, height * (0.75 + 0.4 * random()), height * (0.34 + 0.2 * random()), unit([Math.sin(a) * 0.5, 0.9, Math.cos(a) * 0.5]), times(colour, tone), number)
  }
}

/** A clipped hedge as a box full of leaves on its skin, its top and its tones a little uneven. */
export function hedge(model: Model, low: V3, high: V3, leaves: number, size: number, colour: V3, foliage: Material, seed: number): void {
  const random = seeded(seed)
  const number = materialNumber(model, foliage)
  const extent = minus(high, low)
  const areas = [extent[0] * extent[2], extent[1] * extent[2], extent[0] * extent[1]]
  const all = areas[0]! + areas[1]! + areas[2]!
  for (let k = 0; k < leaves; k++) {
    const face = random() * all
    const [u, v] = [random(), random()]
    const side = random() > 0.5 ? 1 : 0
    const [p, out]: [V3, V3] =
      face < areas[0]! ? [[u, 1, v], [0, 1, 0]] : face < areas[0]! + areas[1]! ? [[side, u, v], [2 * side - 1, 0, 0]] : [[u, v, side], [0, 0, 2 * side - 1]]
    const off: V3 = [random() - 0.5, random() - 0.5, random() - 0.5]
    const place = add(low, [extent[0] * p[0], extent[1] * p[1], extent[2] * p[2]])
    const swell = layered(place[0] * 0.5 + 9, place[2] * 0.5 + 4, 3, seed) - 0.5
    const at = add(add(place, times(off, 0.16)), [0, swell * 0.35 * p[1], 0])
    const normal = unit(add(add(out, times(off, 1.1)), [0, 0.2, 0]))
    const [t, b] = frameOf(normal)
    const turn = random() * 6.28
    const along = unit(add(add(times(t, Math.cos(turn)), times(b, Math.sin(turn))), [0, 0.5, 0]))
    const tone = (0.62 + 0.7 * random()) * (1 + 0.9 * swell)
    leaf(model, at, along, unit(cross(along, normal)), size * (0.8 + 0.5 * random()), size * 0.5, normal, [colour[0] * tone * (1 + 0.25 * random()), colour[1] * tone, colour[2] * tone], number)
  }
}

/** A climber on a wall: sheets of leaves where a slow noise lets it grow, thinner to its edge. `u` and `v` span the wall, `n` is away from it. */
export function climber(model: Model, o: V3, u: V3, v: V3, n: V3, leaves: number, size: number, colour: V3, foliage: Material, seed: number): void {
  const random = seeded(seed)
  const number = materialNumber(model, foliage)
  const [right, up] = [unit(u), unit(v)]
  for (let k = 0; k < leaves * 3; k++) {
    const [s, t] = [random(), random()]
    const grown = layered(s * 5 + 3, t * 2.4 + 7, 4, seed) + 0.16 - 0.32 * Math.abs(s - 0.5) - 0.22 * t
    if (grown < 0.42 + 0.12 * random()) continue
    const at = add(add(add(o, times(u, s)), times(v, t)), times(n, 0.02 + 0.1 * random()))
    const normal = unit(add(n, times([random() - 0.5, random() - 0.2, random() - 0.5], 0.9)))
    const turn = (random() - 0.5) * 2.6
    const along = unit(add(times(up, -Math.cos(turn)), times(right, Math.sin(turn))))
    const tone = 0.6 + 0.8 * random()
    leaf(model, at, along, unit(cross(along, normal)), size * (0.8 + 0.5 * random()), size * 0.5, normal, times(colour, tone), number)
  }
}

/** A round bush of leaves about `at`, its half axes in metres. */
export function bush(model: Model, at: V3, size: V3, leaves: number, sheet: number, colour: V3, foliage: Material, seed: number): void {
  const random = seeded(seed)
  const number = materialNumber(model, foliage)
  for (let k = 0; k < leaves; k++) {
    const d = unit([random() - 0.5, random() * 0.75 - 0.12, random() - 0.5])
    const r = 0.8 + 0.25 * random()
    const normal = unit(add(d, [random() - 0.5, random() * 0.6, random() - 0.5]))
    const along = unit(add(frameOf(normal)[k % 2]!, [0, 0.5, 0]))
    const tone = (0.55 + 0.5 * Math.max(0, d[1] + 0.3)) * (0.7 + 0.6 * random())
    leaf(model, add(at, [d[0] * size[0] * r, d[1] * size[1] * r, d[2] * size[2] * r]), along, unit(cross(along, normal)), sheet * (0.8 + 0.5 * random()), sheet * 0.5, normal, times(colour, tone), number)
  }
}
