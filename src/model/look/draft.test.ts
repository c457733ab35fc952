import { describe, expect, it } from 'vitest'
import { decodeLook, encodeLook, lookSchema, randomLook } from '../../contract/look.ts'
import { chosenIn, codeOf, draftOf, isChanged, surprisedIn, undoneIn } from './draft.ts'
import { matters, PALETTES, SECTIONS, STYLES, valueOf, withValue, type LookField } from './fields.ts'

const ALL: readonly LookField[] = Object.values(SECTIONS).flat()
const field = (key: string): LookField => ALL.find((each) => each.key === key)!
/** Numbers from 0 up to 1 that repeat. */
const numbers = (seed: number) => () => (seed = (seed * 16807) % 2147483647) / 2147483647

describe('a look while it is chosen (SPEC Y1)', () => {
  it('offers everything that a look holds but its side', () => {
    const look = randomLook(numbers(7))
    const keys = [...Object.keys(look).filter((key) => key !== 'face' && key !== 'side'), ...Object.keys(look.face)]
    expect(ALL.map((each) => each.key).sort()).toEqual(keys.sort())
  })

  it('takes every answer of every question, and reads it back', () => {
    const look = randomLook(numbers(3))
    for (const each of ALL) {
      const [low, high] = each.kind === 'slider' ? [-10, 10] : [0, each.kind === 'colour' ? PALETTES[each.palette].length - 1 : each.kind === 'style' ? STYLES[each.key].length - 1 : 1]
      for (let value = low; value <= high; value++) {
        const next = withValue(look, each, value)
        lookSchema.parse(next)
        expect(valueOf(next, each), each.key).toBe(value)
        expect(valueOf(decodeLook(encodeLook(next)), each), `${each.key} as it travels`).toBe(value)
      }
      lookSchema.parse(withValue(look, each, 99))
      lookSchema.parse(withValue(look, each, -99))
    }
  })

  it('undoes step by step; a slider that is moved on is one step', () => {
    const before = encodeLook(randomLook(numbers(5)))
    const first = chosenIn(draftOf(before, Math.random), field('skin'), 3)
    const second = [1, 2, 3].reduce((draft, value) => chosenIn(draft, field('nose'), value), first)
    expect(second.past).toHaveLength(2)
    expect(undoneIn(second).now).toEqual(first.now)
    expect(codeOf(undoneIn(undoneIn(second)))).toBe(before)
    expect(isChanged(undoneIn(undoneIn(second)))).toBe(false)
    expect(undoneIn(undoneIn(undoneIn(second))).past).toHaveLength(0)
  })

  it('begins by chance for whoever had no look; a surprise is somebody else, and keeps the wheelchair', () => {
    expect(codeOf(draftOf(null, numbers(1)))).not.toBe(codeOf(draftOf(null, numbers(2))))
    const seated = chosenIn(draftOf(null, numbers(1)), field('wheelchair'), 1)
    const other = surprisedIn(seated, numbers(9))
    expect(other.now.wheelchair).toBe(true)
    expect(codeOf(other)).not.toBe(codeOf(seated))
    expect(undoneIn(other).now).toEqual(seated.now)
  })

  it('asks only what shows', () => {
    const look = { ...randomLook(numbers(4)), glasses: 'none', hair: 'hijab', hat: 'none' } as const
    expect(['frame', 'hat', 'cover'].map((key) => matters(look, field(key).key))).toEqual([false, false, true])
    expect(matters({ ...look, hair: 'bob' }, 'cover')).toBe(false)
    expect(matters({ ...look, hair: 'bob', hat: 'cap' }, 'cover')).toBe(true)
  })
})
