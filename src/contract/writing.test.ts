import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, cleanWriting, MESSAGE_LIMIT, messageTextSchema, personNameSchema, TOO_LONG, tooLongBy } from './writing.ts'

describe('what people write', () => {
  it('loses overrides that make a line read otherwise than it was written', () => {
    expect(cleanWriting('pay \u202Etxt.exe\u202C now\u2066!\u2069')).toBe('pay txt.exe now!')
  })
  it('keeps writing systems whole: Arabic, Hebrew, Devanagari, Vietnamese, emoji with joiners', () => {
    for (const text of ['مرحبا بالعالم', 'שָׁלוֹם', 'नमस्ते दुनिया', 'Tiếng Việt', '👩‍🔧 👍🏽', 'ﬁ ㍿ é'])
      expect(cleanWriting(text)).toBe(text.normalize('NFC'))
  })
  it('cuts marks piled on one letter to four', () => {
    expect([...cleanWriting(`a${'\u0316'.repeat(200)}b`)].length).toBe(6)
  })
  it('leaves no control sign, however it is put together, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
        const clean = cleanWriting(raw)
        expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
        expect(cleanWriting(clean)).toBe(clean)
      })
    )
  })
  it('holds the limit after cleaning, and refuses what is nothing', () => {
    expect(messageTextSchema.safeParse('x'.repeat(MESSAGE_LIMIT)).success).toBe(true)
    expect(messageTextSchema.safeParse('x'.repeat(MESSAGE_LIMIT + 1)).success).toBe(false)
    for (const nothing of ['', ' \u202E\u200E ', '\u200B\u200D', '\u3164'])
      expect(messageTextSchema.safeParse(nothing).success).toBe(false)
    expect(personNameSchema.safeParse('\u2060').success).toBe(false)
  })
  it('W9: says of what is too long that it is just that, and by how much, counted after cleaning', () => {
    for (const text of ['x'.repeat(MESSAGE_LIMIT + 1), 'word '.repeat(5_000)])
      expect(messageTextSchema.safeParse(text).error!.issues.map(({ message }) => message)).toEqual([TOO_LONG])
    expect(messageTextSchema.safeParse(7).error!.issues.map(({ message }) => message)).not.toContain(TOO_LONG)
    expect(tooLongBy('word '.repeat(5_000), MESSAGE_LIMIT)).toBe(24_999 - MESSAGE_LIMIT)
    expect(tooLongBy(` ${'x'.repeat(MESSAGE_LIMIT)}\u202E `, MESSAGE_LIMIT)).toBe(0)
  })
  it('puts a name on one line', () => {
    expect(cleanName('  Ana\n\nMaria\t')).toBe('Ana Maria')
    expect(personNameSchema.safeParse('n'.repeat(61)).success).toBe(false)
  })
})
