import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Vec3 } from '../contract/ids.ts'
import type { Pose } from '../contract/pose.ts'
import { inside, orbitOf } from './camera/orbit.ts'
import { NEAREST_PERSON } from './distance.ts'
import { standingPose } from './standing.ts'
import { placeDoor } from './threshold-place.ts'
import { type Bounds, createVisitor, type Visitor } from './visitor.ts'

const body = { halfWidth: 0.95, halfLength: 2.1, height: 1.45 }
const eye: Vec3 = [5.1, 1.15, 6.5]
const own = standingPose(orbitOf(eye, [0, 0.6, 0], 19, body), body, false)
const door = placeDoor(eye, [0, 0.6, 0], body)
const sight = { eye, aim: [0, 0.6, 0] as Vec3, across: 0.27, up: 0.17, lens: true }
const bounds: Bounds = { own, sight, side: door.side, distance: 1.5, body, part: null, speaking: false, still: false }
const frames = (visitor: Visitor, where: Bounds) => Array.from({ length: 300 }, () => visitor.step(1 / 60, where))
const turn = (angle: number) => Math.atan2(Math.sin(angle), Math.cos(angle))
const yawOf = ({ head: { q } }: Pose) => Math.atan2(2 * (q[0] * q[2] + q[3] * q[1]), 1 - 2 * (q[0] * q[0] + q[1] * q[1]))
const apart = (a: Pose, b: Pose) => Math.hypot(a.head.p[0] - b.head.p[0], a.head.p[2] - b.head.p[2])

describe('somebody who comes', () => {
  it('walks from the doorway round the car to their place and never through it', () => {
    fc.assert(
      fc.property(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), (angle) => {
        const from: Vec3 = [Math.sin(angle) * 4.5, 0, Math.cos(angle) * 4.5]
        // A doorway never opens on the visitor's own feet.
        fc.pre(Math.hypot(from[0] - own.head.p[0], from[2] - own.head.p[2]) > NEAREST_PERSON + 0.2)
        const visitor = createVisitor(from)
        let last = visitor.step(1 / 30, bounds)
        expect(Math.hypot(last.pose.head.p[0] - from[0], last.pose.head.p[2] - from[2])).toBeLessThan(0.15)
        let frames = 0
        while (last.moving && frames++ < 400) {
          last = visitor.step(1 / 30, bounds)
          expect(inside([last.pose.head.p[0], 0, last.pose.head.p[2]], body, 0.1)).toBe(false)
        }
        expect(last.moving).toBe(false)
        expect(apart(last.pose, own)).toBeGreaterThanOrEqual(1.5 - 1e-9)
        expect(apart(last.pose, own)).toBeLessThan(3.3)
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

  it('from a flat page they stand half turned to the visitor, wherever their page says that they are (SPEC V11)', () => {
    const visitor = createVisitor(null)
    visitor.receive({ ...own, pointing: true })
    const part: Vec3 = [0.9, 0.9, -1.6]
    const headings = new Set<string>()
    for (let frame = 0; frame < 600; frame++) {
      const { pose, facing } = visitor.step(1 / 60, { ...bounds, part })
      const toEye = Math.atan2(-(eye[0] - pose.head.p[0]), -(eye[2] - pose.head.p[2]))
      expect(Math.abs(turn(facing! - toEye))).toBeLessThan(Math.PI / 3 + 0.01)
      expect(Math.abs(turn(yawOf(pose) - facing!))).toBeLessThan(1.2)
      headings.add(Math.abs(turn(yawOf(pose) - toEye)) < 0.15 ? 'visitor' : 'elsewhere')
      expect(apart(pose, own)).toBeGreaterThanOrEqual(1.5 - 1e-9)
      expect(inside([pose.head.p[0], 0, pose.head.p[2]], body, 0.25)).toBe(false)
    }
    expect([...headings].sort()).toEqual(['elsewhere', 'visitor'])
  })

  it('goes along when the visitor looks from elsewhere, and is at its place at once where motion is reduced', () => {
    const elsewhere: Vec3 = [-6, 1.2, -6]
    const there = { ...bounds, own: standingPose(orbitOf(elsewhere, [0, 0.6, 0], 19, body), body, false), sight: { ...sight, eye: elsewhere } }
    const visitor = createVisitor(null)
    visitor.step(1 / 60, bounds)
    const walked = frames(visitor, there)
    expect(walked.filter(({ moving }) => moving).length).toBeGreaterThan(20)
    expect(walked.at(-1)!.moving).toBe(false)
    const still = createVisitor(null)
    still.step(1 / 60, { ...bounds, still: true })
    const stood = frames(still, { ...there, still: true })
    expect(stood.every(({ moving }) => !moving)).toBe(true)
    expect(apart(stood.at(-1)!.pose, walked.at(-1)!.pose)).toBeLessThan(0.2)
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
