import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoDescription } from '../../../tests/fixtures/description.ts'
import { showroomSchema } from '../showroom.ts'
import { apply, type Description } from './apply.ts'
import { compare } from './compare.ts'
import type { Command } from './command.ts'
import { issuesOf, type Issue, type ProductFacts } from './issues.ts'

const start = demoDescription()
const product = new URL('../../../public/product/one/product.json', import.meta.url)
const after = (...commands: Command[]): Description =>
  commands.reduce((now, command) => {
    const done = apply(now, command)
    if (!done.fits) throw new Error(done.misfit)
    return done.description
  }, start)
const set = (at: string[], to: unknown): Command => ({ name: 'set', at, to: to as never })
const codes = (issues: readonly Issue[]) => issues.map(({ code, at }) => `${code} ${at.join('/')}`)
const { id: rule } = start.rules[0]!
const { id: spot } = start.hotspots[0]!
const shownByChoice = start.groups.flatMap(({ choices }) => choices.flatMap(({ effect }) => [...effect.show, ...effect.hide]))
const facts: ProductFacts = { parts: new Map([...start.parts.map(({ name }) => name), ...shownByChoice].map((name) => [name, [[-3, 0, -3], [3, 3, 3]]])), clips: new Set(start.parts.flatMap(({ clip }) => clip ?? [])), variants: new Set(start.groups.flatMap(({ choices }) => choices.flatMap(({ effect }) => effect.variants))), buried: ([x]) => x === 0.001 }

