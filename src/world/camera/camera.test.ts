import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Vec3 } from '../../contract/ids.ts'
import { eased } from './ease.ts'
import { frameFree } from './frame-free.ts'
import { allowed, between, eyeOf, faced, inside, LOWEST_EYE, type Orbit, orbitOf, turned, walked, zoomed } from './orbit.ts'

const body = { halfWidth: 0.95, halfLength: 2.1, height: 1.45 }
const front: Orbit = orbitOf([3.5, 1, 7], [0, 0.6, 0], 20, body)
const near = (a: Vec3, b: Vec3) => a.forEach((value, axis) => expect(value).toBeCloseTo(b[axis]!, 6))

describe('the page’s eye', () => {
  it('comes back to the points it was made of', () => {
    near(eyeOf(front), [3.5, 1, 7])
    expect(front.seated).toBe(false)
    expect(orbitOf([0.35, 1.1, -0.2], [0.3, 1, 1], 60, body).seated).toBe(true)
  })

  it('is never under the floor and never in the body, whatever is done with it', () => {
    const step = fc.oneof(
      fc.tuple(fc.constant('turn' as const), fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
      fc.tuple(fc.constant('walk' as const), fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true })),
      fc.tuple(fc.constant('zoom' as const), fc.double({ min: 0.1, max: 3, noNaN: true }), fc.constant(0)),
      fc.tuple(fc.constant('face' as const), fc.double({ min: -3, max: 3, noNaN: true }), fc.constant(0))
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let orbit = front
        for (const [kind, a, b] of steps) {
          const next = kind === 'turn' ? turned(orbit, a, b) : kind === 'walk' ? walked(orbit, a, b) : kind === 'zoom' ? zoomed(orbit, a) : faced(orbit, a)
          orbit = allowed(next, body)
          expect(eyeOf(orbit)[1]).toBeGreaterThanOrEqual(LOWEST_EYE - 1e-6)
          expect(inside(eyeOf(orbit), body, 0)).toBe(false)
        }
      })
    )
  })

  it('stays in its seat when it turns there', () => {
    const seat = orbitOf([0.35, 1.1, -0.2], [0.3, 1, 1], 60, body)
    near(eyeOf(turned(seat, 0.7, -0.2)), [0.35, 1.1, -0.2])
    expect(walked(seat, 1, 1)).toBe(seat)
  })

  it('turns the head where it stands, and walks to the right of where it looks', () => {
    near(eyeOf(faced(front, 1)), eyeOf(front))
    const ahead = orbitOf([0, 1, 6], [0, 1, 0], 20, body)
    near(eyeOf(walked(ahead, 1, 0.5)), [0.5, 1, 5])
  })

  it('goes the shorter way round', () => {
    const a = { ...front, yaw: 3 }
    const b = { ...front, yaw: -3 }
    expect(Math.abs(between(a, b, 0.5).yaw)).toBeGreaterThan(3)
    expect(between(a, b, 1).distance).toBe(b.distance)
  })
})

describe('the free area', () => {
  it('has the picture’s middle in its middle', () => {
    const framing = frameFree(20, 1816, 900, { top: 0, right: 376, bottom: 0, left: 0 })
    expect(framing.offsetX).toBe(188)
    expect(framing.offsetY).toBe(0)
    expect(framing.fov).toBeCloseTo(20, 6)
  })

  it('fills a low one: the view comes nearer, by a fifth at the most', () => {
    const wide = frameFree(20, 1200, 400, { top: 0, right: 0, bottom: 0, left: 0 })
    expect(Math.tan((wide.fov * Math.PI) / 360)).toBeCloseTo(0.8 * Math.tan((20 * Math.PI) / 360), 6)
  })

  it('keeps the view’s width where it is narrow, and its height in a sheet’s remainder', () => {
    const phone = frameFree(20, 390, 844, { top: 0, right: 0, bottom: 500, left: 0 })
    const across = 2 * Math.atan(Math.tan((phone.fov * Math.PI) / 360) * phone.aspect)
    const meant = 2 * Math.atan(Math.tan((20 * Math.PI) / 360) * 1.6)
    expect(across).toBeCloseTo(meant, 6)
    expect(phone.offsetY).toBe(250)
  })

  it('counts as the whole canvas when panels leave nothing', () => {
    expect(frameFree(20, 390, 844, { top: 0, right: 0, bottom: 830, left: 0 }).offsetY).toBe(0)
  })
})

describe('the easing', () => {
  it('starts at nothing, ends whole and never goes back', () => {
    let before = 0
    for (let t = 0; t <= 1.0001; t += 0.02) {
      const now = eased(t)
      expect(now).toBeGreaterThanOrEqual(before - 1e-9)
      before = now
    }
    expect(eased(0)).toBe(0)
    expect(eased(1)).toBe(1)
    expect(eased(0.5)).toBeGreaterThan(0.85)
  })
})
