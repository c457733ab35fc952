import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beginOpenIdSchema, type OpenIdTrouble } from '../../src/contract/openid.ts'
import type { Ids } from '../ports/ids.ts'
import type { Limits } from '../ports/limits.ts'
import { OPENID_TRY_LIFE, type Identities, type OpenIdIdentity, type OpenIdProvider } from '../ports/openid.ts'
import type { SessionBook } from '../ports/people.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { cookieFrom } from './cookies.ts'
import type { Asker } from './origin.ts'
import { Refused } from './refusal.ts'
import { keepSecret } from './security.ts'
import type { StaffDoor } from './staff.ts'

export type OpenIdParts = {
  readonly staff: StaffDoor
  readonly sessions: SessionBook
  readonly identities: Identities
  /** Null where none is set. */
  readonly provider: OpenIdProvider | null
  readonly limits: Limits
  readonly asker: Asker
  readonly ids: Ids
}

/** The cookie of the browser that began a sign-in at the provider: what comes back to another one is not its own. */
const TRY_COOKIE = 'parlour-openid'
const BACK = '/openid/back'

/** Signing in at the house's own OpenID Connect provider, for people whom somebody invited and who joined their identity. */
export function openIdRoutes(app: FastifyInstance, { staff, sessions, identities, provider, limits, asker, ids }: OpenIdParts): void {
  app.get('/api/openid', does('anybody'), async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const session = await staff.session(request)
    return { name: provider?.name ?? null, joined: session !== null && (await identities.joined(session.person.id)) }
  })

  app.post('/api/openid/begin', does('anybody'), async (request, reply) => {
    const { join } = parsed(beginOpenIdSchema, request.body)
    if (!provider) throw new Refused('not-found')
    if (!limits.take('sign-in', asker.address(request.raw))) throw new Refused('too-fast')
    const session = join ? (await staff.signedIn(request)).id : null
    const begun = await provider.begin(asker.origin(request.raw) + BACK)
    if (begun === 'away') throw new Refused('not-now')
    const secret = ids.secret()
    await identities.begin(secret, { ...begun.checks, session })
    // Lax: the way back comes from the provider's page. Its path is that of the way back alone.
    reply.headers({ 'cache-control': 'no-store', 'set-cookie': cookie(request, secret, OPENID_TRY_LIFE / 1000) })
    return { url: begun.url }
  })

  app.get(BACK, does('anybody'), async (request, reply) => {
    keepSecret(reply)
    if (!provider) throw new Refused('not-found')
    if (!limits.take('sign-in', asker.address(request.raw))) throw new Refused('too-fast')
    const secret = cookieFrom(request.headers.cookie, TRY_COOKIE)
    const attempt = secret === null ? null : await identities.take(secret)
    const cookies = [cookie(request, '', 0)]
    if (!attempt) return toSignIn(reply, cookies, 'expired')
    const found = await provider.finish(asker.origin(request.raw) + request.url, attempt)
    if (typeof found === 'string') return toSignIn(reply, cookies, found)
    if (attempt.session !== null) return joined(reply, cookies, found, attempt.session)
    const person = await identities.personOf(found)
    if (person === null) return toSignIn(reply, cookies, 'unknown')
    const session = { id: ids.id(), secret: ids.secret() }
    await sessions.beginOpenId(session, person)
    return reply.header('set-cookie', [...cookies, staff.cookie(request, session.secret)]).redirect('/desk', 303)
  })

  /** The session's own cookie does not come along from another site: the try remembers whose it was. */
  async function joined(reply: FastifyReply, cookies: string[], identity: OpenIdIdentity, session: string): Promise<FastifyReply> {
    const person = await sessions.personOf(session)
    if (person === null) return toSignIn(reply, cookies, 'expired')
    const done = await identities.join(identity, person)
    return done === 'taken' ? toSignIn(reply, cookies, 'taken') : reply.header('set-cookie', cookies).redirect('/desk', 303)
  }

  function toSignIn(reply: FastifyReply, cookies: string[], trouble: OpenIdTrouble): FastifyReply {
    return reply.header('set-cookie', cookies).redirect(`/sign-in?openid=${trouble}`, 303)
  }

  function cookie(request: FastifyRequest, value: string, seconds: number): string {
    const secure = asker.origin(request.raw).startsWith('https:') ? '; Secure' : ''
    return `${TRY_COOKIE}=${value}; Path=${BACK}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
  }
}
