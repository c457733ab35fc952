import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../contract/ids.ts'
import { SEAT_NAMES } from '../../contract/seat.ts'
import { arcOf, FARTHEST_STEP, landingAt } from './arc.ts'
import { type Bodywork, bodyOf, solidsOf } from './bodywork.ts'
import { drawnIn, maySit, outOf, seatAt, seatsOf } from './seats.ts'
import { gapTo, type Ground, isClear } from './solid.ts'

const car = JSON.parse(readFileSync(new URL('../../../public/product/one/product.json', import.meta.url), 'utf8')) as Bodywork
const every = new Map(car.clips.map(({ name }) => [name, 1]))
const walls = { low: [-6, -7], high: [6, 7] } as const
const shut: Ground = { solids: solidsOf(car, new Map()), walls }
const open: Ground = { solids: solidsOf(car, every), walls }

describe('the car as it was built, as nobody walks through it (M3)', () => {
  it('is its body, and four door leaves more when all are open; what opens upwards is no wall', () => {
    expect(shut.solids).toHaveLength(1)
    expect(open.solids).toHaveLength(5)
  })

  it('has its leaves where the doors are: hinge at the body, the far end out beside it', () => {
    for (const leaf of open.solids.slice(1)) {
      const side = Math.sign(leaf.at[0])
      expect(gapTo(bodyOf(car), [side * 1.2, leaf.at[1]]).distance).toBeGreaterThan(0)
      expect(Math.abs(leaf.at[0])).toBeGreaterThan(1.2)
      expect(2 * leaf.half[1]).toBeGreaterThan(0.9)
    }
  })

  it('has wheels and lamps inside of its outline', () => {
    for (const part of car.parts.filter(({ name }) => /^(wheel|lamps|seats|dashboard)/.test(name) && !name.includes('-', 12)))
      for (const [x, z] of [[part.box![0][0] + 0.1, part.box![0][2] + 0.1], [part.box![1][0] - 0.1, part.box![1][2] - 0.1]] as const)
        expect(gapTo(bodyOf(car), [x, z]).distance, part.name).toBeLessThan(0.05)
  })
})

describe('seats (M4)', () => {
  const seats = seatsOf(car)

  it('are four, eyes over the cushions, under the roof', () => {
    expect(seats.map(({ name }) => name)).toEqual([...SEAT_NAMES])
    const roof = car.parts.find(({ name }) => name === 'glass-roof')!.box![1][1]
    for (const { eye } of seats) {
      expect(gapTo(bodyOf(car), [eye[0], eye[2]]).distance).toBeLessThan(-0.3)
      expect(eye[1]).toBeLessThan(roof - 0.15)
      expect(eye[1]).toBeGreaterThan(1)
    }
  })

  it('are left beside the bodywork, on their own side, with every door shut or open', () => {
    for (const ground of [shut, open])
      for (const seat of seats) {
        const at = outOf(seat, car, ground)!
        expect(isClear(ground, at)).toBe(true)
        expect(Math.sign(at[0])).toBe(Math.sign(seat.eye[0]))
        expect(Math.hypot(at[0] - seat.eye[0], at[1] - seat.eye[2])).toBeLessThan(2.2)
      }
  })

  it('are left on the other side where a wall stands close, and not at all where there is no room', () => {
    const close: Ground = { ...shut, walls: { low: [-6, -7], high: [1.2, 7] } }
    const at = outOf(seats[0]!, car, close)!
    expect(isClear(close, at)).toBe(true)
    expect(outOf(seats[0]!, car, { ...shut, walls: { low: [-1, -2], high: [1, 2] } })).toBeNull()
  })

  it('are taken by choosing: a free one by the customer, beside the customer only the one that they offer', () => {
    const driver = seats[0]!.eye
    expect(maySit(seats, 'front-left', [], 'advisor', null)).toBe(true)
    expect(maySit(seats, 'front-left', [driver], 'customer', null)).toBe(false)
    expect(maySit(seats, 'front-right', [driver], 'customer', null)).toBe(true)
    expect(maySit(seats, 'front-right', [driver], 'advisor', null)).toBe(false)
    expect(maySit(seats, 'front-right', [driver], 'advisor', 'rear-left')).toBe(false)
    expect(maySit(seats, 'front-right', [driver], 'advisor', 'front-right')).toBe(true)
    expect(maySit(seats, 'front-left', [driver], 'advisor', 'front-left')).toBe(false)
    expect(maySit([], 'front-left', [], 'customer', null)).toBe(false)
    expect(seatAt(seats, [driver[0] + 0.1, driver[1] - 0.1, driver[2]])?.name).toBe('front-left')
    expect(seatAt(seats, [0, 1.6, 4])).toBeNull()
    expect(drawnIn(seats, driver, 'customer', null)?.name).toBe('front-left')
    expect(drawnIn(seats, driver, 'advisor', null)).toBeNull()
    expect(drawnIn(seats, driver, 'advisor', 'front-left')?.name).toBe('front-left')
  })
})

describe('the arc of a teleport (M2)', () => {
  const hand: Vec3 = [2.5, 1.2, 3]

  it('lands on the floor a few metres ahead, in a curve', () => {
    const { points, landing } = arcOf(hand, [0, 0, 1], [2.5, 3.3], shut)
    expect(points[0]).toEqual(hand)
    expect(points.at(-1)![1]).toBeCloseTo(0, 6)
    expect(landing![1]).toBeGreaterThan(6)
    expect(landing![1]).toBeLessThan(7)
  })

  it('never lands in the car, beyond a wall, or farther than a step may go', () => {
    for (let turn = 0; turn < 64; turn++)
      for (const up of [-0.9, -0.3, 0, 0.5, 1, 3]) {
        const angle = (turn / 64) * 2 * Math.PI
        const { landing } = arcOf(hand, [Math.sin(angle), up, Math.cos(angle)], [2.5, 3], open)
        if (!landing) continue
        expect(isClear(open, landing)).toBe(true)
        expect(Math.hypot(landing[0] - 2.5, landing[1] - 3)).toBeLessThan(FARTHEST_STEP + 0.7)
      }
    expect(landingAt([0, 0], [2.5, 3], shut)).toBeNull()
    expect(landingAt([40, 0], [2.5, 3], shut)).toBeNull()
  })

  it('is nothing for a hand that the headset lost', () => {
    expect(arcOf([Number.NaN, 1, 0], [0, 0, -1], [0, 3], shut)).toEqual({ points: [], landing: null })
    expect(arcOf(hand, [0, 0, 0], [0, 3], shut).landing).toBeNull()
  })
})
