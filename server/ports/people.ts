import type { PasskeyObstacle } from '../../src/contract/http.ts'
import type { Role } from '../../src/contract/person.ts'
import type { LinkMaker } from '../rules/links.ts'
import type { SessionBeginning, SessionTimes } from '../rules/sessions.ts'
import type { Person, Sessions } from './sessions.ts'

/** A member of staff with what only sign-in needs to know. */
export type StaffMember = Person & {
  /** They never saved a name, languages and a look of their own. */
  readonly newcomer: boolean
}

export type Profile = { readonly name: string; readonly languages: readonly string[]; readonly look: string }

/** Where and in what somebody works. */
export type WorkOf = { readonly languages: readonly string[]; readonly skills: readonly string[]; readonly showrooms: readonly string[] }

/** A person as the team sees them. Times are milliseconds since 1970. */
export type TeamMember = Person & {
  /** When they first signed in; null for somebody invited who has not come yet. */
  readonly cameAt: number | null
  /** Until when an invitation of theirs can be taken up, or null. */
  readonly invitedUntil: number | null
}

/** What became of a change to the team: a house is never left without an owner. */
export type TeamChange = 'done' | 'unknown' | 'last-owner'

/** The people who work here. */
export type People = {
  byId(id: string): Promise<StaffMember | null>
  /** Adds somebody who has not been here yet. */
  add(person: Profile & Partial<WorkOf> & { readonly id: string; readonly roles: readonly Role[]; readonly edits?: readonly string[] | null }): Promise<void>
  saveProfile(id: string, profile: Profile): Promise<void>
  /** Whether some owner has signed in, ever. */
  ownerHasSignedIn(): Promise<boolean>
  /** Everybody, those of longest standing first. */
  team(): Promise<TeamMember[]>
  member(id: string): Promise<TeamMember | null>
  setRoles(id: string, roles: readonly Role[]): Promise<TeamChange>
  /** False if nobody of that id is here. */
  setWork(id: string, work: WorkOf): Promise<boolean>
  /** Says which showrooms somebody sets up; null: all. False if nobody of that id is here. */
  setEdits(id: string, edits: readonly string[] | null): Promise<boolean>
  /** Adds one showroom to those; who sets up all of them has it already. */
  letEdit(id: string, slug: string): Promise<void>
  /** Takes somebody out of the team: their sessions, links and passkeys go with them. Of two last owners who go at once one stays. */
  remove(id: string): Promise<TeamChange>
}

/** A session that is good, with everything that sign-in decides by. */
export type LiveSession = { readonly id: string; readonly person: StaffMember; readonly times: SessionTimes }

/** A session to begin: its identity and the cookie's secret are made by the caller. */
export type NewSession = { readonly id: string; readonly secret: string }

/** Who is signed in, and the ways in and out. */
export type SessionBook = Sessions & {
  /** The session that a cookie's secret belongs to, if it is still good; its use is written down. */
  live(secret: string): Promise<LiveSession | null>
  /** Begins a session by a passkey: verified from its first moment. */
  beginVerified(session: NewSession, person: string): Promise<void>
  /** Begins a session of somebody whom the house's OpenID provider vouched for: not verified. */
  beginOpenId(session: NewSession, person: string): Promise<void>
  /** Whose a session is that is still there. */
  personOf(id: string): Promise<string | null>
  /** Writes down that a passkey with user verification was used in this session just now. */
  verify(id: string): Promise<void>
  /** Ends one session, or every session of a person; links made in them and not yet pressed end with them. */
  end(id: string): Promise<void>
  endAllOf(person: string): Promise<void>
}

/** What became of a link that was pressed. */
export type LinkOutcome = { readonly let: 'in'; readonly person: string; readonly beganBy: SessionBeginning } | { readonly let: 'unknown' | 'spent' | 'expired' }

/** One-time links that let somebody in. */
export type SignInLinks = {
  /**
   * Makes a link; `person` null lets in whoever owns the machine. Gives the time it ends, ms since 1970. An invitation takes the
   * place of an earlier one of that person.
   */
  make(link: { id: string; token: string; person: string | null; maker: LinkMaker; madeIn: string | null }): Promise<number>
  /**
   * Spends a link and begins the session in one go: of any number of presses of the same link one gets in. `newcomer` is
   * who a machine's owner becomes if there is no owner yet.
   */
  spend(token: string, session: NewSession, newcomer: Profile & { readonly id: string }): Promise<LinkOutcome>
}

/** A WebAuthn credential: its public half. */
export type StoredPasskey = {
  readonly id: string
  readonly person: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: string[]
  readonly host: string
}

/** Passkeys, and the challenges that were given out for them. */
export type Passkeys = {
  of(person: string, host: string): Promise<StoredPasskey[]>
  count(person: string): Promise<number>
  byId(id: string): Promise<StoredPasskey | null>
  /** Keeps a new one; false if a credential of that id is there already. */
  add(passkey: StoredPasskey): Promise<boolean>
  /** Writes down a use with the counter that the authenticator told. */
  used(id: string, counter: number): Promise<void>
  /** Remembers a challenge for five minutes; `person` null means that whoever answers it says who they are. */
  challenge(challenge: string, act: 'register' | 'sign-in', person: string | null): Promise<void>
  /** Takes a challenge back: true exactly once, and only in time, for the same act and person. */
  answer(challenge: string, act: 'register' | 'sign-in', person: string | null): Promise<boolean>
}

/** Whether passkeys can work where a page was opened, and if not, what stands against it. */
export type PasskeyPlace = { readonly host: string; readonly origin: string; readonly obstacle: PasskeyObstacle | null }
