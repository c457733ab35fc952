import { describe, expect, it } from 'vitest'
import { demoDescription } from '../../tests/fixtures/description.ts'
import { listed } from '../contract/listed.ts'
import { showroomSchema } from '../contract/showroom.ts'
import { unlike } from '../contract/surprise-me.ts'
import { firstMisfit, initialConfiguration, applyChange } from '../contract/configure.ts'
import { SHAPES, surpriseSchema, type Surprise } from '../contract/surprises.ts'
import { shapeOf, type Stroke } from './shapes.ts'
import { clockOf, due, openedSince, revealed } from './surprises.ts'

const showroom = showroomSchema.parse(demoDescription())
const of = (when: object): Surprise => surpriseSchema.parse({ id: 'one', when, what: { kind: 'greeting' } })
const none = new Set<string>()
const comes = (when: object, occasion: Parameters<typeof due>[2]) => due([of(when)], none, occasion).length === 1

describe('surprises (SPEC E21)', () => {
  it('E21: come with the first door, a part, an hour over midnight, a day of the year; once, and for nothing else', () => {
    expect(comes({ kind: 'opened' }, { kind: 'opened', part: 'bonnet' })).toBe(true)
    expect(comes({ kind: 'opened', part: 'tailgate' }, { kind: 'opened', part: 'bonnet' })).toBe(false)
    const at = (hour: number) => clockOf(new Date(2026, 11, 24, hour, 30))
    expect([17, 18, 21, 22].map((hour) => comes({ kind: 'dusk', from: 18, to: 22 }, at(hour)))).toEqual([false, true, true, false])
    expect([21, 23, 3, 5].map((hour) => comes({ kind: 'dusk', from: 22, to: 5 }, at(hour)))).toEqual([false, true, true, false])
    expect(comes({ kind: 'date', month: 12, day: 24 }, at(9))).toBe(true)
    expect(comes({ kind: 'date', month: 11, day: 24 }, at(9))).toBe(false)
    expect(due([of({ kind: 'opened' })], new Set(['one']), { kind: 'opened', part: 'bonnet' })).toEqual([])
  })

  it('E21: what is lit is not opened', () => {
    const start = initialConfiguration(showroom)
    const lamp = showroom.parts.find(({ light, lit }) => light !== undefined && !lit)!.name
    const door = showroom.parts.find(({ clip }) => clip !== undefined)!.name
    expect(openedSince(showroom, start, { ...start, open: [...start.open, lamp, door] })).toEqual([door])
  })

  it('E21: shapes are known as people draw them, slanted, flat, from anywhere and either way; a line and a scrawl are none', () => {
    const shake = (k: number) => 0.05 * Math.sin(k * 12.9898)
    const drawn = (at: (t: number) => [number, number], n = 70): Stroke => Array.from({ length: n }, (_, k) => { const [x, y] = at(k / (n - 1)); return [x + shake(k), y + shake(k + 7)] })
    const circle = drawn((t) => [1.6 * Math.cos(-2 * Math.PI * t + 1), Math.sin(-2 * Math.PI * t + 1)])
    const heart = drawn((t) => { const a = 2 * Math.PI * t + 2; return [Math.sin(a) ** 3, (13 * Math.cos(a) - 5 * Math.cos(2 * a) - 2 * Math.cos(3 * a) - Math.cos(4 * a)) / 16] })
    const along = (corners: [number, number][]) => (t: number): [number, number] => { const at = Math.min(corners.length - 1.0001, t * (corners.length - 1)); const k = Math.floor(at); const [a, b] = [corners[k]!, corners[k + 1]!]; return [a[0] + (b[0] - a[0]) * (at - k), a[1] + (b[1] - a[1]) * (at - k)] }
    const star = drawn(along([0, 2, 4, 1, 3, 0].map((k) => [Math.sin((2 * Math.PI * k) / 5), Math.cos((2 * Math.PI * k) / 5)])))
    const zigzag = drawn(along([[0, 1], [1, 0], [2, 1], [3, 0], [4, 1]]))
    expect([circle, heart, star, zigzag].map(shapeOf)).toEqual([...SHAPES])
    expect(shapeOf(drawn((t) => [t, t * 0.2]))).toBeNull()
    expect(shapeOf(drawn((t) => [Math.sin(9 * t * 6), Math.cos(17 * t * 6)], 200))).toBeNull()
    expect(shapeOf(heart.map(([x, y]) => [x, -y]))).not.toBe('heart')
  })

  it('E21: a secret choice is in no list until it is shown or taken, and can be taken all the same', () => {
    const secret = { ...showroom, groups: showroom.groups.map((group) => (group.id === 'paint' ? { ...group, choices: group.choices.map((choice) => (choice.id === 'ember' ? { ...choice, secret: true as const } : choice)) } : group)) }
    const paint = (of_: typeof showroom) => of_.groups.find(({ id }) => id === 'paint')!
    const names = (of_: typeof showroom, taken: string) => listed(paint(of_), taken).map(({ id }) => id)
    expect(names(secret, 'glacier')).not.toContain('ember')
    expect(names(secret, 'ember')).toContain('ember')
    expect(names(revealed(secret, 'paint', 'ember'), 'glacier')).toContain('ember')
    expect(applyChange(secret, initialConfiguration(secret), { kind: 'choose', group: 'paint', choice: 'ember' }).fits).toBe(true)
  })
})

describe('surprise me (SPEC E22)', () => {
  it('E22: proposes what fits, by a way of which every step fits, new in every group that has something new; the same seed says the same', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const now = initialConfiguration(showroom)
      const proposed = unlike(showroom, now, none, seed)!
      expect(firstMisfit(showroom, proposed.configuration)).toBeNull()
      let at = now
      for (const step of proposed.steps) {
        const outcome = applyChange(showroom, at, { kind: 'choose', ...step })
        expect(outcome.fits).toBe(true)
        if (outcome.fits) at = outcome.configuration
      }
      expect(at).toEqual(proposed.configuration)
      expect(proposed.fresh.length).toBeGreaterThanOrEqual(showroom.groups.length - 1)
      expect(unlike(showroom, now, none, seed)).toEqual(proposed)
    }
  })

  it('E22: what was taken before is not proposed while there is something else', () => {
    const paint = showroom.groups.find(({ id }) => id === 'paint')!
    const last = paint.choices.at(-1)!.id
    const tried = new Set(paint.choices.map(({ id }) => `paint.${id}`).filter((key) => key !== `paint.${last}`))
    for (let seed = 1; seed <= 50; seed++) expect(unlike(showroom, initialConfiguration(showroom), tried, seed)!.configuration.choices['paint']).toBe(last)
    expect(unlike({ ...showroom, groups: [] }, initialConfiguration(showroom), none, 1)).toBeNull()
  })
})
