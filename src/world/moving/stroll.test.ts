import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { eyeOf, movingOrbit, orbitOf, walked } from '../camera/orbit.ts'
import { type Ground, room } from './solid.ts'
import { stroll } from './stroll.ts'

const body = { halfWidth: 0.95, halfLength: 2.1, height: 1.45 }
const ground: Ground = { solids: [{ at: [0, 0.03], half: [0.96, 2.1], round: 0.3, turn: 0 }], walls: { low: [-6, -7], high: [6, 7] } }
const metres = fc.double({ min: -0.2, max: 0.2, noNaN: true })

describe('a page’s eye that walks', () => {
  it('is where a free walk would bring it while nothing is in the way, and turns nowhere', () => {
    const from = orbitOf([4, 1.2, 5], [2, 1, 3], 40, body)
    const orbit = movingOrbit(from)
    stroll(orbit, [0.1, -0.05], body, ground)
    const there = walked(from, 0.1, -0.05)
    expect(orbit).toEqual(there)
  })

  it('keeps off the product and within the walls, step after step', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(metres, metres), { minLength: 1, maxLength: 60 }), fc.double({ min: -3, max: 3, noNaN: true }), (steps, yaw) => {
        const orbit = movingOrbit({ aim: [2.2, 1.2, 3], yaw, pitch: 0, distance: 0.6, fov: 40, seated: false })
        for (const step of steps) {
          stroll(orbit, step, body, ground)
          const [x, , z] = eyeOf(orbit)
          expect(room(ground, [x, z])).toBeGreaterThan(0.36 - 0.001)
        }
      })
    )
  })

  it('looks over the product from above its roof, and stays in a seat', () => {
    const high = movingOrbit(orbitOf([0, 3, 4], [0, 3, 3], 40, body))
    stroll(high, [3, 0], body, ground)
    expect(eyeOf(high)[2]).toBeCloseTo(1, 9)
    const seat = orbitOf([0.35, 1.1, -0.2], [0.3, 1, 1], 60, body)
    const seated = movingOrbit(seat)
    stroll(seated, [1, 1], body, ground)
    expect(seated).toEqual(seat)
  })
})
