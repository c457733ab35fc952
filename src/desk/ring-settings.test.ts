import { describe, expect, it } from 'vitest'
import { keepRingSettings, readRingSettings, standardRing } from './ring-settings.ts'

const store = (start: string | null) => {
  let value = start
  return { getItem: () => value, setItem: (_: string, next: string) => void (value = next) }
}

describe('ring settings', () => {
  it('come back as they were kept', () => {
    const device = store(null)
    const quiet = { ...standardRing, sound: false, loudness: 0.1 }
    expect(keepRingSettings(device, quiet)).toBe(true)
    expect(readRingSettings(device)).toEqual(quiet)
  })

  it('are the standard where nothing or nonsense is kept', () => {
    expect(readRingSettings(store(null))).toEqual(standardRing)
    expect(readRingSettings(store('{{'))).toEqual(standardRing)
    expect(readRingSettings(store('{"sound":"loud"}'))).toEqual(standardRing)
    expect(readRingSettings(null)).toEqual(standardRing)
  })

  it('say so where a browser refuses to keep them', () => {
    expect(keepRingSettings({ setItem: () => { throw new Error('full') } }, standardRing)).toBe(false)
    expect(keepRingSettings(null, standardRing)).toBe(false)
  })
})
