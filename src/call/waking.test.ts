import { describe, expect, it } from 'vitest'
import { createWaking } from './waking.ts'

const live = { readyState: 'live', muted: false } as const
const silenced = { readyState: 'live', muted: true } as const
const ended = { readyState: 'ended', muted: false } as const

describe('a microphone after the headset slept (K20)', () => {
  it('that was ended is opened anew as soon as the page is seen, and not again and again', () => {
    const waking = createWaking()
    expect(waking.needed(live, true, 0)).toBe(false)
    expect(waking.needed(ended, false, 100)).toBe(false)
    expect(waking.needed(ended, true, 200)).toBe(true)
    expect(waking.needed(ended, true, 2000)).toBe(false)
    expect(waking.needed(ended, true, 4300)).toBe(true)
    expect(waking.needed(live, true, 9000)).toBe(false)
  })

  it('that the system silenced is waited for, and opened anew when it stays silent', () => {
    const waking = createWaking()
    expect(waking.needed(silenced, true, 0)).toBe(false)
    expect(waking.needed(live, true, 1000)).toBe(false)
    expect(waking.needed(silenced, true, 2000)).toBe(false)
    expect(waking.needed(silenced, true, 4000)).toBe(false)
    expect(waking.needed(silenced, true, 5000)).toBe(true)
    expect(waking.needed(silenced, true, 5100)).toBe(false)
  })
})
