import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Me } from '../../src/contract/http.ts'
import type { Clock } from '../ports/clock.ts'
import type { LiveSession, Passkeys, SessionBook } from '../ports/people.ts'
import { may, mayIn, rightsOf } from '../rules/rights.ts'
import { SESSION_LIFE, verifiedNow } from '../rules/sessions.ts'
import { rightOf } from './acts.ts'
import { cookieFrom, SESSION_COOKIE } from './cookies.ts'
import type { Asker } from './origin.ts'
import { passkeyPlace } from './passkey-place.ts'
import { Refused } from './refusal.ts'

/** Who among the staff is asking, and the cookie they are known by. */
export type StaffDoor = {
  /** The session behind a request, or null. */
  session(request: FastifyRequest): Promise<LiveSession | null>
  /**
   * The same, or a refusal: to whoever is not signed in, and to whoever lacks the right that the route names (`does`). Of a showroom
   * that the address names (`:slug`) and that they were not invited to, they are told what they would be if there were none.
   */
  signedIn(request: FastifyRequest): Promise<LiveSession>
  /** The session's cookie, as a header says it. */
  cookie(request: FastifyRequest, secret: string): string
  setCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void
  clearCookie(request: FastifyRequest, reply: FastifyReply): void
  /** What a signed-in person is told of themselves. */
  me(request: FastifyRequest, session: LiveSession): Promise<Me>
}

export type StaffDoorParts = {
  readonly sessions: SessionBook
  readonly passkeys: Passkeys
  readonly clock: Clock
  readonly asker: Asker
  /** The certificate vouches for itself alone: browsers make no passkeys on such pages. */
  readonly selfSigned: boolean
}

export function createStaffDoor({ sessions, passkeys, clock, asker, selfSigned }: StaffDoorParts): StaffDoor {
  async function session(request: FastifyRequest) {
    const secret = cookieFrom(request.headers.cookie, SESSION_COOKIE)
    return secret === null ? null : sessions.live(secret)
  }
  /** Strict does no harm: pages are the same for everybody, and what they ask for afterwards they ask on their own site. */
  function cookie(request: FastifyRequest, value: string, seconds: number): string {
    const secure = asker.origin(request.raw).startsWith('https:') ? '; Secure' : ''
    return `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`
  }
  return {
    session,
    async signedIn(request) {
      const found = await session(request)
      if (!found) throw new Refused('not-signed-in')
      const right = rightOf(request)
      if (right !== null && !may(found.person.roles, right)) throw new Refused('not-allowed')
      const { slug } = request.params as { slug?: string }
      if (right !== null && slug !== undefined && !mayIn(found.person, right, slug)) throw new Refused('not-found')
      return found
    },
    cookie: (request, secret) => cookie(request, secret, SESSION_LIFE / 1000),
    setCookie: (request, reply, secret) => void reply.header('set-cookie', cookie(request, secret, SESSION_LIFE / 1000)),
    clearCookie: (request, reply) => void reply.header('set-cookie', cookie(request, '', 0)),
    async me(request, { person, times }) {
      const { obstacle } = passkeyPlace(asker.origin(request.raw), selfSigned)
      const { id, name, languages, look, roles, newcomer } = person
      return {
        id, name, languages, look, roles, newcomer,
        rights: rightsOf(roles),
        verified: verifiedNow(times, clock.now()),
        passkeys: await passkeys.count(id),
        passkeysPossible: obstacle === null,
        passkeysWhy: obstacle
      }
    }
  }
}
