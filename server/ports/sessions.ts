import type { Role } from '../../src/contract/person.ts'

/** A member of staff as the conversation plane knows them. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly languages: string[]
  readonly look: string
  readonly roles: Role[]
  /** What they know well, in the house's own words. */
  readonly skills: string[]
  /** The showrooms they stand in, by slug; none named means all of them. */
  readonly showrooms: string[]
  /** The showrooms that they set up as a marketer, by slug; null: all of them. Other roles do not ask for it. */
  readonly edits: string[] | null
}

/** A staff member's session that is still good. */
export type StaffSession = {
  readonly sessionId: string
  readonly person: Person
  /** A passkey with user verification was used in this session's shift. */
  readonly verified: boolean
}

/** Who is signed in. */
export type Sessions = {
  /** The session that a cookie's secret belongs to; null if there is none, or if it is over or revoked. */
  bySecret(secret: string): Promise<StaffSession | null>
  /** Of these members of staff, those who have a session anywhere that is still good. */
  signedIn(persons: readonly string[]): Promise<Person[]>
}
