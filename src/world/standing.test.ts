import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Vec3 } from '../contract/ids.ts'
import { validPose } from '../contract/pose.ts'
import { inside, orbitOf } from './camera/orbit.ts'
import { keepDistance, NEAREST_PERSON } from './distance.ts'
import { damped } from './product/damped.ts'
import { lookingFrom, standingPose, standInto } from './standing.ts'
import { placeDoor } from './threshold-place.ts'

const body = { halfWidth: 0.95, halfLength: 2.1, height: 1.45 }
const metres = (m: number) => fc.double({ min: -m, max: m, noNaN: true })

describe('how near others are drawn', () => {
  it('is never under 1.2 m, nor under the distance asked for, nor in the car', () => {
    const outside = fc.tuple(metres(5), metres(5)).filter(([x, z]) => !inside([x, 0, z], body, 0.4))
    fc.assert(
      fc.property(fc.tuple(metres(8), metres(8)), outside, fc.double({ min: 0, max: 3, noNaN: true }), ([x, z], [ox, oz], distance) => {
        const own: Vec3 = [ox, 1.6, oz]
        const place = keepDistance([x, 1.62, z], own, [1, 0, 0], distance, body)
        const apart = Math.hypot(place[0] - own[0], place[2] - own[2])
        expect(apart).toBeGreaterThanOrEqual(Math.max(NEAREST_PERSON, distance) - 1e-9)
        expect(inside([place[0], 0, place[2]], body, 0.2)).toBe(false)
        expect(place[1]).toBe(1.62)
      })
    )
  })

  it('leaves those alone who keep away, and puts to the right who stands in one’s own place', () => {
    const far: Vec3 = [4, 1.6, 4]
    expect(keepDistance(far, [-3, 1.6, 4], [1, 0, 0], 1.5, body)).toBe(far)
    const beside = keepDistance([3, 1.6, 4], [3, 1.6, 4], [1, 0, 0], 1.5, body)
    expect(beside[0]).toBeCloseTo(4.5, 6)
    expect(beside[2]).toBeCloseTo(4, 6)
  })

  it('is not fooled by a distance that is none', () => {
    expect(keepDistance([3, 1.6, 4], [3, 1.6, 4], [1, 0, 0], Number.NaN, body)[0]).toBeCloseTo(4.5, 6)
  })
})

describe('the body of somebody on a page', () => {
  const forward = (q: readonly number[]): Vec3 => {
    const [x, y, z, w] = q as [number, number, number, number]
    return [-2 * (x * z + w * y), -2 * (y * z - w * x), -(1 - 2 * (x * x + y * y))]
  }

  it('stands by the product at even height under the line of sight and looks at the aim', () => {
    const pose = standingPose(orbitOf([0, 1, 9], [0, 0.6, 0], 20, body), body, false)
    expect(pose.head.p).toEqual([0, 1.615, expect.closeTo(3.4, 1)])
    expect(forward(pose.head.q)[2]).toBeLessThan(-0.9)
    expect(forward(pose.head.q)[1]).toBeLessThan(0)
    expect(validPose(pose)).toBe(true)
  })

  it('is a possible body from wherever the eye looks', () => {
    fc.assert(
      fc.property(fc.tuple(metres(9), fc.double({ min: 0.3, max: 5, noNaN: true }), metres(9)), fc.tuple(metres(2), fc.double({ min: 0, max: 2, noNaN: true }), metres(2)), (eye, aim) => {
        const pose = standingPose(orbitOf(eye, aim, 20, body), body, true)
        expect(validPose(pose)).toBe(true)
        expect(Math.hypot(...pose.head.q)).toBeCloseTo(1, 9)
      })
    )
  })

  it('is the same one, written anew, while they walk', () => {
    const kept = standingPose(orbitOf([0, 1, 9], [0, 0.6, 0], 20, body), body, true)
    const seat = orbitOf([0.35, 1.1, -0.2], [0.3, 1, 1], 60, body)
    for (const orbit of [seat, orbitOf([5, 2, -3], [0, 0.6, 0], 20, body)]) {
      expect(standInto(kept, orbit, body, false)).toBe(kept)
      expect(kept).toEqual(standingPose(orbit, body, false))
    }
  })

  it('looks where it shall', () => {
    const look = forward(lookingFrom([1, 1, 1], [3, 2, -2]))
    const length = Math.hypot(2, 1, 3)
    expect(look[0]).toBeCloseTo(2 / length, 6)
    expect(look[1]).toBeCloseTo(1 / length, 6)
    expect(look[2]).toBeCloseTo(-3 / length, 6)
  })
})

describe('the doorway’s place', () => {
  it('is outside the car, and opens towards the visitor', () => {
    fc.assert(
      fc.property(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), (angle) => {
        const eye: Vec3 = [Math.sin(angle) * 8, 1, Math.cos(angle) * 8]
        const { at, facing, side } = placeDoor(eye, [0, 0.6, 0], body)
        expect(inside(at, body, 0.1)).toBe(false)
        const right = eye[2] * at[0] - eye[0] * at[2]
        expect(Math.sign(right)).toBe(side)
        expect(Math.sin(facing) * (eye[0] - at[0]) + Math.cos(facing) * (eye[2] - at[2])).toBeGreaterThan(0)
      })
    )
  })
})

describe('the damped spring', () => {
  it('arrives, never swings over, and turns round half-way', () => {
    let state = { at: 0, speed: 0 }
    for (let step = 0; step < 20; step++) state = damped(state.at, state.speed, 1, 0.3, 1 / 60)
    expect(state.at).toBeGreaterThan(0.3)
    const half = state.at
    for (let step = 0; step < 400; step++) {
      state = damped(state.at, state.speed, 0, 0.3, 1 / 60)
      expect(state.at).toBeGreaterThanOrEqual(0)
      expect(state.at).toBeLessThan(half + 0.2)
    }
    expect(state.at).toBeLessThan(0.001)
  })
})
