import { expect, it } from 'vitest'
import { isLeftBehind, PANEL_DISTANCE, placeBefore } from './panel-place.ts'

it('M7: a panel stands before one to the left and below the eyes, farther aside beside a person', () => {
  const alone = placeBefore([1, 1.6, 2], 0, false)
  expect(Math.hypot(alone[0] - 1, alone[1] - 1.6, alone[2] - 2)).toBeCloseTo(PANEL_DISTANCE, 9)
  expect(alone[1]).toBeLessThan(1.6)
  // Who looks along +z has +x at their left.
  expect(alone[0]).toBeGreaterThan(1)
  expect(placeBefore([1, 1.6, 2], 0, true)[0]).toBeGreaterThan(alone[0])
})

it('M7: it is found anew when left behind; put down, it stays until it is called', () => {
  expect(isLeftBehind([0, 1, 0], [0, 1.6, 2], false, false)).toBe(false)
  expect(isLeftBehind([0, 1, 0], [0, 1.6, 3], false, false)).toBe(true)
  expect(isLeftBehind([0, 1, 0], [0, 1.6, 3], true, false)).toBe(false)
  expect(isLeftBehind([0, 1, 0], [0, 1.6, 3], true, true)).toBe(true)
  expect(isLeftBehind([0, 1, 0], [0, 1.6, 1], true, true)).toBe(false)
})
