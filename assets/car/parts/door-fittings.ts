import { clip } from '../kernel/clip.ts'
import { merge, move, offset, transform } from '../kernel/mesh.ts'
import { slab } from '../kernel/slab.ts'
import { rod } from '../kernel/sweep.ts'
import { onto } from '../shape/onto.ts'
import * as region from '../shape/regions.ts'
import { HINGE, HINGE_OUT } from './door-hinge.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Cutter } from './cutter.ts'

export type Row = 'front' | 'rear'

const RUBBER: Vec3 = [0.018, 0.018, 0.019]
const STEEL: Vec3 = [0.1, 0.1, 0.103]

/** Height of latch and striker in the drawing, and how deep under the skin their middle lies. Metres. */
const LATCH = { y: 0.74, depth: 0.03 } as const
/** Where the door's rear edge runs, and how far it leans to the rear with height. */
const EDGE = {
  front: { region: region.doorFront, station: region.partingB, lean: 0.05 },
  rear: { region: region.doorRear, station: (y: number): number => 2.46 + 0.22 * (y - 1), lean: 0.22 },
} as const
/** Arms that turn with the door about its hinge: two hinges and between them the strap that holds it. Metres, height in the drawing. */
const ARMS = [
  { y: 0.55, radius: 0.036, half: 0.006, tall: 3.4 },
  { y: 0.64, radius: 0.036, half: 0.006, tall: 3.4 },
  { y: 0.595, radius: 0.047, half: 0.0042, tall: 2.2 },
] as const
/** From where to where an arm reaches round the hinge, degrees from inward to the rear, the door shut. */
const REACH = { within: 25, before: 55 } as const

/** What is seen at a door's edges when it stands open: the seal on its inner side, the latch, hinges and strap. For the left. */
export function doorFittings(shape: Shape, whole: Mesh, cutter: Cutter, detail: Detail, row: Row): Part['pieces'] {
  if (detail.rounds === 0) return []
  return [
    piece('matt', seal(shape, whole, cutter, detail, row), { tint: RUBBER, from: 'headset', error: 0.0006 }),
    piece('trim', merge(latch(shape, row), ...arms(shape, row)), { tint: STEEL, keep: true, from: 'headset' }),
    piece('trim', mouth(shape, row), { tint: RUBBER, keep: true, from: 'headset' }),
  ]
}

/** A hollow rubber all round, standing off the door's inner side. */
function seal(shape: Shape, whole: Mesh, cutter: Cutter, detail: Detail, row: Row): Mesh {
  const outline = EDGE[row].region
  const band = shape.region((s, u, y) => Math.max(Math.abs(outline(s, u, y) + 0.011) - 0.0045, y - region.belt(s) + 0.004))
  const strip = clip(whole, shape.body, band, 0, detail.skin).within
  return cutter.trimmed(offset(strip, -0.052, true), 0.0035, 0.009)
}

/** A place on the door's rear edge, and the turn that makes what is built upright follow it. */
function atEdge(shape: Shape, row: Row): { at: Vec3; upright: (m: Mesh) => Mesh } {
  const { station, lean } = EDGE[row]
  const { place, raise } = shape.warp
  const y = raise(LATCH.y)
  const z = place(station(LATCH.y)) + 0.0045
  const skin = onto(shape, [1.3, y, z + 0.01], [-1, 0, 0], 0)
  const at: Vec3 = [skin[0] - LATCH.depth, y, z]
  const a = Math.atan(lean)
  const [c, s] = [Math.cos(a), Math.sin(a)]
  return { at, upright: (m) => move(transform(m, (v) => [v[0], v[1] * c + v[2] * s, v[2] * c - v[1] * s]), at) }
}

/** The plate of the lock on the door's rear edge, two screws in it. */
function latch(shape: Shape, row: Row): Mesh {
  const { upright } = atEdge(shape, row)
  const screw = (y: number): Mesh => rod([[-0.001, y, 0.002], [-0.001, y, -0.0022]], 0.004, 8)
  return upright(merge(slab([-0.014, -0.036, -0.001], [0.0125, 0.036, 0.004]), screw(0.027), screw(-0.027)))
}

/** The mouth that takes the striker. */
function mouth(shape: Shape, row: Row): Mesh {
  const { upright } = atEdge(shape, row)
  return upright(merge(slab([-0.0145, -0.0075, -0.0014], [0.006, 0.0075, 0.004]), slab([-0.0115, 0.0115, -0.0014], [-0.0075, 0.0205, 0.004])))
}

/** The loop on the pillar that the latch closes on, and its plate. */
export function striker(shape: Shape, row: Row): Mesh {
  const { at } = atEdge(shape, row)
  const [x, y, z] = [at[0] - (row === 'front' ? 0.026 : 0.002), at[1], at[2] - 0.0045]
  if (row === 'front') {
    const loop = rod([[x, y, z - 0.02], [x + 0.024, y, z - 0.018], [x + 0.026, y, z - 0.014], [x + 0.026, y, z + 0.004], [x + 0.024, y, z + 0.008], [x, y, z + 0.01]], 0.0036, 8)
    return merge(loop, slab([x - 0.003, y - 0.018, z - 0.03], [x + 0.0005, y + 0.018, z + 0.02]))
  }
  const loop = rod([[x - 0.008, y, z - 0.006], [x - 0.008, y, z + 0.02], [x - 0.005, y, z + 0.023], [x + 0.005, y, z + 0.023], [x + 0.008, y, z + 0.02], [x + 0.008, y, z - 0.006]], 0.0036, 8)
  return merge(loop, slab([x - 0.014, y - 0.026, z - 0.006], [x + 0.012, y + 0.026, z - 0.002]))
}

/** Bent flat bars round the hinge's axis: they turn in themselves, so the pillar's slit that they come from stays narrow. */
export function arms(shape: Shape, row: Row): Mesh[] {
  const { raise, place } = shape.warp
  return ARMS.map(({ y, radius, half, tall }) => {
    const line = Array.from({ length: 12 }, (_, k): Vec3 => {
      const a = ((-REACH.before + ((REACH.before + REACH.within) * k) / 11) * Math.PI) / 180
      return [-radius * Math.cos(a), 0, -radius * Math.sin(a)]
    })
    const flat = transform(rod(line, half, 4), (v) => [v[0], v[1] * tall, v[2]])
    return move(flat, [HINGE_OUT, raise(y), place(HINGE[row])])
  })
}
