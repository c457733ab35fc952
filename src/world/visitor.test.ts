import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Vec3 } from '../contract/ids.ts'
import type { Pose } from '../contract/pose.ts'
import { inside, orbitOf } from './camera/orbit.ts'
import { standingPose } from './standing.ts'
import { placeDoor } from './threshold-place.ts'
import { createVisitor } from './visitor.ts'

const body = { halfWidth: 0.95, halfLength: 2.1, height: 1.45 }
const eye: Vec3 = [5.1, 1.15, 6.5]
const own = standingPose(orbitOf(eye, [0, 0.6, 0], 19, body), body, false)
const door = placeDoor(eye, [0, 0.6, 0], body)
const bounds = { own, side: door.side, distance: 1.5, body }
const apart = (a: Pose, b: Pose) => Math.hypot(a.head.p[0] - b.head.p[0], a.head.p[2] - b.head.p[2])

describe('somebody who comes', () => {
  it('walks from the doorway round the car to 1.5 m and never through it', () => {
    fc.assert(
      fc.property(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), (angle) => {
        const from: Vec3 = [Math.sin(angle) * 4.5, 0, Math.cos(angle) * 4.5]
        const visitor = createVisitor(from)
        let last = visitor.step(1 / 30, bounds)
        expect(Math.hypot(last.pose.head.p[0] - from[0], last.pose.head.p[2] - from[2])).toBeLessThan(0.1)
        let frames = 0
        while (last.moving && frames++ < 400) {
          last = visitor.step(1 / 30, bounds)
          expect(inside([last.pose.head.p[0], 0, last.pose.head.p[2]], body, 0.1)).toBe(false)
        }
        expect(last.moving).toBe(false)
        expect(apart(last.pose, own)).toBeGreaterThanOrEqual(1.5 - 1e-9)
        expect(apart(last.pose, own)).toBeLessThan(2.2)
      })
    )
  })

  it('then stands where their page says, but never too near', () => {
    const visitor = createVisitor(null)
    visitor.step(1 / 30, bounds)
    const far: Pose = { head: { p: [-3, 1.615, -3], q: [0, 0, 0, 1] }, right: { p: [-2.8, 1.2, -3.3], q: [0, 0, 0, 1] }, pointing: false, seated: false }
    visitor.receive(far)
    expect(visitor.step(1 / 30, bounds).pose).toBe(far)
    visitor.receive({ ...far, head: own.head, right: { p: [own.head.p[0] + 0.3, 1.2, own.head.p[2]], q: [0, 0, 0, 1] } })
    const near = visitor.step(1 / 30, bounds).pose
    expect(apart(near, own)).toBeGreaterThanOrEqual(1.5 - 1e-9)
    expect(near.right!.p[0] - near.head.p[0]).toBeCloseTo(0.3, 9)
    expect(apart(visitor.step(1 / 30, { ...bounds, distance: 2.6 }).pose, own)).toBeGreaterThanOrEqual(2.6 - 1e-9)
  })

  it('leaves through the doorway, or at once where there is none', () => {
    const visitor = createVisitor(null)
    visitor.step(1 / 30, bounds)
    visitor.leave(door.at)
    let last = visitor.step(1 / 30, bounds)
    for (let frame = 0; frame < 400 && !last.gone; frame++) last = visitor.step(1 / 30, bounds)
    expect(last.gone).toBe(true)
    const other = createVisitor(null)
    other.leave(null)
    expect(other.step(1 / 30, bounds).gone).toBe(true)
  })
})
