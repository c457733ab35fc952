import { decodeLook, lookSchema } from '../../contract/look.ts'
import { describe, expect, it } from 'vitest'
import type { Me } from '../../contract/http.ts'
import { languageTag } from '../../model/languages.ts'
import { draftOf, profileOf } from './profile-draft.ts'

const me: Me = {
  id: '0b8e2f2e-6a3d-4a57-9f0e-2f6a1c9d4b11', name: 'Owner', languages: ['en'], look: '', roles: ['owner'], rights: [], verified: false,
  passkeys: 0, passkeysPossible: true, passkeysWhy: null, newcomer: true
}

describe('a profile while it is written', () => {
  it('begins for a newcomer without a name and with the browser’s languages, each once', () => {
    expect(draftOf(me, ['fr-CA', 'fr', 'en'])).toMatchObject({ name: '', languages: ['fr', 'en'] })
    expect(lookSchema.safeParse(decodeLook(draftOf(me, []).look)).success).toBe(true)
    expect(draftOf(me, [], () => 0.1).look).not.toBe(draftOf(me, [], () => 0.9).look)
    expect(draftOf({ ...me, newcomer: false }, ['fr']).name).toBe('Owner')
  })

  it('can be sent once there is a name and a language', () => {
    expect(profileOf({ name: '  ', languages: ['en'], look: '' })).toBeNull()
    expect(profileOf({ name: 'Sam', languages: [], look: '' })).toBeNull()
    expect(profileOf({ name: ' Sam \n', languages: ['en'], look: 'x' })).toEqual({ name: 'Sam', languages: ['en'], look: 'x' })
  })

  it('takes a typed tag in its usual form', () => {
    expect(languageTag(' pt-br ')).toBe('pt-BR')
    expect(languageTag('not a tag')).toBeNull()
    expect(languageTag('')).toBeNull()
  })
})
