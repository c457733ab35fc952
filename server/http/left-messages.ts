import type { FastifyInstance } from 'fastify'
import { answerLeftSchema, leaveMessageSchema, leftDoneSchema } from '../../src/contract/http.ts'
import { idSchema } from '../../src/contract/ids.ts'
import type { Ids } from '../ports/ids.ts'
import type { LeftBook } from '../ports/left-book.ts'
import type { Limits } from '../ports/limits.ts'
import type { Showrooms } from '../ports/showrooms.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { Asker } from './origin.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type LeftMessageParts = {
  readonly staff: StaffDoor
  readonly left: LeftBook
  readonly showrooms: Showrooms
  readonly limits: Limits
  readonly asker: Asker
  readonly ids: Ids
}

/** Messages left while nobody is in: left by anybody, read and answered at the desk. */
export function leftMessageRoutes(app: FastifyInstance, parts: LeftMessageParts): void {
  const { staff, left, showrooms, limits, asker, ids } = parts

  app.post('/api/left-messages', does('visitor'), async (request, reply) => {
    const message = parsed(leaveMessageSchema, request.body)
    if (!limits.take('leave-message', asker.address(request.raw))) throw new Refused('too-fast')
    const edition = await showrooms.edition(message.showroom)
    if (!edition) throw new Refused('not-found')
    const secret = ids.secret()
    const outcome = await left.leave({ ...message, edition: edition.number }, secret)
    if (outcome === 'taken') throw new Refused('taken')
    reply.header('cache-control', 'no-store')
    return { link: `${asker.origin(request.raw)}/k/${secret}`, deleteAt: outcome.deleteAt }
  })

  app.get('/api/left-messages', does('left-messages.read'), async (request, reply) => {
    await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    return left.list()
  })

  app.post<{ Params: { id: string } }>('/api/left-messages/:id/done', does('left-messages.done'), async (request, reply) => {
    await staff.signedIn(request)
    const { done } = parsed(leftDoneSchema, request.body)
    if (!(await left.setDone(parsed(idSchema, request.params.id), done))) throw new Refused('not-found')
    return reply.code(204).send()
  })

  app.post<{ Params: { id: string } }>('/api/left-messages/:id/answer', does('left-messages.answer'), async (request) => {
    const { person } = await staff.signedIn(request)
    const { id, text } = parsed(answerLeftSchema, request.body)
    const answered = await left.answer(parsed(idSchema, request.params.id), { id, person: person.id, byName: person.name, text })
    if (!answered) throw new Refused('not-found')
    return answered
  })
}
