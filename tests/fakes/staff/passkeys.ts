import type { Passkeys, StoredPasskey } from '../../../server/ports/people.ts'
import type { StaffData } from './data.ts'

const CHALLENGE_LIFE = 5 * 60_000

/** Passkeys in memory. */
export function createFakePasskeys({ clock, passkeys, challenges }: StaffData): Passkeys {
  const of = (person: string): StoredPasskey[] => [...passkeys.values()].filter((passkey) => passkey.person === person)
  return {
    of: async (person, host) => structuredClone(of(person).filter((passkey) => passkey.host === host)),
    count: async (person) => of(person).length,
    byId: async (id) => structuredClone(passkeys.get(id) ?? null),
    async add(passkey) {
      if (passkeys.has(passkey.id)) return false
      passkeys.set(passkey.id, structuredClone(passkey))
      return true
    },
    async used(id, counter) {
      const passkey = passkeys.get(id)
      if (passkey) passkeys.set(id, { ...passkey, counter: Math.max(passkey.counter, counter) })
    },
    async challenge(challenge, act, person) {
      challenges.set(challenge, { act, person, expiresAt: clock.now() + CHALLENGE_LIFE })
    },
    async answer(challenge, act, person) {
      const given = challenges.get(challenge)
      if (!given || given.act !== act || given.person !== person || given.expiresAt <= clock.now()) return false
      return challenges.delete(challenge)
    }
  }
}
