import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose, Rigid } from './pose.ts'
import { POSE_BYTES, createPoseTarget, decodePose, decodePoseInto, encodePose, evenHeight, validPose } from './pose.ts'

const room = () => new Uint8Array(POSE_BYTES)
const unit = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }))
  .map(([x, y, z, w]) => {
    const l = Math.hypot(x, y, z, w)
    return [x / l, y / l, z / l, w / l] as const
  })
const metres = (reach: number) => fc.double({ min: -reach, max: reach, noNaN: true })
const heads = fc.record({ p: fc.tuple(metres(20), fc.double({ min: 0, max: 3, noNaN: true }), metres(20)), q: unit })
const offset = fc.tuple(metres(0.8), metres(0.8), metres(0.8))
const anyPose: fc.Arbitrary<Pose> = fc
  .record({ head: heads, lo: fc.option(offset), ro: fc.option(offset), lq: unit, rq: unit, pointing: fc.boolean(), seated: fc.boolean() })
  .map(({ head, lo, ro, lq, rq, pointing, seated }) => {
    const hand = (o: [number, number, number], q: Rigid['q']): Rigid => ({
      p: [head.p[0] + o[0], head.p[1] + o[1], head.p[2] + o[2]],
      q
    })
    return { head, ...(lo && { left: hand(lo, lq) }), ...(ro && { right: hand(ro, rq) }), pointing, seated }
  })

/** The angle between two rotations, radians. */
const between = (a: Rigid['q'], b: Rigid['q']): number =>
  2 * Math.acos(Math.min(1, Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3])))

const near = (a: Rigid, b: Rigid, distance: number, angle: number): void => {
  expect(Math.hypot(a.p[0] - b.p[0], a.p[1] - b.p[1], a.p[2] - b.p[2])).toBeLessThan(distance)
  expect(between(a.q, b.q)).toBeLessThan(angle)
}

const standing: Pose = { head: { p: [1, 1.615, 2], q: [0, 0, 0, 1] }, pointing: false, seated: false }

describe('a pose on the wire', () => {
  it('is 29 bytes and comes back within a millimetre, hands within three', () => {
    fc.assert(
      fc.property(anyPose, fc.nat(1e6), fc.nat(1e9), (pose, seq, time) => {
        const bytes = encodePose(pose, seq, time, room())
        expect(bytes.length).toBe(29)
        const frame = decodePose(bytes)!
        expect([frame.seq, frame.time]).toEqual([seq % 256, time % 65536])
        expect([frame.pose.pointing, frame.pose.seated]).toEqual([pose.pointing, pose.seated])
        near(frame.pose.head, pose.head, 0.0011, 0.005)
        expect([!!frame.pose.left, !!frame.pose.right]).toEqual([!!pose.left, !!pose.right])
        if (pose.left) near(frame.pose.left!, pose.left, 0.0035, 0.009)
        if (pose.right) near(frame.pose.right!, pose.right, 0.0035, 0.009)
      })
    )
  })

  it('is read the same into a kept target', () => {
    const target = createPoseTarget()
    fc.assert(
      fc.property(anyPose, (pose) => {
        const bytes = encodePose(pose, 7, 9, room())
        expect(decodePoseInto(bytes, target)).toBe(true)
        expect(target.head).toEqual(decodePose(bytes)!.pose.head)
      })
    )
  })

  it('writes into the beginning of a larger room', () => {
    const large = new Uint8Array(64).fill(9)
    expect(encodePose(standing, 1, 1, large).length).toBe(29)
    expect(large[29]).toBe(9)
  })

  it('refuses what no body can be, and leaves out a hand that is none', () => {
    const bad = (change: Partial<Rigid>): number => encodePose({ ...standing, head: { ...standing.head, ...change } }, 0, 0, room()).length
    expect(bad({ p: [Number.NaN, 1, 1] })).toBe(0)
    expect(bad({ p: [0, Infinity, 1] })).toBe(0)
    expect(bad({ p: [31, 1, 31] })).toBe(0)
    expect(bad({ p: [0, 13, 0] })).toBe(0)
    expect(bad({ q: [0, 0, 0, 0] })).toBe(0)
    expect(bad({ q: [0, Number.NaN, 0, 1] })).toBe(0)
    expect(bad({ q: [0, 0, 0, -2] })).toBe(29)
    const far = encodePose({ ...standing, left: { p: [1, 1.6, 5], q: [0, 0, 0, 1] } }, 0, 0, room())
    expect(decodePose(far)!.pose.left).toBeUndefined()
    expect(validPose({ ...standing, left: { p: [1, 1.6, 5], q: [0, 0, 0, 1] } })).toBe(false)
    expect(validPose(standing)).toBe(true)
  })

  it('never reads anything but a possible body out of any bytes', () => {
    expect(decodePose(new Uint8Array(28))).toBeNull()
    expect(decodePose(new Uint8Array(30))).toBeNull()
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 29, maxLength: 29 }), (bytes) => {
        bytes[0] = 0x10 | (bytes[0]! & 15)
        const frame = decodePose(bytes)
        if (!frame) return
        const { head, left, right } = frame.pose
        expect(Math.hypot(...head.p)).toBeLessThanOrEqual(32.001)
        for (const rigid of [head, left, right]) if (rigid) expect(Math.hypot(...rigid.q)).toBeCloseTo(1, 5)
        for (const hand of [left, right]) {
          if (hand) expect(Math.hypot(hand.p[0] - head.p[0], hand.p[1] - head.p[1], hand.p[2] - head.p[2])).toBeLessThan(1.505)
        }
      }),
      { numRuns: 1000 }
    )
  })

  it('drops a head or a hand that bytes put too far away', () => {
    const corner = encodePose(standing, 0, 0, room())
    corner.fill(255, 4, 8)
    expect(decodePose(corner)).toBeNull()
    const hand = encodePose({ ...standing, right: standing.head }, 0, 0, room())
    hand.fill(255, 22, 26)
    expect(decodePose(hand)).toBeNull()
  })
})

describe('even height', () => {
  it('puts standing eyes at 1.615 m whoever stands there, and keeps the place on the floor', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.1, max: 2.2, noNaN: true }), (height) => {
        const even = evenHeight({ ...standing, head: { ...standing.head, p: [3, height, -4] } }, height)
        expect(even.head.p).toEqual([3, expect.closeTo(1.615, 9), -4])
      })
    )
  })

  it('scales the reach of the hands with the body and refuses senseless heights', () => {
    const right: Rigid = { p: [1.5, 1.3, 2], q: [0, 0, 0, 1] }
    const even = evenHeight({ ...standing, head: { p: [1, 1.9, 2], q: [0, 0, 0, 1] }, right }, 1.9)
    expect(even.right!.p[0] - 1).toBeCloseTo((0.5 * 1.615) / 1.9, 9)
    expect(even.right!.p[1]).toBeCloseTo((1.3 * 1.615) / 1.9, 9)
    expect(() => evenHeight(standing, 0)).toThrow(RangeError)
    expect(() => evenHeight(standing, Number.NaN)).toThrow(RangeError)
  })
})
