import type { SignInLinks } from '../../../server/ports/people.ts'
import { linkLife, linkState } from '../../../server/rules/links.ts'
import { FIRST_PERSON_ROLES } from '../../../server/rules/rights.ts'
import type { StaffData } from './data.ts'

/** One-time links in memory. */
export function createFakeLinks({ clock, people, sessions, links }: StaffData): SignInLinks {
  return {
    async make(link) {
      const expiresAt = clock.now() + linkLife(link.maker)
      for (const old of links.values()) if (link.maker === 'invite' && old.maker === 'invite' && old.person === link.person && old.spentAt === null) links.delete(old.id)
      links.set(link.id, { ...link, expiresAt, spentAt: null })
      return expiresAt
    },
    async spend(token, { id, secret }, newcomer) {
      const now = clock.now()
      const link = [...links.values()].find((other) => other.token === token)
      if (!link) return { let: 'unknown' }
      const state = linkState(link, now)
      if (state !== 'good') return { let: state }
      link.spentAt = now
      const owner = [...people.values()].find(({ roles }) => roles.includes('owner'))
      const person = link.person ?? owner?.id ?? newcomer.id
      const known = people.get(person) ?? {
        ...structuredClone(newcomer), languages: [...newcomer.languages], roles: [...FIRST_PERSON_ROLES], skills: [], showrooms: [], edits: null, newcomer: true, signedInAt: null
      }
      people.set(person, { ...known, signedInAt: known.signedInAt ?? now })
      sessions.set(id, { id, secret, person, beganBy: link.maker, beganAt: now, usedAt: now, verifiedAt: null })
      return { let: 'in', person, beganBy: link.maker }
    }
  }
}
