import type { FastifyRequest } from 'fastify'
import type { Edition } from '../../src/contract/showroom.ts'
import type { Showrooms } from '../ports/showrooms.ts'
import type { Visits } from '../ports/visits.ts'
import { cookieFrom, VISIT_COOKIE } from './cookies.ts'

/** The edition in which whoever asks is in the middle of something at this showroom: waiting, or with somebody. Null: in none. */
export type MiddleOf = (request: FastifyRequest, slug: string) => Promise<Edition | null>

export function createMiddleOf(visits: Pick<Visits, 'bySecret' | 'state'>, showrooms: Showrooms): MiddleOf {
  return async (request, slug) => {
    const secret = cookieFrom(request.headers.cookie, VISIT_COOKIE)
    const visit = secret === null ? null : await visits.bySecret(secret)
    const state = visit && (await visits.state(visit.id))
    if (state?.showroom !== slug || (!state.request && !state.conversation)) return null
    return showrooms.edition(slug, state.edition)
  }
}