describe('checks as one writes (SPEC E11)', () => {
  it('E11: the demo showroom has nothing that stops it, nor anything to look at but the pack that shows little', () => {
    expect(codes(issuesOf(start, facts))).toEqual([])
  })

  it.each<[string, Command[], string]>([
    ['a language that a text lacks', [set(['title', 'fr'], null)], 'language-missing title/fr'],
    ['a language added, nowhere written', [set(['languages'], ['en', 'fr', 'pt'])], 'language-missing parts/body/label/pt'],
    ['the choice a visit begins with is gone', [set(['groups', 'paint', 'standard'], 'nowhere')], 'standard-gone groups/paint/standard'],
    ['a visit would begin against a rule', [set(['groups', 'pack', 'standard'], 'sport')], 'standard-breaks-rule groups/pack/standard'],
    ['a rule about a choice that is gone', [{ name: 'remove', at: ['groups', 'wheels', 'choices', 'forged'] }], `rule-names-gone rules/${rule}`],
    ['a rule that needs what it excludes', [set(['rules', rule!, 'excludes'], [{ group: 'wheels', choice: 'forged' }])], `rule-against-itself rules/${rule}`],
    ['a rule that needs two of one group', [set(['rules', rule!, 'needs'], [{ group: 'wheels', choice: 'forged' }, { group: 'wheels', choice: 'aero' }])], `rule-against-itself rules/${rule}`],
    ['rules that together leave nothing', [set(['rules', rule!, 'excludes'], ['sand', 'night', 'moss'].map((choice) => ({ group: 'interior', choice })))], 'never-taken groups/pack/choices/sport'],
    ['a choice that shows nothing', [set(['groups', 'paint', 'choices', 'ember', 'effect', 'variants'], [])], 'shows-nothing groups/paint/choices/ember'],
    ['two that look alike', [set(['groups', 'paint', 'choices', 'ember', 'effect', 'variants'], ['paint-chalk'])], 'looks-alike groups/paint/choices/ember'],
    ['a variant that the product has not', [set(['groups', 'paint', 'choices', 'ember', 'effect', 'variants'], ['paint-lilac'])], 'variant-gone groups/paint/choices/ember/effect/variants'],
    ['a part that the product has not', [{ name: 'add', at: ['parts'], member: { name: 'tow-bar', label: { en: 'Tow bar', fr: 'Attelage' } }, before: null }], 'part-gone parts/tow-bar'],
    ['a hotspot on a part that is gone', [set(['hotspots', spot, 'part'], 'nowhere')], `hotspot-part-gone hotspots/${spot}/part`],
    ['a hotspot far from its part', [set(['hotspots', spot, 'at'], [9, 1, 9])], `hotspot-afar hotspots/${spot}/at`],
    ['a choice that the model cannot show', [set(['groups', 'wheels', 'choices', 'forged', 'effect', 'show'], ['wheel-of-gold'])], 'unavailable groups/wheels/choices/forged'],
    ['a secret that nobody finds', [set(['groups', 'paint', 'choices', 'ember', 'secret'], true)], 'secret-unfound groups/paint/choices/ember/secret'],
    ['a surprise about what is gone', [{ name: 'add', at: ['surprises'], member: { id: 's', when: { kind: 'opened', part: 'nowhere' }, what: { kind: 'greeting' } }, before: null }], 'surprise-names-gone surprises/s'],
    ['a hinge of a part that is gone', [{ name: 'add', at: ['hinges'], member: { id: 'h', part: 'nowhere', at: [0, 0, 0], axis: [0, 1, 0], degrees: 40 }, before: null }], 'made-of-gone hinges/h'],
    ['two chips hardly told apart', [set(['groups', 'paint', 'choices', 'ember', 'swatch'], ['#102030']), set(['groups', 'paint', 'choices', 'chalk', 'swatch'], ['#112131'])], 'chips-alike groups/paint/choices/ember/swatch'],
    ['a colour that does not stand out on light panels', [set(['style'], { accent: '#f4e9c0' })], 'colour-faint style/accent'],
    ['a rule of more choices than anybody takes in', [set(['rules', rule!, 'excludes'], start.groups.flatMap(({ id: group, choices }) => choices.map(({ id: choice }) => ({ group, choice }))).slice(0, 9))], `rule-long rules/${rule}`],
    ['a hotspot within the body', [set(['hotspots', spot, 'at'], [0.001, 0.5, 0])], `hotspot-buried hotspots/${spot}/at`],
    ['a text too long for a note in a headset', [set(['hotspots', spot, 'text', 'en'], 'x'.repeat(281))], `text-too-long hotspots/${spot}/text/en`]
  ])('E11: %s', (_name, commands, expected) => {
    expect(codes(issuesOf(after(...commands), facts))).toContain(expected)
  })

  it('E11: what stops is what the schema of an edition refuses, and what a visit could not begin with', () => {
    const broken = [set(['groups', 'paint', 'standard'], 'nowhere'), set(['hotspots', spot, 'part'], 'nowhere'), { name: 'remove', at: ['groups', 'wheels', 'choices', 'forged'] } satisfies Command].map((command) => after(command))
    for (const description of broken) {
      expect(showroomSchema.safeParse(description).success).toBe(false)
      expect(issuesOf(description, null).some(({ weight }) => weight === 'stops')).toBe(true)
    }
  })

  it('E11: a rule that needs 500 is no edit that fits, and changes nothing', () => {
    const needs = Array.from({ length: 500 }, (_, n) => ({ group: 'interior', choice: `c-${n}` }))
    expect(apply(start, set(['rules', rule!, 'needs'], needs))).toMatchObject({ fits: false, misfit: 'not-fitting' })
  })

  it('E11: 500 rules over 64 groups are judged while one writes', () => {
    const groups = Array.from({ length: 64 }, (_, g) => ({ id: `g-${g}`, label: { en: `G ${g}` }, standard: 'c-0', choices: Array.from({ length: 8 }, (__, c) => ({ id: `c-${c}`, label: { en: `C ${c}` }, price: 0, effect: { variants: [`v-${c}`], show: [], hide: [] } })) }))
    const rules = Array.from({ length: 500 }, (_, r) => ({ id: `r-${r}`, when: { group: `g-${r % 64}`, choice: `c-${1 + (r % 7)}` }, needs: [], excludes: [{ group: `g-${(r * 7 + 3) % 64}`, choice: `c-${1 + ((r * 5) % 7)}` }], why: { en: 'So' } }))
    const began = performance.now()
    const found = issuesOf({ ...start, languages: ['en'], groups, rules, hotspots: [] }, null)
    expect(performance.now() - began).toBeLessThan(1_500)
    expect(found.filter(({ weight }) => weight === 'stops')).toEqual([])
  })

  it.runIf(existsSync(product))('E11: of the demo showroom and the product that it shows nothing is said', () => {
    const read = JSON.parse(readFileSync(product, 'utf8')) as { parts: { name: string; box: [[number, number, number], [number, number, number]] }[]; clips: { name: string }[]; variants: { name: string }[] }
    const real: ProductFacts = { parts: new Map(read.parts.map(({ name, box }) => [name, box])), clips: new Set(read.clips.map(({ name }) => name)), variants: new Set(read.variants.map(({ name }) => name)) }
    expect(codes(issuesOf(start, real))).toEqual([])
  })
})

describe('two editions compared (SPEC E12)', () => {
  it('E12: says each field that differs, what came, what went, what moved, and nothing else', () => {
    const { id: view } = start.views[1]!
    const end = after(set(['basePrice'], 5), set(['groups', 'paint', 'choices', 'ember', 'label', 'fr'], 'Feu'), { name: 'remove', at: ['hotspots', spot] }, { name: 'move', at: ['views', view], before: start.views[0]!.id }, set(['title', 'pt'], 'Carro'))
    expect(compare(start, end).map(({ at, before, after: now, moved }) => [at.join('/'), moved ? 'moved' : before === null ? 'came' : now === null ? 'went' : 'changed'])).toEqual([
      ['title/pt', 'came'],
      ['basePrice', 'changed'],
      ['groups/paint/choices/ember/label/fr', 'changed'],
      ['views/' + view, 'moved'],
      ['hotspots/' + spot, 'went']
    ])
    expect(compare(start, structuredClone(start))).toEqual([])
    // An edition from before there were drafts names no rule: a draft begun from it says the same.
    expect(compare({ ...start, rules: start.rules.map(({ when, needs, excludes, why }) => ({ when, needs, excludes, why })) }, start)).toEqual([])
    expect(compare(end, start)).toHaveLength(5)
  })
})
