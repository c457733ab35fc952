import { describe, expect, it } from 'vitest'
import { GREETING_SECONDS, lightLevels, lightsMove } from './lights.ts'

const lit = (on: Record<string, number>) => new Map(Object.entries(on))

describe('the lights of a product (SPEC O1)', () => {
  it('are dark when nothing is on', () => {
    for (const level of Object.values(lightLevels(lit({}), false))) expect(level).toBe(0)
    expect(lightsMove(lit({}), false)).toBe(false)
  })

  it('by day: front and tail, and the beam dims the daytime lights', () => {
    const day = lightLevels(lit({ day: 9 }), false)
    const dipped = lightLevels(lit({ day: 9, dipped: 9 }), false)
    expect(day['day']).toBeGreaterThan(0.5)
    expect(day['tail']).toBeGreaterThan(0.5)
    expect(day['dipped']).toBe(0)
    expect(dipped['dipped']).toBe(1)
    expect(dipped['day']).toBeLessThan(day['day']!)
  })

  it('brake brighter than the tail lights, and alone if need be', () => {
    expect(lightLevels(lit({ brake: 9 }), false)).toMatchObject({ brake: 1, tail: 0, day: 0 })
  })

  it('indicators flash 60 to 120 times a minute, both sides together, and burn steadily where motion is reduced', () => {
    const at = (seconds: number) => lightLevels(lit({ left: seconds, right: seconds - 0.2 }), false)
    let flashes = 0
    for (let t = 1; t < 61; t += 0.01) {
      expect(at(t)['left']).toBe(at(t)['right'])
      if (at(t)['left']! > at(t - 0.01)['left']!) flashes++
    }
    expect(flashes).toBeGreaterThanOrEqual(60)
    expect(flashes).toBeLessThanOrEqual(120)
    for (let t = 0; t < 3; t += 0.05) expect(lightLevels(lit({ right: t }), true)).toMatchObject({ right: 1, left: 0 })
    expect(lightsMove(lit({ left: 9 }), false)).toBe(true)
    expect(lightsMove(lit({ left: 9 }), true)).toBe(false)
  })

  it('a greeting stays within full brightness, ends as what is on, and is not played where motion is reduced', () => {
    for (let t = 0; t < GREETING_SECONDS; t += 0.02)
      for (const level of Object.values(lightLevels(lit({ greeting: t, day: 99, screen: 99 }), false))) {
        expect(level).toBeGreaterThanOrEqual(0)
        expect(level).toBeLessThanOrEqual(1)
      }
    const after = lightLevels(lit({ greeting: GREETING_SECONDS + 1, day: 99 }), false)
    expect(after).toEqual(lightLevels(lit({ day: 99 }), false))
    expect(lightLevels(lit({ greeting: 0.5, day: 99 }), true)).toEqual(after)
  })
})
