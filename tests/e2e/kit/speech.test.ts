import { describe, expect, it } from 'vitest'
import { envelope, likeness, speech } from './speech.ts'

describe('the signal that voices are recognised by', () => {
  it('is like itself, shifted and turned down, and unlike another voice and silence', () => {
    const said = envelope(speech(1))
    const part = [...said.slice(120), ...said.slice(0, 60)].map((level) => Math.max(0, level - 6))
    expect(likeness(part, said)).toBeGreaterThan(0.95)
    expect(likeness(part, envelope(speech(2)))).toBeLessThan(0.5)
    expect(likeness(part.map(() => 0), said)).toBeLessThanOrEqual(0)
  })
})
