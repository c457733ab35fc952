import type { FastifyInstance } from 'fastify'
import { profileSchema } from '../../src/contract/http.ts'
import type { People } from '../ports/people.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { StaffDoor } from './staff.ts'

export type MeParts = {
  readonly staff: StaffDoor
  readonly people: People
  /** Tells those whom somebody is with what they look like now. */
  looked(person: string, look: string): Promise<void>
}

/** What a signed-in person is told of themselves, and may change: name, languages, look. */
export function meRoutes(app: FastifyInstance, { staff, people, looked }: MeParts): void {
  app.get('/api/me', does('own'), async (request, reply) => {
    reply.header('cache-control', 'no-store')
    return staff.me(request, await staff.signedIn(request))
  })
  app.put('/api/me', does('own'), async (request) => {
    const session = await staff.signedIn(request)
    const profile = parsed(profileSchema, request.body)
    await people.saveProfile(session.person.id, profile)
    if (profile.look !== session.person.look) await looked(session.person.id, profile.look)
    return staff.me(request, { ...session, person: { ...session.person, ...profile, newcomer: false } })
  })
}
