import { describe, expect, it } from 'vitest'
import type { Reply } from '../contract/beside.ts'
import { called, filled, repliesFor } from './beside.ts'

const reply = (shortcut: string, language = 'en', house = true): Reply => ({ id: `${shortcut}${language}${house}`, house, shortcut, language, text: `About ${shortcut}` })

describe('ready answers (SPEC B4)', () => {
  it('B4: name and configuration are filled in; without a name its place goes', () => {
    const filling = { name: 'Paul', me: 'Ana', car: 'Fjord, Aero' }
    expect(filled('Hello, {name}! {car}? {me}', filling)).toBe('Hello, Paul! Fjord, Aero? Ana')
    expect(filled('Hello, {name}! I am {me}.', { ...filling, name: null })).toBe('Hello! I am Ana.')
    expect(filled('Bonjour {name} !', { ...filling, name: null })).toBe('Bonjour !')
  })
  it('B4: what a visitor calls themselves is never read for places, and other braces stay', () => {
    expect(filled('{name} {x}', { name: '{car}', me: 'Ana', car: 'secret' })).toBe('{car} {x}')
    expect(filled('{name}', { name: '$& <b>', me: '', car: '' })).toBe('$& <b>')
  })
  it('are called by a slash at the very beginning, and by nothing else', () => {
    expect(called('/')).toBe('')
    expect(called('/bo')).toBe('bo')
    for (const draft of ['', 'a/b', '/two words', '//', 'see /boot']) expect(called(draft)).toBeNull()
  })
  it('in the visitor’s language first, then what begins so, then one’s own', () => {
    const all = [reply('boot', 'fr'), reply('reboot'), reply('boot'), reply('boot', 'en', false), reply('home')]
    expect(repliesFor(all, 'boo', 'en-GB').map(({ id }) => id)).toEqual(['bootenfalse', 'bootentrue', 'rebootentrue', 'bootfrtrue'])
    expect(repliesFor(all, 'about h', 'en').map(({ shortcut }) => shortcut)).toEqual(['home'])
  })
})
