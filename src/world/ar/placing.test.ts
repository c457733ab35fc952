import fc from 'fast-check'
import { Object3D, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../contract/ids.ts'
import { locked, onFloor, originOf, type Placing, pressed, resized, seen, turned, unplaced } from './placing.ts'

const up: Vec3 = [0, 1, 0]
const eye: Vec3 = [0, 1.6, 0]
const put = (at: Vec3): Placing => pressed(seen(unplaced, { at, up }, eye))

/** A point of the showroom, metres, where it is seen in the session's space. */
function inSession(placing: Placing, point: Vec3): Vector3 {
  const { position, yaw, scale } = originOf(placing)!
  const origin = new Object3D()
  origin.position.set(...position)
  origin.rotation.y = yaw
  origin.scale.setScalar(scale)
  origin.updateMatrixWorld()
  return origin.worldToLocal(new Vector3(...point))
}

describe('the product on one’s own floor (SPEC M11)', () => {
  it('stands where it was put, at its true size, its front towards who looks', () => {
    const placing = put([1, 0.02, -3])
    const middle = inSession(placing, [0, 0, 0])
    expect(middle.distanceTo(new Vector3(1, 0.02, -3))).toBeLessThan(1e-9)
    const front = inSession(placing, [0, 0, 2.1])
    const rear = inSession(placing, [0, 0, -2.1])
    expect(front.distanceTo(rear)).toBeCloseTo(4.2, 9)
    expect(front.length()).toBeLessThan(rear.length())
  })

  it('a tenth as large it stands in the same place', () => {
    const placing = resized(put([1, 0.7, -1]))
    expect(inSession(placing, [0, 0, 0]).distanceTo(new Vector3(1, 0.7, -1))).toBeLessThan(1e-9)
    expect(inSession(placing, [0, 0, 2.1]).distanceTo(inSession(placing, [0, 0, -2.1]))).toBeCloseTo(0.42, 9)
    expect(resized(placing).scale).toBe(1)
  })

  it('whatever is pressed and turned, distances are true and the middle is where it stands', () => {
    const metres = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(metres, fc.double({ min: -0.5, max: 1, noNaN: true }), metres), fc.double({ min: -10, max: 10, noNaN: true }), fc.boolean(), (at, angle, small) => {
        const placing = turned(small ? resized(put(at)) : put(at), angle)
        fc.pre(placing.at !== null)
        expect(inSession(placing, [0, 0, 0]).distanceTo(new Vector3(...at))).toBeLessThan(1e-6)
        expect(inSession(placing, [1, 0, 0]).distanceTo(inSession(placing, [0, 1, 0]))).toBeCloseTo(Math.SQRT2 * placing.scale, 6)
      })
    )
  })

  it('follows the look until it is put down, is taken up again by a press, and by none once it is locked', () => {
    const elsewhere = { at: [2, 0, -2] as Vec3, up }
    const placed = put([0, 0, -2])
    expect(seen(placed, elsewhere, eye)).toBe(placed)
    expect(seen(pressed(placed), elsewhere, eye).at).toEqual([2, 0, -2])
    const held = locked(placed)
    expect(pressed(held)).toBe(held)
    expect(turned(held, 1)).toBe(held)
    expect(locked(held).phase).toBe('placed')
  })

  it('nothing is put on a wall, too far off, nowhere, or on what is no number', () => {
    for (const hit of [{ at: [0, 1, -2], up: [0, 0, 1] }, { at: [0, 0, -40], up }, { at: [Number.NaN, 0, -2], up }] as { at: Vec3; up: Vec3 }[]) expect(seen(unplaced, hit, eye)).toBe(unplaced)
    expect(pressed(unplaced)).toBe(unplaced)
    expect(locked(unplaced)).toBe(unplaced)
    expect(originOf(unplaced)).toBeNull()
    expect(turned(put([0, 0, -2]), Number.NaN).yaw).toBe(put([0, 0, -2]).yaw)
  })

  it('where a device finds no places, it is where one looks at the floor', () => {
    expect(onFloor([0, 1.6, 0], [0, -0.5, -0.5])).toEqual([0, 0, -1.6])
    expect(onFloor([0, 1.6, 0], [0, 0.2, -1])).toBeNull()
    expect(onFloor([0, 1.6, 0], [0, -0.06, -1])).toBeNull()
  })
})
