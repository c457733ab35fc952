import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredPasskey } from '../../server/ports/people.ts'
import type { SetClock } from '../fakes/clock.ts'
import type { Staff } from '../fakes/staff/staff.ts'
import { secret, type OpenStaff } from './staff.suite.ts'

/** What everything that keeps passkeys must do. */
export function passkeysSuite(name: string, clock: SetClock, open: () => Promise<OpenStaff>): void {
  describe(`passkeys, ${name}`, () => {
    let opened: OpenStaff
    let here: Staff
    let there: Staff
    beforeAll(async () => {
      opened = await open()
      here = opened.here
      there = opened.there
    })
    afterAll(() => opened.close())

    async function member() {
      const id = randomUUID()
      await here.people.add({ id, name: 'Ada', languages: ['en'], look: '', roles: ['advisor'] })
      return id
    }
    const passkey = (person: string, host = 'showroom.example'): StoredPasskey => ({
      id: secret(), person, host, publicKey: new Uint8Array([1, 2, 0, 255]), counter: 0, transports: ['internal', 'hybrid']
    })

    it('S8: each is kept as it is, once, and found where it was made', async () => {
      const [ada, bo] = [await member(), await member()]
      const [one, elsewhere] = [passkey(ada), passkey(ada, 'other.example')]
      for (const each of [one, elsewhere]) expect(await here.passkeys.add(each)).toBe(true)
      expect(await there.passkeys.add({ ...one, person: bo })).toBe(false)
      expect(await there.passkeys.byId(one.id)).toEqual(one)
      expect(await there.passkeys.of(ada, 'showroom.example')).toEqual([one])
      expect([await here.passkeys.count(ada), await here.passkeys.count(bo)]).toEqual([2, 0])
      expect(await here.passkeys.byId('none')).toBeNull()
    })

    it('its counter never goes back', async () => {
      const one = passkey(await member())
      await here.passkeys.add(one)
      await here.passkeys.used(one.id, 7)
      await there.passkeys.used(one.id, 3)
      expect((await here.passkeys.byId(one.id))?.counter).toBe(7)
    })

    it('S8: a challenge is answered once, however many answer at once', async () => {
      const challenge = secret()
      await here.passkeys.challenge(challenge, 'sign-in', null)
      const answers = await Promise.all([here, there, here, there].map((side) => side.passkeys.answer(challenge, 'sign-in', null)))
      expect(answers.filter(Boolean)).toHaveLength(1)
      expect(await here.passkeys.answer(challenge, 'sign-in', null)).toBe(false)
    })

    it('S8: it is answered for its own act and person alone, and within five minutes', async () => {
      const [ada, bo] = [await member(), await member()]
      const [challenge, late] = [secret(), secret()]
      await here.passkeys.challenge(challenge, 'register', ada)
      await here.passkeys.challenge(late, 'register', ada)
      for (const [act, person] of [['sign-in', ada], ['sign-in', null], ['register', bo], ['register', null]] as const)
        expect(await here.passkeys.answer(challenge, act, person)).toBe(false)
      expect(await here.passkeys.answer(secret(), 'register', ada)).toBe(false)
      clock.pass(5 * 60_000 - 1)
      expect(await there.passkeys.answer(challenge, 'register', ada)).toBe(true)
      clock.pass(1)
      expect(await there.passkeys.answer(late, 'register', ada)).toBe(false)
    })
  })
}
