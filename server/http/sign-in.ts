import type { FastifyInstance, FastifyRequest } from 'fastify'
import { signInSchema, signOutSchema } from '../../src/contract/http.ts'
import { uiLanguageFor } from '../../src/contract/language.ts'
import type { Ids } from '../ports/ids.ts'
import type { Limits } from '../ports/limits.ts'
import type { LinkOutcome, Profile, SessionBook, SignInLinks } from '../ports/people.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { languagesOf } from './language.ts'
import type { Asker } from './origin.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type SignInParts = {
  readonly staff: StaffDoor
  readonly links: SignInLinks
  readonly sessions: SessionBook
  readonly limits: Limits
  readonly asker: Asker
  readonly ids: Ids
}

const REASON = { unknown: 'not-found', spent: 'spent', expired: 'expired' } as const

/** Signing in by a one-time link, and out again. Opening a link asks nothing of these: pressing does. */
export function signInRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { staff, links, sessions, limits, asker, ids } = parts

  app.post('/api/sign-in', does('anybody'), async (request, reply) => {
    const { token } = parsed(signInSchema, request.body)
    if (!limits.take('sign-in', asker.address(request.raw))) throw new Refused('too-fast')
    const before = await staff.session(request)
    const session = { id: ids.id(), secret: ids.secret() }
    const outcome: LinkOutcome = await links.spend(token, session, { id: ids.id(), ...newcomer(request) })
    if (outcome.let !== 'in') throw new Refused(REASON[outcome.let])
    // Whoever was signed in at this browser is so no longer: one browser, one person.
    if (before) await sessions.end(before.id)
    const live = await sessions.live(session.secret)
    if (!live) throw new Error('a session that has just begun is not there')
    staff.setCookie(request, reply, session.secret)
    return staff.me(request, live)
  })

  app.post('/api/sign-out', does('own'), async (request, reply) => {
    const { id, person } = await staff.signedIn(request)
    const { everywhere } = parsed(signOutSchema, request.body)
    await (everywhere ? sessions.endAllOf(person.id) : sessions.end(id))
    staff.clearCookie(request, reply)
    return reply.code(204).send()
  })
}

/** What the first owner is called until they say so themselves; a customer may read it at a knock. */
const FIRST_NAME = { en: 'Your host', fr: 'Votre hôte' } as const

function newcomer(request: FastifyRequest): Profile {
  const language = uiLanguageFor(languagesOf(request.headers['accept-language']))
  return { name: FIRST_NAME[language], languages: [language], look: '' }
}
