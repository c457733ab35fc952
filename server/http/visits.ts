import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beginVisitSchema } from '../../src/contract/http.ts'
import { CLOSE } from '../../src/contract/protocol.ts'
import type { Live } from '../live/live.ts'
import type { Limits } from '../ports/limits.ts'
import { ABANDONED_AFTER, OLDEST_VISIT } from '../rules/keeping.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { cookieFrom, VISIT_COOKIE } from './cookies.ts'
import type { Asker } from './origin.ts'
import { Refused } from './refusal.ts'

export type VisitParts = { readonly live: Live; readonly limits: Limits; readonly asker: Asker }

/** A visit begins when its customer asks for somebody, and is forgotten when they say so. */
export function visitRoutes(app: FastifyInstance, { live, limits, asker }: VisitParts): void {
  const { plane, talks, queueDesk } = live
  const { visits, showrooms, ids, clock, customers } = plane

  function setCookie(request: FastifyRequest, reply: FastifyReply, value: string, seconds: number): void {
    const secure = asker.origin(request.raw).startsWith('https:') ? '; Secure' : ''
    reply.header('set-cookie', `${VISIT_COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`)
  }
  async function known(request: FastifyRequest): Promise<{ id: string } | null> {
    const secret = cookieFrom(request.headers.cookie, VISIT_COOKIE)
    return secret === null ? null : visits.bySecret(secret)
  }

  app.post('/api/visits', does('visitor'), async (request, reply) => {
    const { showroom, edition } = parsed(beginVisitSchema, request.body)
    if (!limits.take('visit', asker.address(request.raw))) throw new Refused('too-fast')
    if (!(await showrooms.edition(showroom, edition))) throw new Refused('not-found')
    reply.header('cache-control', 'no-store')
    const before = await known(request)
    // Pressed twice, or in two tabs: a visit to the same edition goes on. Another showroom is another visit.
    const state = before && (await visits.state(before.id))
    if (state?.showroom === showroom && state.edition === edition) return reply.code(204).send()
    // Put away, it goes on for those who are there and begins for nobody.
    if (!(await showrooms.edition(showroom))) throw new Refused('not-found')
    const secret = ids.secret()
    const at = clock.now()
    await visits.begin({ id: ids.id(), secret, showroom, edition, at, deleteAt: at + ABANDONED_AFTER })
    setCookie(request, reply, secret, OLDEST_VISIT / 1000)
    return reply.code(204).send()
  })

  app.delete('/api/visits', does('visitor'), async (request, reply) => {
    const visit = await known(request)
    if (visit) {
      const going = await visits.forget(visit.id, clock.now())
      if (going?.ended) {
        const where = { conversation: going.id, visit: visit.id, person: going.person }
        talks.deliver.both(where, { t: 'ended', conversation: going.id, ended: going.ended })
        talks.together.note({ ...going, state: 'ended' })
      }
      talks.basis.forget(visit.id)
      talks.closeRooms()
      customers.close(visit.id, CLOSE.notSignedIn)
      await queueDesk.reload()
    }
    setCookie(request, reply, '', 0)
    return reply.code(204).send()
  })
}
