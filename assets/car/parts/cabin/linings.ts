import { clip } from '../../kernel/clip.ts'
import { inside, smoothMax } from '../../kernel/blend.ts'
import { both, merge } from '../../kernel/mesh.ts'
import { surface } from '../../kernel/surface.ts'
import * as region from '../../shape/regions.ts'
import { beside, piping, stitches, traced } from './trace.ts'
import { piece } from '../part.ts'
import type { Detail } from '../../detail.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Region } from '../../shape/regions.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part, Piece } from '../part.ts'

/** Between the skin and the face of a lining. */
const DEEP = 0.052
/** From here up the pillars are covered like the roof. */
const WAIST = 1

/** Mouldings that cover pillars and roof rails: from the dashboard up, along the roof, and down behind the back seat. */
const surround: Region = (s, u, y) =>
  inside(
    0.018,
    -0.016 - region.windscreen(s, u, y),
    0.013 - region.doorFront(s, u, y),
    0.013 - region.doorRear(s, u, y),
    -0.004 - region.roofGlass(s, u, y),
    0.02 - region.tailgate(s, u, y),
    -0.01 - region.glassQuarter(s, u, y),
    WAIST + 0.05 * Math.max(0, s - 2) - y,
    // Deep inside the tail, where body and house meet, their distance says nothing.
    0.52 - u - 3 * Math.max(0, y - 1.1),
  )

/** The cover of the middle pillar, broader at its foot. */
const middle: Region = (s, _u, y) =>
  inside(0.02, Math.abs(s - region.partingB(y)) - 0.056 - 0.03 * Math.max(0, 0.5 - y), 0.34 - y, y - region.cant(s) - 0.012)

/** A moulding over the inner side of the skin where `outline` is negative, its edge rounded. */
function moulding(shape: Shape, outline: Region, deep: number, back: number, round: number): Field {
  const on = shape.region(outline)
  return (x, y, z) => {
    const depth = -shape.body(x, y, z)
    return smoothMax(Math.max(back - depth, depth - deep), on(x, y, z), round) * 0.8
  }
}

/**
 * The cover of the middle pillar: over the waist it follows the skin, below it goes straight down, where the skin bulges.
 */
function pillarField(shape: Shape): Field {
  const on = shape.region(middle)
  const waist = shape.warp.raise(WAIST)
  return (x, y, z) => {
    const depth = -shape.body(x - 0.09 * Math.max(0, waist - y), Math.max(y, waist), z)
    return smoothMax(Math.max(0.044 - depth, depth - 0.09), on(x, y, z), 0.016) * 0.8
  }
}

/** What is seen of a moulding: its back lies against the body. */
const seen = (mesh: Mesh, shape: Shape, back: number): Mesh => clip(mesh, null, (x, y, z) => back + 0.002 + shape.body(x, y, z), 0, 0.001).within

/** Covers of the pillars and of the roof's rails, their seams, and the adjusters of the belts. */
export function linings(shape: Shape, detail: Detail): Part[] {
  const { place, raise } = shape.warp
  const over = moulding(shape, surround, DEEP, 0, 0.018)
  const roof = seen(surface(over, [-0.03, raise(0.96), place(3.2)], [0.92, raise(1.52), place(0.3)], detail.soft * 0.85), shape, 0.009)
  const left = clip(roof, over, (x) => -x, 0, detail.soft).within
  for (let k = 0; k < left.positions.length; k += 3) if (left.positions[k]! < 1e-4) left.positions[k] = left.normals[k] = 0
  const post = pillarField(shape)
  const pillar = surface(post, [0.5, raise(0.3), place(1.62)], [0.95, raise(1.5), place(1.3)], detail.soft)
  const parted = clip(pillar, post, (_x, y) => y - raise(WAIST - 0.02), 0, detail.soft)
  return [
    {
      name: 'linings',
      label: { en: 'Pillar and roof linings', fr: 'Garnitures de pavillon' },
      origin: [0, 0, 0],
      pieces: [
        piece('headliner', both(left), { from: 'headset', error: 0.0003 }),
        piece('headliner', both(parted.beyond), { from: 'headset' }),
        piece('cabin', both(parted.within), { from: 'headset' }),
        ...seams(shape, over),
      ],
    },
  ]
}

/** A sewn edge along the roof's opening and down both sides of the windscreen. */
function seams(shape: Shape, over: Field): Piece[] {
  const { place } = shape.warp
  const along = Array.from({ length: 90 }, (_, k) => 1.3 + (1.2 * k) / 89)
  // From inside upward: the seam runs a little way out from the glass.
  const line = traced(over, along.map((s): Vec3 => [0.545 - 0.05 * Math.max(0, s - 2), 1.2, place(s)]), [0, 1, 0])
  return [
    piece('thread', both(merge(piping(line, 0.0011, 4))), { from: 'headset', keep: true }),
    piece('thread', both(merge(stitches(beside(line, over, 0.006)), stitches(beside(line, over, -0.006)))), { from: 'full', keep: true }),
  ]
}
