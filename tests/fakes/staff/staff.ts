import type { People, Passkeys, SessionBook, SignInLinks } from '../../../server/ports/people.ts'
import type { StaffData } from './data.ts'
import { createFakeLinks } from './links.ts'
import { createFakePasskeys } from './passkeys.ts'
import { createFakePeople } from './people.ts'
import { createFakeSessions } from './sessions.ts'

/** Everything that is kept of the people who work here. */
export type Staff = { people: People; sessions: SessionBook; links: SignInLinks; passkeys: Passkeys }

export function createFakeStaff(data: StaffData): Staff {
  return { people: createFakePeople(data), sessions: createFakeSessions(data), links: createFakeLinks(data), passkeys: createFakePasskeys(data) }
}
