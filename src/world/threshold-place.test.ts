import { describe, expect, it } from 'vitest'
import { ownDoor } from './threshold-place.ts'

describe('a place’s own doorway (SPEC G3)', () => {
  const threshold = { at: [8, 0, -2] as const, facing: -1.57 }

  it('stands where the place has it, whoever looks from where', () => {
    for (const eye of [[0, 1.6, 5], [0, 1.6, -5], [-6, 1.6, 1]] as const) expect(ownDoor(threshold, eye)).toMatchObject({ at: threshold.at, facing: threshold.facing })
  })

  it('is on the right of who has it there when looking at the product, and on the left from the other side', () => {
    expect(ownDoor(threshold, [0, 1.6, 5]).side).toBe(1)
    expect(ownDoor(threshold, [0, 1.6, -5]).side).toBe(-1)
  })
})
