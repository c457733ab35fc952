import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoDescription } from '../../../tests/fixtures/description.ts'
import { showroomForm } from '../showroom.ts'
import { placeAt } from './address.ts'
import { apply, type Description } from './apply.ts'
import { commandSchema, type Command } from './command.ts'
import { commandsFor } from '../../../tests/fixtures/commands.ts'

const start = demoDescription()

/** Makes edits one after another; those that do not fit change nothing. */
function history(commands: readonly Command[]): { end: Description; inverses: Command[] } {
  const inverses: Command[] = []
  let end = start
  for (const command of commands) {
    const done = apply(end, command)
    if (!done.fits) continue
    end = done.description
    inverses.unshift(done.inverse)
  }
  return { end, inverses }
}

describe('edits of a description (SPEC E1)', () => {
  it('E1: random histories: what each edit takes back is what it did, the form always holds, JSON says it all', () => {
    const { fits, misfits } = { fits: new Map<string, number>(), misfits: new Set<string>() }
    fc.assert(
      fc.property(fc.array(commandsFor(start), { minLength: 1, maxLength: 40 }), (commands) => {
        let now = start
        for (const command of commands) {
          expect(commandSchema.parse(JSON.parse(JSON.stringify(command)))).toEqual(command)
          const done = apply(now, command)
          if (!done.fits) {
            misfits.add(done.misfit)
            continue
          }
          fits.set(command.name, (fits.get(command.name) ?? 0) + 1)
          const back = apply(done.description, JSON.parse(JSON.stringify(done.inverse)) as Command)
          expect(back.fits && back.description).toEqual(now)
          const again = apply(back.fits ? back.description : now, command)
          expect(again.fits && again.description).toEqual(done.description)
          now = done.description
        }
        expect(showroomForm.parse(JSON.parse(JSON.stringify(now)))).toEqual(now)
        const { end, inverses } = history(commands)
        const taken = inverses.reduce((each, inverse) => {
          const done = apply(each, inverse)
          expect(done.fits).toBe(true)
          return done.fits ? done.description : each
        }, end)
        expect(taken).toEqual(start)
      }),
      { numRuns: 300 }
    )
    // The histories were of every kind, and met every kind of refusal that can be met by chance.
    expect([...fits.keys()].toSorted()).toEqual(['add', 'all', 'move', 'remove', 'set'])
    expect([...misfits]).toEqual(expect.arrayContaining(['gone', 'not-fitting', 'there-already']))
  })

  it('E1: every field that the schema has can be edited, and nothing that it has not', () => {
    expect(placeAt(['groups', 'paint', 'choices', 'ember', 'label', 'fr'])).toMatchObject({ kind: 'field', needed: false })
    expect(placeAt(['groups', 'paint', 'choices', 'ember', 'label', 'en'])).toMatchObject({ kind: 'field', needed: true })
    expect(placeAt(['parts'])).toMatchObject({ kind: 'list', key: 'name', most: 2000, fewest: 1 })
    expect(placeAt(['surroundings', 'places', 'lake', 'times'])).toMatchObject({ kind: 'list', key: 'name', most: 12, fewest: 1 })
    for (const none of [['slug'], ['format'], ['groups', 'paint', 'id'], ['__proto__'], ['title', '__proto__'], ['constructor'], ['operator', 'toString'], ['basePrice', 'en'], ['parts', 'body', 'price']])
      expect([none, placeAt(none)]).toEqual([none, null])
    for (const key of Object.keys(showroomForm.shape)) if (key !== 'slug' && key !== 'format') expect(placeAt([key]), key).not.toBeNull()
  })

  it.each<[string, Command, string]>([
    ['a price with the wrong decimal sign', { name: 'set', at: ['basePrice'], to: '41.900,00' }, 'not-fitting'],
    ['half a cent', { name: 'set', at: ['basePrice'], to: 0.5 }, 'not-fitting'],
    ['no English', { name: 'set', at: ['title', 'en'], to: null }, 'not-fitting'],
    ['a field that is none', { name: 'set', at: ['price'], to: 1 }, 'no-such-place'],
    ['a choice of no group', { name: 'set', at: ['groups', 'tow-bar', 'choices', 'x', 'price'], to: 1 }, 'gone'],
    ['the last view', { name: 'all', steps: start.views.map(({ id }) => ({ name: 'remove' as const, at: ['views', id] })) }, 'last'],
    ['a list with one name twice', { name: 'set', at: ['views'], to: [start.views[0]!, start.views[0]!] as never }, 'not-fitting'],
    ['a rule without a name', { name: 'set', at: ['rules'], to: start.rules.map((rule) => ({ ...rule, id: undefined })) as never }, 'not-fitting'],
    ['a second of that name', { name: 'add', at: ['views'], member: start.views[0]! as never, before: null }, 'there-already']
  ])('E1: refused, and nothing changed: %s', (_name, command, misfit) => {
    expect(apply(start, command)).toEqual({ fits: false, misfit })
  })

  it('E1: several as one are all made or none', () => {
    const command: Command = { name: 'all', steps: [{ name: 'set', at: ['basePrice'], to: 1 }, { name: 'remove', at: ['parts', 'none-such'] }] }
    expect(apply(start, command)).toEqual({ fits: false, misfit: 'gone' })
  })
})
