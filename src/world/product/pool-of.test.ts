import { describe, expect, it } from 'vitest'
import { type PoolFloor, type PoolLamp, poolOf } from './pool-of.ts'

const FLOOR: PoolFloor = { middle: 0, half: [5, 8], cells: [50, 80] }

function poolAt(middle: [number, number, number], beam: boolean): (x: number, z: number) => number {
  const lamp: PoolLamp = { name: 'lamp', color: [1, 1, 1], strength: 1, beam, at: [{ middle, half: [0.1, 0.01, 0.05], radius: 0.1 }] }
  const pool = poolOf(lamp, FLOOR)
  const cell = (metres: number, half: number, cells: number): number => Math.floor(((metres / half + 1) / 2) * cells)
  return (x, z) => pool[cell(z, FLOOR.half[1], FLOOR.cells[1]) * FLOOR.cells[0] + cell(x, FLOOR.half[0], FLOOR.cells[0])]!
}

describe('light on the floor (SPEC O10)', () => {
  it('falls before a front lamp and behind a rear one, most of it near by, none under the product', () => {
    for (const end of [1, -1]) {
      const at = poolAt([0.6, 0.8, end * 2], false)
      expect(at(0.6, end * 2.4)).toBeGreaterThan(0.01)
      expect(at(0.6, end * 2.4)).toBeGreaterThan(2 * at(0.6, end * 4))
      expect(at(0.6, 0)).toBe(0)
    }
  })

  it('lies mostly on the lamp’s own side', () => {
    const at = poolAt([0.7, 0.7, 2], false)
    expect(at(1.4, 2.3)).toBeGreaterThan(2 * at(-1.4, 2.3))
  })

  it('of a beam is brightest some metres ahead, narrow, and runs out before the square does', () => {
    const at = poolAt([0, 0.7, 2], true)
    expect(at(0.1, 5.4)).toBeGreaterThan(3 * at(0.1, 2.6))
    expect(at(0.1, 5.4)).toBeGreaterThan(3 * at(3, 5.4))
    expect(at(0.1, 7.95)).toBeLessThan(0.05 * at(0.1, 5.4))
    expect(at(0.1, -1)).toBe(0)
  })
})
