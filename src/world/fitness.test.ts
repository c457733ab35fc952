import { describe, expect, it } from 'vitest'
import { finestLevel } from './fitness.ts'

describe('the finest level a device can move', () => {
  it('is measured, and never finer than wanted', () => {
    expect([3, 20, 80].map((frame) => finestLevel(frame, 'full'))).toEqual(['full', 'headset', 'light'])
    expect([3, 20, 80].map((frame) => finestLevel(frame, 'headset'))).toEqual(['headset', 'headset', 'light'])
    expect(finestLevel(3, 'light')).toBe('light')
  })
})
