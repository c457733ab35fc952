import { describe, expect, it } from 'vitest'
import { appearanceOf } from './appearance.ts'
import { createPreferences, noPreferences, readPreferences } from './preferences.ts'

const shelf = (start: Record<string, string> = {}) => {
  const kept = new Map(Object.entries(start))
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

describe('preferences', () => {
  it('keeps nothing on the device before something is changed', () => {
    const storage = shelf()
    const preferences = createPreferences(storage)
    expect(preferences.getState()).toEqual(noPreferences)
    expect(storage.kept.size).toBe(0)
    preferences.setState({ theme: 'dark' })
    expect(createPreferences(storage).getState().theme).toBe('dark')
  })

  it('takes what it knows and leaves what it does not', () => {
    expect(readPreferences('{"theme":"pink","text":"130","language":"xx"}')).toEqual({ ...noPreferences, text: '130' })
    expect(readPreferences('{"place":"terrace","time":"night","ambience":"on"}')).toEqual({ ...noPreferences, place: 'terrace', time: 'night', ambience: 'on' })
    expect(readPreferences('{"place":"../etc","time":7,"ambience":"loud"}')).toEqual(noPreferences)
    expect(readPreferences('not json')).toEqual(noPreferences)
    expect(readPreferences('null')).toEqual(noPreferences)
  })

  it('goes on where a browser forbids its store', () => {
    const forbidden = {
      getItem: () => {
        throw new Error('forbidden')
      },
      setItem: () => {
        throw new Error('forbidden')
      }
    }
    const preferences = createPreferences(forbidden)
    preferences.setState({ motion: 'less' })
    expect(preferences.getState().motion).toBe('less')
  })

  it('follows the device only where nothing was chosen', () => {
    const asks = () => true
    expect(appearanceOf(noPreferences, asks)).toEqual({ theme: 'dark', contrast: 'more', reducedMotion: true })
    expect(appearanceOf({ ...noPreferences, theme: 'light', contrast: 'normal', motion: 'full' }, asks)).toEqual({
      theme: 'light',
      contrast: 'normal',
      reducedMotion: false
    })
  })
})
