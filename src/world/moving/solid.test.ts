import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { type Floor, gapTo, type Ground, isClear, nearestClear, room, SHOULDER, type Solid, walkOn } from './solid.ts'

const car: Solid = { at: [0, 0.03], half: [0.96, 2.1], round: 0.3, turn: 0 }
const leaf: Solid = { at: [1.3, 0.6], half: [0.07, 0.45], round: 0.07, turn: -1.1 }
const ground: Ground = { solids: [car, leaf], walls: { low: [-6, -7], high: [6, 7] } }
const somewhere = fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true }))

describe('solids', () => {
  it('know how far they are and which way leads out', () => {
    expect(gapTo(car, [1.96, 0.03])).toMatchObject({ distance: expect.closeTo(1, 9), nx: 1 })
    expect(gapTo(car, [0, 0.03]).distance).toBeCloseTo(-0.96, 9)
    const turned: Solid = { at: [0, 0], half: [0.1, 1], round: 0, turn: Math.PI / 2 }
    // A quarter turn about y lays the long side along x.
    expect(gapTo(turned, [0.9, 0]).distance).toBeLessThan(0)
    expect(gapTo(turned, [0, 0.9])).toMatchObject({ distance: expect.closeTo(0.8, 9), nz: expect.closeTo(1, 9) })
  })

  it('the way out of one is its gap’s own gradient', () => {
    fc.assert(
      fc.property(somewhere, fc.double({ min: -3, max: 3, noNaN: true }), (at, turn) => {
        const solid = { ...leaf, turn }
        const gap = gapTo(solid, at)
        if (gap.distance < 0.01) return
        const out = gapTo(solid, [at[0] + gap.nx * 0.01, at[1] + gap.nz * 0.01])
        expect(out.distance).toBeCloseTo(gap.distance + 0.01, 5)
      })
    )
  })
})

describe('walking (M3)', () => {
  it('from any free place to any place ends on free ground, however long the way', () => {
    fc.assert(
      fc.property(somewhere, somewhere, (from, to) => {
        if (!isClear(ground, from)) return
        expect(room(ground, walkOn(ground, from, to))).toBeGreaterThan(SHOULDER - 0.001)
      }),
      { numRuns: 600 }
    )
  })

  it('never comes out on the other side of what is in the way', () => {
    for (let x = -0.6; x <= 0.6; x += 0.1) {
      const at = walkOn({ solids: [car], walls: null }, [x, 5], [x, -5])
      expect(at[1]).toBeGreaterThan(2)
    }
    const beyondLeaf = walkOn({ solids: [{ ...leaf, turn: Math.PI / 2, at: [0, 0] }], walls: null }, [0, 1], [0, -1])
    expect(beyondLeaf[1]).toBeGreaterThan(0)
  })

  it('slides along what is met askew', () => {
    const at = walkOn({ solids: [car], walls: null }, [1.3, 1.2], [1.0, -1.2])
    expect(at[0]).toBeGreaterThan(0.96 + SHOULDER - 0.001)
    expect(at[1]).toBeLessThan(-1)
  })

  it('pushes nobody: who stands too near may go anywhere that is no worse, and stays if they do not go', () => {
    const near: Floor = [1.05, 0]
    expect(isClear(ground, near)).toBe(false)
    expect(walkOn(ground, near, near)).toEqual(near)
    expect(walkOn(ground, near, [2.5, 0])[0]).toBeGreaterThan(2)
    expect(room(ground, walkOn(ground, near, [0, 0]))).toBeGreaterThanOrEqual(room(ground, near) - 0.001)
  })

  it('takes no wish that is no place', () => {
    for (const to of [[Number.NaN, 0], [Infinity, 0], [0, -Infinity]] as Floor[]) expect(walkOn(ground, [3, 3], to)).toEqual([3, 3])
  })

  it('finds the free place next to a taken one, or says that there is none', () => {
    const at = nearestClear(ground, [0.9, -1])!
    expect(isClear(ground, at)).toBe(true)
    expect(Math.hypot(at[0] - 0.9, at[1] + 1)).toBeLessThan(0.5)
    expect(nearestClear({ solids: [{ ...car, half: [9, 9] }], walls: { low: [-6, -7], high: [6, 7] } }, [0, 0])).toBeNull()
  })
})
