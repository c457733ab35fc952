import { describe, expect, it } from 'vitest'
import { deskWords } from '../words/desk.ts'
import { DESK_KEYS, type Focus, keyAct, type Stroke } from './keys.ts'

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key, code: '', altKey: false, ctrlKey: false, metaKey: false, repeat: false, isComposing: false, ...more
})
const does = (key: string, focus: Focus, more: Partial<Stroke> = {}) => keyAct(stroke(key, more), focus, true)?.do ?? null

describe('keys of the desk', () => {
  it('no single key acts while something is written', () => {
    const all = 'abcdefghijklmnopqrstuvwxyz0123456789?/ '.split('').concat('Enter')
    expect(all.map((key) => does(key, 'typing')).filter(Boolean)).toEqual([])
    expect(does('p', 'free', { isComposing: true })).toBeNull()
  })

  it('Enter belongs to a focused control before it takes a request', () => {
    expect(does('Enter', 'free')).toBe('take')
    expect(does('Enter', 'control')).toBeNull()
    expect(does('p', 'control')).toBe('pass')
  })

  it('strokes with Alt answer a ring from within a field, whatever sign they would write', () => {
    expect(does('π', 'typing', { altKey: true, code: 'KeyP' })).toBe('pass')
    expect(does('Enter', 'typing', { altKey: true, code: 'Enter' })).toBe('take')
    expect(does('1', 'typing', { altKey: true, code: 'Digit1' })).toBeNull()
  })

  it('leaves the browser its own strokes, and a held key acts once', () => {
    expect(does('p', 'free', { ctrlKey: true })).toBeNull()
    expect(does('r', 'free', { metaKey: true })).toBeNull()
    expect(does('p', 'free', { repeat: true })).toBeNull()
  })

  it('single keys can be turned off; Esc and Alt stay', () => {
    expect(keyAct(stroke('p'), 'free', false)).toBeNull()
    expect(keyAct(stroke('Escape'), 'typing', false)).toEqual({ do: 'leave' })
    expect(keyAct(stroke('Enter', { altKey: true, code: 'Enter' }), 'typing', false)).toEqual({ do: 'take' })
  })

  it('the sheet lists every key that acts, and each listed key acts', () => {
    const names: Record<string, string> = { '↵': 'Enter', Esc: 'Escape' }
    for (const { act, keys } of DESK_KEYS) {
      for (const key of keys) expect(does(names[key] ?? key, 'free')).toBe(act)
      expect(deskWords.en[`key-${act}`]).toBeTruthy()
    }
    const listed = new Set<string>(DESK_KEYS.map(({ act }) => act))
    const acting = 'abcdefghijklmnopqrstuvwxyz123456789?'.split('').map((key) => does(key, 'free')).filter((act) => act !== null)
    expect(acting.filter((act) => !listed.has(act))).toEqual([])
  })
})
