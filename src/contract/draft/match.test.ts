import { describe, expect, it } from 'vitest'
import { demoDescription } from '../../../tests/fixtures/description.ts'
import { apply } from './apply.ts'
import type { ProductFacts } from './issues.ts'
import { keyOf, likeliest, matched, missingOf } from './match.ts'
import { lackedBy, offered } from './offered.ts'

const start = demoDescription()
const effects = start.groups.flatMap(({ choices }) => choices.map(({ effect }) => effect))
const BOX: [[number, number, number], [number, number, number]] = [[0, 0, 0], [1, 1, 1]]
const names = new Set([...start.parts.map(({ name }) => name), ...effects.flatMap(({ show, hide }) => [...show, ...hide])])
const old: ProductFacts = { parts: new Map([...names].map((name) => [name, BOX])), clips: new Set(start.parts.flatMap(({ clip }) => clip ?? [])), variants: new Set(effects.flatMap(({ variants }) => variants)) }
const renamed = (name: string) => `v2-${name}`
const next: ProductFacts = { parts: new Map([...old.parts.keys()].map((name) => [renamed(name), BOX])), clips: new Set([...old.clips].map(renamed)), variants: new Set([...old.variants].map(renamed)) }

describe('a model replaced by a newer one with other names (SPEC E23)', () => {
  it('E23: nothing is missing of its own model, everything of one that renamed all; each has its likeliest', () => {
    expect(missingOf(start, old)).toEqual([])
    const missing = missingOf(start, next)
    expect(missing).toHaveLength(old.parts.size + old.clips.size + old.variants.size)
    const guess = likeliest('door-front-left', next.parts.keys())
    expect(guess).toBe('v2-door-front-left')
    expect(likeliest('xyzzy', next.parts.keys())).toBeNull()
  })

  it('E23: matched in one edit, nothing lost: only names differ, and one step back is as it was', () => {
    const missing = missingOf(start, next)
    const command = matched(start, Object.fromEntries(missing.map((each) => [keyOf(each), renamed(each.name)])))!
    const done = apply(start, command)
    if (!done.fits) throw new Error(done.misfit)
    expect(missingOf(done.description, next)).toEqual([])
    expect(done.description.parts.map(({ name, label }) => [name, label])).toEqual(start.parts.map(({ name, label }) => [renamed(name), label]))
    expect(done.description.groups.map(({ label, choices }) => [label, choices.map(({ price }) => price)])).toEqual(start.groups.map(({ label, choices }) => [label, choices.map(({ price }) => price)]))
    const back = apply(done.description, done.inverse)
    expect(back.fits && back.description).toEqual(start)
    expect(matched(start, {})).toBeNull()
  })

  it('E23: a choice that the model cannot show is offered to nobody who visits, and stays in the description', () => {
    const without = { ...old, variants: new Set([...old.variants].filter((name) => name !== 'paint-ember')) }
    const shown = offered(start, without)
    const choice = (of: typeof start) => of.groups.find(({ id }) => id === 'paint')!.choices.find(({ id }) => id === 'ember')!
    expect(choice(shown).secret).toBe(true)
    expect(lackedBy(choice(start).effect, without)).toEqual(['paint-ember'])
    expect(choice(start).secret).toBeUndefined()
    expect(offered(start, old)).toBe(start)
  })
})
