import type { LiveSession, SessionBook, StaffMember } from '../../../server/ports/people.ts'
import type { Person } from '../../../server/ports/sessions.ts'
import { sessionGood, touchDue, verifiedNow } from '../../../server/rules/sessions.ts'
import { endSession, type StaffData } from './data.ts'
import { createFakePeople } from './people.ts'

/** Sessions of staff in memory. */
export function createFakeSessions(data: StaffData): SessionBook {
  const { clock, sessions, links } = data
  const people = createFakePeople(data)

  async function live(secret: string): Promise<LiveSession | null> {
    const session = [...sessions.values()].find((other) => other.secret === secret)
    const person = session && (await people.byId(session.person))
    if (!session || !person) return null
    const { beganAt, usedAt, beganBy, verifiedAt } = session
    const times = { beganAt, usedAt, beganBy, verifiedAt }
    const now = clock.now()
    if (!sessionGood(times, now)) return null
    if (touchDue(times, now)) session.usedAt = now
    return { id: session.id, person, times }
  }
  return {
    live,
    async bySecret(secret) {
      const session = await live(secret)
      return session && { sessionId: session.id, person: session.person, verified: verifiedNow(session.times, clock.now()) }
    },
    async signedIn(persons) {
      const now = clock.now()
      const there = persons.filter((person) => [...sessions.values()].some((session) => session.person === person && sessionGood(session, now)))
      const found = await Promise.all([...new Set(there)].map(people.byId))
      return found.flatMap((person) => (person ? [personOnly(person)] : []))
    },
    async beginVerified({ id, secret }, person) {
      const now = clock.now()
      sessions.set(id, { id, secret, person, beganBy: 'passkey', beganAt: now, usedAt: now, verifiedAt: now })
    },
    async beginOpenId({ id, secret }, person) {
      const now = clock.now()
      sessions.set(id, { id, secret, person, beganBy: 'openid', beganAt: now, usedAt: now, verifiedAt: null })
      const known = data.people.get(person)
      if (known) data.people.set(person, { ...known, signedInAt: known.signedInAt ?? now })
    },
    personOf: async (id) => sessions.get(id)?.person ?? null,
    async verify(id) {
      const session = sessions.get(id)
      if (session) session.verifiedAt = clock.now()
    },
    end: async (id) => endSession(data, id),
    async endAllOf(person) {
      for (const session of sessions.values()) if (session.person === person) endSession(data, session.id)
      for (const link of links.values()) if (link.person === person && link.spentAt === null) links.delete(link.id)
    }
  }
}

function personOnly(member: StaffMember): Person {
  const { newcomer: _, ...person } = member
  return person
}
