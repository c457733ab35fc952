import type { FastifyInstance, FastifyReply } from 'fastify'
import { bookSchema, hoursSchema, type Hours, type OwnTimes } from '../../src/contract/hours.ts'
import { slugSchema } from '../../src/contract/ids.ts'
import { languageTagSchema } from '../../src/contract/language.ts'
import type { CallBacks } from '../ports/call-backs.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Limits } from '../ports/limits.ts'
import type { Showrooms } from '../ports/showrooms.ts'
import { calendarFile } from '../rules/calendar.ts'
import { callBackDeleteAt, isOpenAt, nextOpening, SLOT_NOTICE, slotsOf } from '../rules/hours.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { Asker } from './origin.ts'
import { callBackTitle } from './plain/call-back-words.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type CallBackParts = {
  readonly staff: StaffDoor
  readonly callBacks: CallBacks
  readonly showrooms: Showrooms
  readonly limits: Limits
  readonly asker: Asker
  readonly ids: Ids
  readonly clock: Clock
  /** Whether the house can send mail. */
  readonly mail: boolean
}

type BySecret = { Params: { secret: string } }

/** When somebody is in, and appointments with those who will be. */
export function callBackRoutes(app: FastifyInstance, parts: CallBackParts): void {
  const { staff, callBacks, showrooms, limits, asker, ids, clock } = parts
  const told = (hours: Hours | null) => {
    const now = clock.now()
    return { hours, open: hours !== null && isOpenAt(hours, now), opensAt: hours && nextOpening(hours, now) }
  }
  const secretly = (reply: FastifyReply) =>
    reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive' })

  app.get('/api/hours', does('anybody'), async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return told(await callBacks.hours())
  })

  app.put('/api/hours', does('hours.change'), async (request) => {
    await staff.signedIn(request)
    const hours = parsed(hoursSchema, request.body)
    await callBacks.setHours(hours)
    return told(hours)
  })

  app.put('/api/me/slots', does('desk.attend'), async (request) => {
    const { person } = await staff.signedIn(request)
    const now = clock.now()
    const hours = parsed(hoursSchema, request.body)
    await callBacks.setOwnHours(person.id, hours, now)
    await callBacks.giveOut(person.id, slotsOf(hours, now), now)
    return ownTimes(person.id)
  })

  app.get('/api/me/slots', does('desk.attend'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    return ownTimes(person.id)
  })

  async function ownTimes(person: string): Promise<OwnTimes> {
    const now = clock.now()
    const [hours, slots, agreed] = await Promise.all([callBacks.ownHours(person), callBacks.slotsOf(person, now), callBacks.agreedWith(person, now)])
    const taken = new Set(agreed.map(({ startsAt }) => startsAt))
    return { hours, free: slots.filter(({ startsAt }) => !taken.has(startsAt)).length, agreed }
  }

  app.get<{ Params: { slug: string }; Querystring: { language?: string } }>('/api/showrooms/:slug/slots', does('anybody'), async (request, reply) => {
    const language = parsed(languageTagSchema, request.query.language ?? 'en')
    if (!(await showrooms.edition(parsed(slugSchema, request.params.slug)))) throw new Refused('not-found')
    reply.header('cache-control', 'no-store')
    return callBacks.free(clock.now() + SLOT_NOTICE, language)
  })

  app.post('/api/call-backs', does('anybody'), async (request, reply) => {
    const wish = parsed(bookSchema, request.body)
    if (!limits.take('leave-message', asker.address(request.raw))) throw new Refused('too-fast')
    if (!(await showrooms.edition(wish.showroom))) throw new Refused('not-found')
    const now = clock.now()
    if (wish.startsAt <= now) throw new Refused('expired')
    const secret = ids.secret()
    const origin = asker.origin(request.raw)
    // Behind the #, so that no server and no log ever sees it.
    const link = `${origin}/s/${wish.showroom}#call-back=${secret}`
    const slot = await callBacks.book({ ...wish, email: parts.mail ? wish.email : null, link }, secret, now)
    if (slot === 'taken') throw new Refused('taken')
    secretly(reply)
    const mail = parts.mail && wish.email !== null
    return { ...slot, link, calendar: `${origin}/api/call-backs/${secret}/calendar`, mail, deleteAt: callBackDeleteAt(slot) }
  })

  async function opened(secret: string, address: string) {
    if (!limits.take('secret', address)) throw new Refused('too-fast')
    const found = await callBacks.bySecret(secret, clock.now())
    if (!found) throw new Refused('not-found')
    return found
  }

  app.get<BySecret>('/api/call-backs/:secret', does('visitor'), async (request, reply) => {
    const { startsAt, endsAt, showroom, language, subject } = await opened(request.params.secret, asker.address(request.raw))
    secretly(reply)
    return { startsAt, endsAt, showroom, language, subject }
  })

  app.get<BySecret>('/api/call-backs/:secret/calendar', does('visitor'), async (request, reply) => {
    const { secret } = request.params
    const found = await opened(secret, asker.address(request.raw))
    const link = `${asker.origin(request.raw)}/s/${found.showroom}#call-back=${secret}`
    secretly(reply).headers({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="call-back.ics"' })
    return calendarFile({ ...found, title: callBackTitle(found.language), link, madeAt: found.bookedAt })
  })

  app.delete<BySecret>('/api/call-backs/:secret', does('visitor'), async (request, reply) => {
    if (!limits.take('secret', asker.address(request.raw))) throw new Refused('too-fast')
    if (!(await callBacks.giveUp(request.params.secret))) throw new Refused('not-found')
    return secretly(reply).code(204).send()
  })
}
