import type { Hinge } from '../../contract/made.ts'
import type { Vec3 } from '../../contract/ids.ts'

/** The edges that a part's box offers to turn about. Front is +z, left +x, as the product sees it. */
export const EDGES = ['front', 'rear', 'upper', 'lower', 'left', 'right'] as const
export type Edge = (typeof EDGES)[number]

type Box = readonly [Vec3, Vec3]
const SIDE: Readonly<Record<Edge, readonly [axis: 0 | 1 | 2, end: 0 | 1]>> = { front: [2, 1], rear: [2, 0], upper: [1, 1], lower: [1, 0], left: [0, 1], right: [0, 0] }
/** As far as doors open, degrees. */
const USUAL = 65

const sizeOf = ([low, high]: Box): Vec3 => [high[0] - low[0], high[1] - low[1], high[2] - low[2]]
const middleOf = ([low, high]: Box): Vec3 => [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
const rounded = (value: Vec3): Vec3 => value.map((each) => Math.round(each * 1e4) / 1e4) as Vec3

/** The axis that a leaf is thinnest along. */
function thinOf(box: Box): 0 | 1 | 2 {
  const size = sizeOf(box)
  return ([0, 1, 2] as const).reduce((thin, axis) => (size[axis] < size[thin] ? axis : thin), 0 as 0 | 1 | 2)
}

/** The four edges of a leaf; its thickness has none. */
export const edgesOf = (box: Box): Edge[] => EDGES.filter((edge) => SIDE[edge][0] !== thinOf(box))

/** A hinge along an edge of a part's box, turning outwards, away from the middle of the product. */
export function hingeAlong(box: Box, edge: Edge, degrees = USUAL): Pick<Hinge, 'at' | 'axis' | 'degrees'> {
  const thin = thinOf(box)
  const [side, end] = SIDE[edge]
  const at = middleOf(box)
  at[side] = box[end][side]
  const along = ([0, 1, 2] as const).find((axis) => axis !== thin && axis !== side) ?? 1
  const axis: Vec3 = [0, 0, 0]
  axis[along] = 1
  const middle = middleOf(box)
  const arm: Vec3 = [middle[0] - at[0], middle[1] - at[1], middle[2] - at[2]]
  // A turn by the right hand's rule moves the middle along axis × arm.
  const way: Vec3 = [axis[1] * arm[2] - axis[2] * arm[1], axis[2] * arm[0] - axis[0] * arm[2], axis[0] * arm[1] - axis[1] * arm[0]]
  const outward = thin === 1 || middle[thin] >= 0 ? 1 : -1
  return { at: rounded(at), axis, degrees: Math.abs(degrees) * (way[thin] * outward < 0 ? -1 : 1) }
}

/** The edge that a hinge lies along, or null where it was pressed by hand. */
export function edgeOf(box: Box, hinge: Pick<Hinge, 'at' | 'axis'>): Edge | null {
  const same = (a: Vec3, b: Vec3) => a.every((value, axis) => Math.abs(value - b[axis]!) < 1e-3)
  return edgesOf(box).find((edge) => {
    const along = hingeAlong(box, edge)
    return same(along.at, hinge.at) && same(along.axis, hinge.axis)
  }) ?? null
}

/** A hinge through two points pressed; null where they are one. */
export function hingeThrough(one: Vec3, other: Vec3): Pick<Hinge, 'at' | 'axis'> | null {
  const way: Vec3 = [other[0] - one[0], other[1] - one[1], other[2] - one[2]]
  const length = Math.hypot(...way)
  return length < 0.005 ? null : { at: rounded(one), axis: rounded(way.map((each) => each / length) as Vec3) }
}
