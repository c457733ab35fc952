import { expect, it } from 'vitest'
import { randomLook } from '../../contract/look.ts'
import { createBody } from './infer/body.ts'
import { infer } from './infer/infer.ts'
import { createPace, setPace } from './infer/pace.ts'
import { MOVING_TEXELS } from './row.ts'
import { BONE } from './skeleton.ts'
import { grow, statureOf } from './stature.ts'

it('Y12: the tall are taller and the short shorter, all of them, standing on the same floor on the same spot', () => {
  const row = new Float32Array(MOVING_TEXELS * 4)
  const pace = createPace()
  setPace(pace, 1 / 60)
  infer(createBody(() => 0.5, row), pace)
  const look = randomLook(() => 0.4)
  for (const [height, eyes] of [[-1, 1.47], [0, 1.615], [1, 1.76]] as const) {
    const grown = row.slice()
    grow(grown, statureOf({ ...look, height }))
    expect(grown[BONE.head * 8 + 1]).toBeCloseTo((row[BONE.head * 8 + 1]! * eyes) / 1.615, 2)
    expect(grown[BONE.pelvis * 8]).toBe(row[BONE.pelvis * 8])
    expect(grown[BONE.footL * 8 + 1]! - 0.08 * (eyes / 1.615)).toBeCloseTo(row[BONE.footL * 8 + 1]! * (eyes / 1.615) - 0.08 * (eyes / 1.615), 3)
    expect(Array.from(grown.slice(16 * 8))).toEqual(Array.from(row.slice(16 * 8)))
  }
  expect(statureOf(null)).toBe(1)
})
