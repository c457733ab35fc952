import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPENID_TRY_LIFE, type Identities, type OpenIdProvider } from '../../server/ports/openid.ts'
import type { SetClock } from '../fakes/clock.ts'

export type OpenProvider = {
  readonly provider: OpenIdProvider
  readonly back: string
  signIn(url: string, login: string): Promise<string>
  deny(url: string): Promise<string>
  close(): Promise<void>
}

/** What every OpenID provider must do for us. */
export function openIdSuite(name: string, open: () => Promise<OpenProvider>): void {
  describe(`signing in at a provider, ${name}`, () => {
    let at: OpenProvider
    beforeAll(async () => void (at = await open()))
    afterAll(() => at.close())

    async function begun() {
      const begin = await at.provider.begin(at.back)
      if (begin === 'away') throw new Error('the provider is away')
      return begin
    }

    it('S14: the same person is the same identity, another is another', async () => {
      const identities = []
      for (const login of ['ada', 'ada', 'bo']) {
        const { url, checks } = await begun()
        identities.push(await at.provider.finish(await at.signIn(url, login), checks))
      }
      expect(identities[0]).toEqual({ issuer: expect.stringMatching(/^https?:/), subject: expect.any(String) })
      expect(identities[1]).toEqual(identities[0])
      expect(identities[2]).not.toEqual(identities[0])
    })

    it('S14: another’s state, nonce or verifier is wrong, and so is a code that was used', async () => {
      const other = (await begun()).checks
      for (const wrong of [{ state: other.state }, { nonce: other.nonce }, { verifier: other.verifier }]) {
        const { url, checks } = await begun()
        expect([wrong, await at.provider.finish(await at.signIn(url, 'ada'), { ...checks, ...wrong })]).toEqual([wrong, 'wrong'])
      }
      const { url, checks } = await begun()
      const address = await at.signIn(url, 'ada')
      expect(await at.provider.finish(address, checks)).toMatchObject({ subject: expect.any(String) })
      expect(await at.provider.finish(address, checks)).toBe('wrong')
      expect(await at.provider.finish(`${at.back}?code=none&state=${checks.state}`, checks)).toBe('wrong')
    })

    it('S14: who says no there is not in here', async () => {
      const { url, checks } = await begun()
      expect(await at.provider.finish(await at.deny(url), checks)).toBe('denied')
    })
  })
}

export type OpenIdentities = { here: Identities; there: Identities; person(): Promise<string>; close(): Promise<void> }

/** What everything that remembers identities must do. */
export function identitiesSuite(name: string, clock: SetClock, open: () => Promise<OpenIdentities>): void {
  describe(`identities, ${name}`, () => {
    let at: OpenIdentities
    beforeAll(async () => void (at = await open()))
    afterAll(() => at.close())
    const secret = () => randomBytes(24).toString('base64url')
    const attempt = { state: 's', nonce: 'n', verifier: 'v', session: null }

    it('S14: a try is taken back once, in time, by its secret alone', async () => {
      const [own, late] = [secret(), secret()]
      await at.here.begin(own, attempt)
      await at.here.begin(late, attempt)
      expect(await at.there.take(secret())).toBeNull()
      const taken = await Promise.all([at.here.take(own), at.there.take(own)])
      expect(taken.filter(Boolean)).toEqual([attempt])
      clock.pass(OPENID_TRY_LIFE)
      expect(await at.here.take(late)).toBeNull()
    })

    it('S14: an identity is one person’s, and stays theirs', async () => {
      const [ada, bo] = [await at.person(), await at.person()]
      const identity = { issuer: 'https://a.example', subject: randomUUID() }
      expect(await at.here.personOf(identity)).toBeNull()
      expect(await at.here.joined(ada)).toBe(false)
      expect(await at.here.join(identity, ada)).toBe('done')
      expect(await at.there.join(identity, ada)).toBe('done')
      expect(await at.there.join(identity, bo)).toBe('taken')
      expect(await at.there.personOf(identity)).toBe(ada)
      expect(await at.there.personOf({ ...identity, issuer: 'https://b.example' })).toBeNull()
      expect([await at.here.joined(ada), await at.here.joined(bo)]).toEqual([true, false])
    })
  })
}
