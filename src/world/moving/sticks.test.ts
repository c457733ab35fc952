import { describe, expect, it } from 'vitest'
import { askedBy, createAiming, createTurning, SNAP } from './sticks.ts'
import { createVignette } from './vignette.ts'

const left = (x: number, y: number) => ({ hand: 'left', x, y }) as const
const right = (x: number, y: number) => ({ hand: 'right', x, y }) as const

describe('sticks (M2)', () => {
  it('move by the left one and turn by the right one', () => {
    expect(askedBy([left(0, -1), right(1, 0)], null)).toEqual({ right: 0, ahead: 1, turn: -1, mover: 'left' })
    const askew = askedBy([left(1, -1), right(0, -1)], null)
    expect(Math.hypot(askew.right, askew.ahead)).toBeCloseTo(1, 9)
    expect(askew.turn).toBe(-0)
  })

  it('with one hand, chosen or the only one there, do both, and never both at once', () => {
    for (const asked of [askedBy([left(0, -1), right(0.2, -1)], 'right'), askedBy([right(0.2, -1)], null)]) expect(asked).toMatchObject({ ahead: 1, mover: 'right' })
    expect(Math.abs(askedBy([right(0.2, -1)], null).turn)).toBe(0)
    expect(askedBy([left(-0.9, -0.5)], null)).toMatchObject({ ahead: 0, mover: 'left' })
    expect(askedBy([left(-0.9, -0.5)], null).turn).toBeGreaterThan(0.5)
  })

  it('that lie still, are missing or broken ask for nothing', () => {
    for (const sticks of [[], [left(0.1, 0.1), right(-0.1, 0)], [left(Number.NaN, Number.NaN), right(Number.NaN, 0)]]) {
      const { right: side, ahead, turn } = askedBy(sticks, null)
      expect([side, ahead, turn].map(Math.abs)).toEqual([0, 0, 0])
    }
    expect(askedBy([left(0, -1)], 'right')).toEqual({ right: 0, ahead: 0, turn: 0, mover: null })
  })

  it('snap by 45° a push, however long it is held', () => {
    const turning = createTurning()
    const turned = [0.2, 0.7, 1, 1, 0.5, 1, 0.1, -1].map((turn) => turning.step(0.011, turn, 'snap'))
    expect(turned).toEqual([0, SNAP, 0, 0, 0, 0, 0, -SNAP])
    expect(createTurning().step(0.5, 1, 'smooth')).toBeCloseTo(Math.PI / 6, 9)
  })

  it('aim while pushed ahead and step when let go; pulled back or reset, nothing happens', () => {
    const aiming = createAiming()
    expect([0.3, 0.8, 0.5, 0.1, 0].map((ahead) => aiming.step(ahead))).toEqual(['rest', 'aim', 'aim', 'go', 'rest'])
    expect([0.9, -0.8].map((ahead) => aiming.step(ahead))).toEqual(['aim', 'rest'])
    aiming.step(0.9)
    aiming.reset()
    expect(aiming.step(0)).toBe('rest')
  })
})

describe('the vignette (M2)', () => {
  it('is between 0.4 and 0.6 while one is moved, comes at once and goes softly', () => {
    for (const [strength, most] of [['light', 0.4], ['middle', 0.5], ['strong', 0.6]] as const) {
      const vignette = createVignette()
      for (let frame = 0; frame < 12; frame++) vignette.step(1 / 72, 1.4, 0, strength)
      expect(vignette.now).toBeCloseTo(most, 9)
      vignette.step(1 / 72, 0, 0, strength)
      expect(vignette.now).toBeGreaterThan(most * 0.9)
      for (let frame = 0; frame < 40; frame++) vignette.step(1 / 72, 0, 0, strength)
      expect(vignette.now).toBe(0)
      expect(vignette.step(1, 0, 2, strength)).toBeGreaterThan(0)
    }
  })
})
