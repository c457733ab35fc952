import type { Clock } from '../../../server/ports/clock.ts'
import type { StaffMember, StoredPasskey } from '../../../server/ports/people.ts'
import type { LinkMaker } from '../../../server/rules/links.ts'
import type { SessionBeginning } from '../../../server/rules/sessions.ts'

export type PersonData = StaffMember & { readonly signedInAt: number | null }
export type SessionData = { id: string; secret: string; person: string; beganBy: SessionBeginning; beganAt: number; usedAt: number; verifiedAt: number | null }
export type LinkData = { id: string; token: string; person: string | null; maker: LinkMaker; madeIn: string | null; expiresAt: number; spentAt: number | null }
export type ChallengeData = { act: 'register' | 'sign-in'; person: string | null; expiresAt: number }

/** What PostgreSQL holds of the people who work here, in memory. People stand in the order in which they came. */
export type StaffData = {
  readonly clock: Clock
  readonly people: Map<string, PersonData>
  readonly sessions: Map<string, SessionData>
  readonly links: Map<string, LinkData>
  readonly passkeys: Map<string, StoredPasskey>
  readonly challenges: Map<string, ChallengeData>
}

export function emptyStaff(clock: Clock): StaffData {
  return { clock, people: new Map(), sessions: new Map(), links: new Map(), passkeys: new Map(), challenges: new Map() }
}

/** Ends a session; the links that were made in it go with it. */
export function endSession({ sessions, links }: StaffData, id: string): void {
  sessions.delete(id)
  for (const link of links.values()) if (link.madeIn === id) links.delete(link.id)
}
