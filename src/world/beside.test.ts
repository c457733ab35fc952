import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Vec3 } from '../contract/ids.ts'
import { type Beside, placeBeside } from './beside.ts'
import { inside, orbitOf } from './camera/orbit.ts'
import { standingPose } from './standing.ts'

const body = { halfWidth: 0.97, halfLength: 2.42, height: 1.46 }
const AIM: Vec3 = [0, 0.6, 0]

function from(eye: Vec3, distance = 1.5): Beside {
  const own = standingPose(orbitOf(eye, AIM, 20, body), body, false).head.p as Vec3
  return { own, sight: { eye, aim: AIM, across: 0.3, up: 0.19, lens: true }, side: 1, distance, body }
}

describe('where somebody from a flat page stands (SPEC V11)', () => {
  it('never too near, never in the car, never before what is looked at', () => {
    fc.assert(
      fc.property(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), fc.double({ min: 5, max: 11, noNaN: true }), fc.double({ min: 0, max: 2.5, noNaN: true }), (angle, far, distance) => {
        const wish = from([Math.sin(angle) * far, 1.3, Math.cos(angle) * far], distance)
        const place = placeBeside(wish)!
        expect(Math.hypot(place[0] - wish.own[0], place[2] - wish.own[2])).toBeGreaterThanOrEqual(Math.max(1.2, distance) - 1e-6)
        expect(inside([place[0], 0, place[2]], body, 0.25)).toBe(false)
        const { eye } = wish.sight
        // How far beside the line of sight, metres.
        const off = Math.abs((place[0] - eye[0]) * eye[2] - (place[2] - eye[2]) * eye[0]) / Math.hypot(eye[0], eye[2])
        expect(off).toBeGreaterThan(0.3)
      })
    )
  })

  it('in the picture from each side, and on the better side of it', () => {
    for (const [x, z] of [[5, 6.5], [-5, 6.5], [8, 0.1], [0.1, 8], [-6, -6]] as const) {
      const wish = from([x, 1.3, z])
      const place = placeBeside(wish)!
      const whole = Math.hypot(x, z)
      const depth = whole - (place[0] * x + place[2] * z) / whole
      const lateral = ((place[0] - x) * z - (place[2] - z) * x) / whole
      expect(Math.abs(lateral) / depth, `${x} ${z}`).toBeLessThan(0.3)
    }
  })

  it('beside one’s own head in a headset, some 42 degrees off what is looked at', () => {
    const own: Vec3 = [0, 1.6, 5]
    const place = placeBeside({ own, sight: { eye: own, aim: [0, 0.8, 0], across: 1, up: 1, lens: false }, side: 1, distance: 1.5, body })!
    const angle = Math.atan2(place[0] - own[0], -(place[2] - own[2]))
    expect(Math.abs(angle)).toBeGreaterThan(0.6)
    expect(Math.abs(angle)).toBeLessThan(0.9)
    expect(Math.hypot(place[0] - own[0], place[2] - own[2])).toBeCloseTo(1.5, 1)
  })
})
