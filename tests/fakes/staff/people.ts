import type { People } from '../../../server/ports/people.ts'
import type { StaffData } from './data.ts'

/** The people who work here, in memory. */
export function createFakePeople({ people }: StaffData): People {
  return {
    async byId(id) {
      const found = people.get(id)
      if (!found) return null
      const { signedInAt: _, ...person } = found
      return structuredClone(person)
    },
    async add(person) {
      if (people.has(person.id)) throw new Error('somebody of that id is here already')
      people.set(person.id, { ...structuredClone(person), languages: [...person.languages], roles: [...person.roles], newcomer: true, signedInAt: null })
    },
    async saveProfile(id, profile) {
      const person = people.get(id)
      if (person) people.set(id, { ...person, ...profile, languages: [...profile.languages], newcomer: false })
    },
    ownerHasSignedIn: async () => [...people.values()].some(({ roles, signedInAt }) => roles.includes('owner') && signedInAt !== null)
  }
}
