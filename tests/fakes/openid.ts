import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '../../server/ports/clock.ts'
import { OPENID_TRY_LIFE, type Identities, type OpenIdProvider, type OpenIdTry } from '../../server/ports/openid.ts'

/** A provider in memory: `signIn` and `deny` are what its person does, and give the address that they come back to. */
export type FakeOpenId = OpenIdProvider & { signIn(url: string, login: string): Promise<string>; deny(url: string): Promise<string> }

const ISSUER = 'https://fake.example'
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')

export function createFakeOpenId(): FakeOpenId {
  const codes = new Map<string, { login: string; nonce: string; challenge: string }>()
  const back = (url: string, answer: Record<string, string>) => {
    const asked = new URL(url).searchParams
    return `${asked.get('back')}?${new URLSearchParams({ ...answer, state: asked.get('state')! })}`
  }
  return {
    name: 'Fake',
    async begin(to) {
      const checks = { state: randomUUID(), nonce: randomUUID(), verifier: randomUUID() }
      const asked = new URLSearchParams({ back: to, state: checks.state, nonce: checks.nonce, challenge: challengeOf(checks.verifier) })
      return { url: `${ISSUER}/auth?${asked}`, checks }
    },
    async finish(address, { state, nonce, verifier }) {
      const said = new URL(address).searchParams
      if (said.get('state') !== state) return 'wrong'
      if (said.get('error')) return 'denied'
      const code = codes.get(said.get('code') ?? '')
      codes.delete(said.get('code') ?? '')
      if (!code || code.nonce !== nonce || code.challenge !== challengeOf(verifier)) return 'wrong'
      return { issuer: ISSUER, subject: code.login }
    },
    async signIn(url, login) {
      const asked = new URL(url).searchParams
      const code = randomUUID()
      codes.set(code, { login, nonce: asked.get('nonce')!, challenge: asked.get('challenge')! })
      return back(url, { code })
    },
    deny: async (url) => back(url, { error: 'access_denied' })
  }
}

/** Whose identity is whose, in memory. */
export function createFakeIdentities(clock: Clock): Identities {
  const tries = new Map<string, OpenIdTry & { expiresAt: number }>()
  const persons = new Map<string, string>()
  const keyOf = ({ issuer, subject }: { issuer: string; subject: string }) => JSON.stringify([issuer, subject])
  return {
    async begin(secret, attempt) {
      tries.set(secret, { ...attempt, expiresAt: clock.now() + OPENID_TRY_LIFE })
    },
    async take(secret) {
      const found = tries.get(secret)
      tries.delete(secret)
      if (!found || found.expiresAt <= clock.now()) return null
      const { expiresAt: _, ...attempt } = found
      return attempt
    },
    personOf: async (identity) => persons.get(keyOf(identity)) ?? null,
    async join(identity, person) {
      const before = persons.get(keyOf(identity)) ?? person
      persons.set(keyOf(identity), before)
      return before === person ? 'done' : 'taken'
    },
    joined: async (person) => [...persons.values()].includes(person)
  }
}
