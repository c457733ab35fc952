import { describe, expect, it } from 'vitest'
import { createVoiceFirst } from './voice-first.ts'

describe('a picture that waits for a voice', () => {
  const at = (clock: { now: number }) => createVoiceFirst(() => clock.now)

  it('waits from being together until both are heard of', () => {
    const clock = { now: 0 }
    const voice = at(clock)
    expect(voice.onItsWay()).toBe(false)
    voice.follow('a', { state: 'joining', other: 'absent', hears: false })
    expect(voice.onItsWay()).toBe(true)
    voice.follow('a', { state: 'on', other: 'absent', hears: false })
    expect(voice.onItsWay()).toBe(true)
    voice.follow('a', { state: 'on', other: 'on', hears: false })
    expect(voice.onItsWay()).toBe(true)
    voice.follow('a', { state: 'on', other: 'on', hears: true })
    expect(voice.onItsWay()).toBe(false)
    voice.follow('a', { state: 'lost', other: 'absent', hears: false })
    expect(voice.onItsWay()).toBe(false)
  })
  it('waits no longer than a second and a half, and not at all for a call that is not there', () => {
    const clock = { now: 0 }
    const voice = at(clock)
    voice.follow('a', { state: 'joining', other: 'absent', hears: false })
    clock.now = 1501
    expect(voice.onItsWay()).toBe(false)
    voice.follow('b', { state: 'joining', other: 'absent', hears: false })
    expect(voice.onItsWay()).toBe(true)
    voice.follow('b', { state: 'unavailable', other: 'absent', hears: false })
    expect(voice.onItsWay()).toBe(false)
  })
})
