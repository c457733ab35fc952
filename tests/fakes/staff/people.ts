import type { People, TeamMember } from '../../../server/ports/people.ts'
import { lastOwner } from '../../../server/rules/team.ts'
import { endSession, type PersonData, type StaffData } from './data.ts'

/** The people who work here, in memory. */
export function createFakePeople(data: StaffData): People {
  const { people, links, sessions, passkeys, clock } = data
  function memberOf(found: PersonData): TeamMember {
    const { newcomer: _, signedInAt, ...person } = found
    const open = [...links.values()].filter((link) => link.person === person.id && link.maker === 'invite' && link.spentAt === null && link.expiresAt > clock.now())
    return { ...structuredClone(person), cameAt: signedInAt, invitedUntil: open.length === 0 ? null : Math.max(...open.map((link) => link.expiresAt)) }
  }
  const owners = () => [...people.values()].filter(({ roles }) => roles.includes('owner')).map(({ id }) => id)

  return {
    async byId(id) {
      const found = people.get(id)
      if (!found) return null
      const { signedInAt: _, ...person } = found
      return structuredClone(person)
    },
    async add(person) {
      if (people.has(person.id)) throw new Error('somebody of that id is here already')
      const { languages, roles, skills = [], showrooms = [], edits = null } = person
      people.set(person.id, {
        ...structuredClone(person), languages: [...languages], roles: [...roles], skills: [...skills], showrooms: [...showrooms], edits: edits && [...edits], newcomer: true, signedInAt: null
      })
    },
    async saveProfile(id, profile) {
      const person = people.get(id)
      if (person) people.set(id, { ...person, ...profile, languages: [...profile.languages], newcomer: false })
    },
    ownerHasSignedIn: async () => [...people.values()].some(({ roles, signedInAt }) => roles.includes('owner') && signedInAt !== null),
    team: async () => [...people.values()].map(memberOf),
    async member(id) {
      const person = people.get(id)
      return person ? memberOf(person) : null
    },
    async setRoles(id, roles) {
      const person = people.get(id)
      if (!roles.includes('owner') && lastOwner(owners(), id)) return 'last-owner'
      if (person) people.set(id, { ...person, roles: [...roles] })
      return person ? 'done' : 'unknown'
    },
    async setWork(id, { languages, skills, showrooms }) {
      const person = people.get(id)
      if (person) people.set(id, { ...person, languages: [...languages], skills: [...skills], showrooms: [...showrooms] })
      return person !== undefined
    },
    async setEdits(id, edits) {
      const person = people.get(id)
      if (person) people.set(id, { ...person, edits: edits && [...edits] })
      return person !== undefined
    },
    async letEdit(id, slug) {
      const person = people.get(id)
      if (person?.edits && !person.edits.includes(slug)) people.set(id, { ...person, edits: [...person.edits, slug] })
    },
    async remove(id) {
      if (lastOwner(owners(), id)) return 'last-owner'
      for (const session of sessions.values()) if (session.person === id) endSession(data, session.id)
      for (const link of links.values()) if (link.person === id) links.delete(link.id)
      for (const passkey of passkeys.values()) if (passkey.person === id) passkeys.delete(passkey.id)
      return people.delete(id) ? 'done' : 'unknown'
    }
  }
}
