import { clip } from '../kernel/clip.ts'
import { both, merge, mirror, move, offset } from '../kernel/mesh.ts'
import { lathe, rod } from '../kernel/sweep.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** How far from the middle plane a wheel's house ends: the front wheels need room to steer. Metres. */
const INNER = { front: 0.478, rear: 0.55 } as const
/** Metres between the arch's edge and the liner behind it. */
const BEHIND = 0.022
/** Beads pressed into the liner: distances from the middle plane, and how far they stand in. Metres. */
const BEADS = { at: [0.62, 0.68, 0.74, 0.8], half: 0.009, deep: 0.004 } as const

/** The liners of the wheel wells, and the suspension that is seen past the wheels. */
export function wheelHouses(shape: Shape, detail: Detail): Part['pieces'] {
  const liners = merge(liner(shape, shape.frontAxle, INNER.front, detail), liner(shape, shape.rearAxle, INNER.rear, detail))
  const gear = merge(suspension(shape, shape.frontAxle, INNER.front, detail), suspension(shape, shape.rearAxle, INNER.rear, detail))
  return [
    piece('matt', both(liners), { tint: [0.032, 0.032, 0.033] }),
    piece('trim', merge(gear, mirror(gear)), { tint: [0.075, 0.075, 0.078], from: 'headset', error: 0.0008 }),
  ]
}

/** One liner of a side, kept inside the body; both its faces. */
function liner(shape: Shape, axle: number, inner: number, detail: Detail): Mesh {
  const fine = detail.rounds > 0
  const r = shape.axleHeight + shape.parameters.archGap + BEHIND
  const bead = (x: number): [number, number][] => [[r, x - BEADS.half], [r - BEADS.deep, x - BEADS.half * 0.4], [r - BEADS.deep, x + BEADS.half * 0.4], [r, x + BEADS.half]]
  const beads = fine ? BEADS.at.toReversed().flatMap((x) => bead(x).toReversed()) : [[r, 0.75] as [number, number]]
  const profile: [number, number][] = [[r, 0.9], ...beads, [r, inner + 0.03], [r - 0.012, inner + 0.008], [r - 0.03, inner], [r * 0.66, inner], [r * 0.33, inner], [0.001, inner]]
  const whole = move(lathe(profile, fine ? 48 : 40), [0, shape.axleHeight, axle])
  const above = clip(whole, null, (_x, y) => 0.17 - y, 0, 0.001).within
  const one = clip(above, null, (x, y, z) => shape.body(x, y, z) + 0.012, 0, 0.001).within
  return merge(one, offset(one, 0.001, true))
}

/** A spring over its damper, two arms and a half-shaft, from the well's inner wall to behind the wheel. Left side. */
function suspension(shape: Shape, axle: number, inner: number, detail: Detail): Mesh {
  if (detail.rounds === 0) return { positions: [], normals: [], indices: [] }
  const h = shape.axleHeight
  const back = axle < 0 ? 1 : -1
  const at = (x: number, y: number, z: number): Vec3 => [x, h + y, axle + back * z]
  const knuckle = 0.668
  const turns = 5.5
  const coil = Array.from({ length: 56 }, (_, k): Vec3 => {
    const t = k / 55
    const a = 2 * Math.PI * turns * t
    return at(0.588 - 0.03 * t + 0.036 * Math.cos(a), 0.07 + 0.24 * t, 0.036 * Math.sin(a))
  })
  return merge(
    rod(coil, 0.0062, 6),
    rod([at(0.6, -0.06, 0), at(0.588, 0.07, 0)], 0.024, 12),
    rod([at(0.588, 0.07, 0), at(0.552, 0.36, 0)], 0.013, 10),
    rod([at(0.589, 0.06, 0), at(0.587, 0.075, 0)], 0.047, 14),
    rod([at(0.6, -0.06, 0), at(knuckle, -0.07, 0)], 0.016, 8),
    rod([at(inner, -0.12, 0.15), at(knuckle, -0.13, 0.01), at(inner, -0.12, -0.11)], 0.014, 8),
    rod([at(inner, 0.005, -0.05), at(knuckle, 0.02, -0.09)], 0.0085, 8),
    rod([at(inner, 0, 0), at(knuckle, 0, 0)], 0.0135, 12),
    rod([at(0.565, 0, 0), at(0.59, 0, 0), at(0.625, 0, 0)], 0.03, 12),
  )
}
