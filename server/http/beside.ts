import type { FastifyInstance } from 'fastify'
import { besideSchema, searchSchema, writeReplySchema, type Reply } from '../../src/contract/beside.ts'
import { idSchema } from '../../src/contract/ids.ts'
import type { BesideBook, KeptReply, ReplyBook } from '../ports/beside.ts'
import type { Clock } from '../ports/clock.ts'
import { may } from '../rules/rights.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type BesideParts = { readonly staff: StaffDoor; readonly beside: BesideBook; readonly replies: ReplyBook; readonly clock: Clock }

type ById = { Params: { id: string } }

/** What advisors keep for themselves: notes and labels beside their own conversations, and ready answers. */
export function besideRoutes(app: FastifyInstance, { staff, beside, replies, clock }: BesideParts): void {
  app.get('/api/conversations', does('conversations.own'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    const { q, label } = parsed(searchSchema, request.query)
    reply.header('cache-control', 'no-store')
    return beside.search(person.id, { words: q, label: label ?? null }, clock.now())
  })

  app.get<ById>('/api/conversations/:id', does('conversations.own'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    return there(await beside.talk(person.id, parsed(idSchema, request.params.id), clock.now()))
  })

  app.get<ById>('/api/conversations/:id/beside', does('conversations.own'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    return there(await beside.read(person.id, parsed(idSchema, request.params.id)))
  })

  app.put<ById>('/api/conversations/:id/beside', does('conversations.own'), async (request) => {
    const { person } = await staff.signedIn(request)
    const written = there(await beside.write(person.id, parsed(idSchema, request.params.id), parsed(besideSchema, request.body)))
    if (written === 'stale') throw new Refused('taken')
    return written
  })

  app.get('/api/replies', does('replies.read'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    return (await replies.of(person.id)).map(told)
  })

  app.put<ById>('/api/replies/:id', does('replies.own'), async (request) => {
    const { person } = await staff.signedIn(request)
    const id = parsed(idSchema, request.params.id)
    const { house, ...wish } = parsed(writeReplySchema, request.body)
    const before = await replies.byId(id)
    if (before) mayWrite(before.person, person)
    const kept = { ...wish, id, person: house ? null : person.id }
    mayWrite(kept.person, person)
    if ((await replies.put(kept)) === 'taken') throw new Refused('taken')
    return told(kept)
  })

  app.delete<ById>('/api/replies/:id', does('replies.own'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    const before = there(await replies.byId(parsed(idSchema, request.params.id)))
    mayWrite(before.person, person)
    await replies.remove(before.id)
    return reply.code(204).send()
  })
}

/** One's own are one's own; the house's take a right; another's are not there. */
function mayWrite(owner: string | null, person: { id: string; roles: Parameters<typeof may>[0] }): void {
  if (owner === null && !may(person.roles, 'replies.house')) throw new Refused('not-allowed')
  if (owner !== null && owner !== person.id) throw new Refused('not-found')
}

function told({ person, ...reply }: KeptReply): Reply {
  return { ...reply, house: person === null }
}

function there<T>(found: T | null): T {
  if (found === null) throw new Refused('not-found')
  return found
}
