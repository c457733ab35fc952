import type { FastifyInstance } from 'fastify'
import { profileSchema } from '../../src/contract/http.ts'
import type { People } from '../ports/people.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { StaffDoor } from './staff.ts'

/** What a signed-in person is told of themselves, and may change: name, languages, look. */
export function meRoutes(app: FastifyInstance, { staff, people }: { staff: StaffDoor; people: People }): void {
  app.get('/api/me', does('own'), async (request, reply) => {
    reply.header('cache-control', 'no-store')
    return staff.me(request, await staff.signedIn(request))
  })
  app.put('/api/me', does('own'), async (request) => {
    const session = await staff.signedIn(request)
    const profile = parsed(profileSchema, request.body)
    await people.saveProfile(session.person.id, profile)
    return staff.me(request, { ...session, person: { ...session.person, ...profile, newcomer: false } })
  })
}
