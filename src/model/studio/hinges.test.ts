import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../contract/ids.ts'
import { edgeOf, edgesOf, hingeAlong, hingeThrough } from './hinges.ts'

const door: readonly [Vec3, Vec3] = [[0.8, 0.3, -0.2], [0.9, 1.3, 0.9]]
const bonnet: readonly [Vec3, Vec3] = [[-0.7, 0.85, 0.9], [0.7, 0.95, 2]]

/** Where a point goes when it turns about a hinge (Rodrigues, 1840). */
function turned([x, y, z]: Vec3, { at, axis, degrees }: { at: Vec3; axis: Vec3; degrees: number }): Vec3 {
  const [p, c, s] = [[x - at[0], y - at[1], z - at[2]] as Vec3, Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const dot = axis[0] * p[0] + axis[1] * p[1] + axis[2] * p[2]
  const cross: Vec3 = [axis[1] * p[2] - axis[2] * p[1], axis[2] * p[0] - axis[0] * p[2], axis[0] * p[1] - axis[1] * p[0]]
  return [0, 1, 2].map((k) => at[k]! + p[k]! * c + cross[k]! * s + axis[k]! * dot * (1 - c)) as Vec3
}
const middle = ([low, high]: readonly [Vec3, Vec3]): Vec3 => [0, 1, 2].map((k) => (low[k]! + high[k]!) / 2) as Vec3

describe('hinges by hand (SPEC E20)', () => {
  it('E20: a leaf offers its four edges; about each it opens outwards, on either side of the product', () => {
    expect(edgesOf(door)).toEqual(['front', 'rear', 'upper', 'lower'])
    expect(edgesOf(bonnet)).toEqual(['front', 'rear', 'left', 'right'])
    for (const edge of edgesOf(door)) expect([edge, turned(middle(door), hingeAlong(door, edge))[0] > 0.9]).toEqual([edge, true])
    const right = door.map(([x, y, z]) => [-x, y, z]) as [Vec3, Vec3]
    const mirrored: [Vec3, Vec3] = [[right[1][0], 0.3, -0.2], [right[0][0], 1.3, 0.9]]
    for (const edge of edgesOf(mirrored)) expect([edge, turned(middle(mirrored), hingeAlong(mirrored, edge))[0] < -0.9]).toEqual([edge, true])
    for (const edge of edgesOf(bonnet)) expect([edge, turned(middle(bonnet), hingeAlong(bonnet, edge))[1] > 1]).toEqual([edge, true])
  })

  it('E20: an edge is known again by where it lies; what was pressed by hand is no edge', () => {
    for (const edge of edgesOf(door)) expect(edgeOf(door, hingeAlong(door, edge))).toBe(edge)
    expect(edgeOf(door, hingeThrough([0.9, 0.3, 0.8], [0.88, 1.3, 0.82])!)).toBeNull()
    expect(hingeThrough([1, 1, 1], [1, 1, 1.001])).toBeNull()
    expect(hingeThrough([1, 1, 1], [1, 3, 1])).toEqual({ at: [1, 1, 1], axis: [0, 1, 0] })
  })
})
