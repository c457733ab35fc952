import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { PerspectiveCamera } from 'three'
import { allowed, allowInPlace, eyeOf, movingOrbit, type Orbit, orbitOf, walked, walkInPlace } from './orbit.ts'
import { createRig } from './rig.ts'

const body = { halfWidth: 0.95, halfLength: 2.1, height: 1.45 }
const start: Orbit = orbitOf([3.5, 1, 7], [0, 0.6, 0], 20, body)
const metres = fc.double({ min: -4, max: 4, noNaN: true })
const rigOf = () => {
  const camera = new PerspectiveCamera()
  return { camera, rig: createRig(camera, start, body) }
}

describe('an orbit that is changed in place', () => {
  it('comes to where a new one would', () => {
    fc.assert(
      fc.property(metres, metres, fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -1.5, max: 1.5, noNaN: true }), fc.double({ min: 0.6, max: 14, noNaN: true }), (ahead, right, yaw, pitch, distance) => {
        const from: Orbit = { ...start, yaw, pitch, distance }
        const place = movingOrbit(from)
        walkInPlace(place, [ahead, right])
        expect(place).toEqual(walked(from, ahead, right))
        const before = movingOrbit(place)
        allowInPlace(place, body)
        expect(place).toEqual(allowed(before, body))
      })
    )
  })

  it('shares nothing with what it was made of', () => {
    const seated: Orbit = orbitOf([0.35, 1.1, -0.2], [0.3, 1, 1], 60, body)
    const place = movingOrbit(seated)
    expect(place).toEqual(seated)
    place.aim[0] += 1
    expect(seated.aim[0]).toBe(0.3)
  })
})

describe('a walk of the page’s eye', () => {
  it('is drawn from where it comes to, out of the body, and makes no new orbit in each picture', () => {
    const { camera, rig } = rigOf()
    rig.walk((live) => walkInPlace(live, [0.02, 0.01]))
    const live = rig.live
    for (let k = 0; k < 600; k++) {
      rig.walk((orbit) => walkInPlace(orbit, [0.02, 0.01]))
      rig.step(1 / 60)
      expect(rig.live).toBe(live)
    }
    const eye = eyeOf(rig.live)
    expect(camera.position.toArray().map((value) => +value.toFixed(9))).toEqual(eye.map((value) => +value.toFixed(9)))
    expect(allowed(rig.live, body)).toEqual(rig.live)
  })

  it('leaves alone what was kept of the orbit before', () => {
    const { rig } = rigOf()
    rig.walk((orbit) => walkInPlace(orbit, [0.5, 0]))
    const kept = rig.orbit
    const then = { ...kept, aim: [...kept.aim] }
    expect(rig.orbit).toBe(kept)
    rig.walk((orbit) => walkInPlace(orbit, [0.5, 0.3]))
    expect(kept).toEqual(then)
    expect(rig.orbit).not.toEqual(then)
    rig.move((orbit) => ({ ...orbit, yaw: orbit.yaw + 0.1 }))
    const turned = { ...rig.orbit, aim: [...rig.orbit.aim] }
    const held = rig.orbit
    rig.walk((orbit) => walkInPlace(orbit, [-1, 0]))
    expect(held).toEqual(turned)
    expect(start).toEqual(orbitOf([3.5, 1, 7], [0, 0.6, 0], 20, body))
  })

  it('goes on from where an easing began, and ends it', () => {
    const { rig } = rigOf()
    rig.walk((orbit) => walkInPlace(orbit, [0.5, 0]))
    const from = { ...rig.orbit, aim: [...rig.orbit.aim] }
    rig.go({ ...start, yaw: start.yaw + 1 })
    rig.walk((orbit) => walkInPlace(orbit, [0, 0]))
    expect(rig.orbit).toEqual(from)
    expect(rig.step(0.1)).toBe(false)
    expect(rig.orbit).toEqual(from)
  })
})
