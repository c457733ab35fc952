import { describe, expect, it } from 'vitest'
import type { HeadsetButton, HeadsetPanelModel } from '../../model/headset.ts'
import { buttonAt, isRightToLeft, layOut, PANEL, wrap } from './layout.ts'

const measure = (text: string, size: number) => [...text].length * size * 0.5
const button = (id: string, more: Partial<HeadsetButton> = {}): HeadsetButton => ({ id, label: id, kind: 'plain', on: false, ...more })
const model: HeadsetPanelModel = {
  title: 'Ana',
  lines: [{ kind: 'person', text: 'You charge from this side. The flap is just behind you, on your left.' }],
  rows: [[button('mute'), button('back')], [button('end', { disabled: true })]]
}

describe('a panel in a headset', () => {
  it('has targets of 64 dmm, 16 apart, and text of at least 20 dmm', () => {
    const layout = layOut(model, 720, measure)
    for (const placed of layout.buttons) {
      expect(placed.height).toBeGreaterThanOrEqual(64)
      expect(placed.width).toBeGreaterThanOrEqual(64)
    }
    const [mute, back, end] = layout.buttons as [(typeof layout.buttons)[0], (typeof layout.buttons)[0], (typeof layout.buttons)[0]]
    expect(back.x - (mute.x + mute.width)).toBe(16)
    expect(end.y - (mute.y + mute.height)).toBe(16)
    for (const text of layout.texts) expect(text.size).toBeGreaterThanOrEqual(20)
    expect(layout.height).toBe(end.y + end.height + PANEL.padding)
  })

  it('gives half of a gap to each button, nothing to a disabled one', () => {
    const layout = layOut(model, 720, measure)
    const [mute, back, end] = layout.buttons.map((placed) => placed) as typeof layout.buttons
    expect(buttonAt(layout, mute!.x + mute!.width + 7, mute!.y + 1)?.id).toBe('mute')
    expect(buttonAt(layout, back!.x - 7, back!.y + 1)?.id).toBe('back')
    expect(buttonAt(layout, end!.x + 5, end!.y + 5)).toBeNull()
    expect(buttonAt(layout, 3, 3)).toBeNull()
  })

  it('keeps the newest lines where not all fit', () => {
    const lines = Array.from({ length: 40 }, (_, index) => ({ kind: 'own' as const, text: `line ${index}` }))
    const texts = layOut({ ...model, lines }, 720, measure).texts.map((text) => text.text)
    expect(texts).toContain('line 39')
    expect(texts).not.toContain('line 0')
    expect(texts.length).toBeLessThan(14)
  })
})

describe('lines of text', () => {
  const width = (text: string) => [...text].length

  it('break between words, inside a word that is too long, and where no spaces are written', () => {
    expect(wrap('one two three', 8, width)).toEqual(['one two', 'three'])
    expect(wrap('abcdefghij', 4, width)).toEqual(['abcd', 'efgh', 'ij'])
    for (const line of wrap('ここから充電できますのでご覧ください', 6, width)) expect([...line].length).toBeLessThanOrEqual(6)
    expect(wrap('a\nb', 9, width)).toEqual(['a', 'b'])
    expect(wrap('', 9, width)).toEqual([''])
  })

  it('never end with an opening sign, nor between what belongs together', () => {
    expect(wrap('no such thing (Global)', 15, width)).toEqual(['no such thing', '(Global)'])
    expect(wrap('doors, 198\u00a0s', 11, width)).toEqual(['doors,', '198\u00a0s'])
    expect(wrap('dit «\u00a0oui\u00a0»', 8, width)).toEqual(['dit', '«\u00a0oui\u00a0»'])
  })

  it('lose no sign', () => {
    const text = 'The boot holds 610 litres, “measured” with the seats up (VDA).'
    expect(wrap(text, 11, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })

  it('know their direction by their first strong sign', () => {
    expect(isRightToLeft('12 مرحبا', undefined)).toBe(true)
    expect(isRightToLeft('Hello مرحبا', 'rtl')).toBe(false)
    expect(isRightToLeft('610', 'rtl')).toBe(true)
  })
})
