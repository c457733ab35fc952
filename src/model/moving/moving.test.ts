import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { bound, KEY_ACTS, keyMap, keyOf, mayBind, readBindings } from './keys.ts'
import { answersTo, nextAnswer, readMoving, usualMoving } from './settings.ts'

describe('keys of one’s own (M1)', () => {
  it('are WASD, Q and E, and arrows, unless somebody chose others', () => {
    const map = keyMap({})
    expect(['KeyW', 'KeyS', 'KeyA', 'KeyD', 'KeyQ', 'KeyE', 'ArrowUp', 'ArrowLeft'].map((code) => map.get(code))).toEqual(['ahead', 'back', 'left', 'right', 'turn-left', 'turn-right', 'ahead', 'left'])
  })

  it('are never one by which a page or a screen reader is used', () => {
    const theirs = ['Tab', 'Enter', 'Space', 'Escape', 'Insert', 'CapsLock', 'F1', 'F6', 'F12', 'Numpad5', 'NumpadAdd', 'ArrowUp', 'Home', 'End', 'PageDown', 'Backspace', 'Delete', 'ShiftLeft', 'ControlLeft', 'AltLeft', 'MetaLeft', 'ContextMenu']
    for (const code of theirs) {
      expect(mayBind(code), code).toBe(false)
      expect(bound({}, 'ahead', code)).toEqual({})
    }
  })

  it('however they are chosen, every act keeps a key of its own and the arrows stay', () => {
    const code = fc.constantFrom('KeyW', 'KeyA', 'KeyS', 'KeyD', 'KeyQ', 'KeyE', 'KeyI', 'KeyJ', 'Digit1', 'Comma', 'Tab', 'ArrowUp')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...KEY_ACTS), code), { maxLength: 20 }), (presses) => {
        const bindings = presses.reduce((sofar, [act, key]) => bound(sofar, act, key), {})
        const map = keyMap(bindings)
        for (const act of KEY_ACTS) expect(map.get(keyOf(bindings, act))).toBe(act)
        expect(map.get('ArrowUp')).toBe('ahead')
        expect(readBindings(JSON.parse(JSON.stringify(bindings)))).toEqual(bindings)
      })
    )
  })
})

describe('how somebody wants to move (M5)', () => {
  it('is teleport, 45° and a vignette as it comes, with bare hands only for who asks', () => {
    expect(readMoving(undefined)).toEqual(usualMoving)
    expect(usualMoving).toMatchObject({ walk: 'teleport', turn: 'snap', hands: 'off' })
  })

  it('takes what it knows of what was kept, and leaves the rest as usual', () => {
    expect(readMoving({ walk: 'smooth', turn: 'fly', height: 170, hand: 'left', keys: { ahead: 'KeyI', back: 'Tab', jump: 'KeyJ' } })).toEqual({ ...usualMoving, walk: 'smooth', hand: 'left', keys: { ahead: 'KeyI' } })
    for (const odd of [null, 7, 'x', [], { keys: [] }]) expect(readMoving(odd)).toEqual(usualMoving)
  })

  it('goes round all answers of a question', () => {
    let now = usualMoving.height
    const seen = answersTo('height').map(() => (now = nextAnswer('height', now)))
    expect(new Set(seen)).toEqual(new Set(answersTo('height')))
    expect(now).toBe(usualMoving.height)
  })
})
