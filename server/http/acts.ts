import type { FastifyRequest } from 'fastify'
import { RIGHTS, type Right } from '../rules/rights.ts'

/**
 * What a route does, as far as it matters who may: a right; `own`, what anybody signed in does to themselves; `visitor`, for
 * customers by their visit's cookie or a private link; `anybody`.
 */
export type Act = Right | 'own' | 'visitor' | 'anybody'

declare module 'fastify' {
  interface FastifyContextConfig {
    act?: Act
    /** Takes bytes as they are (`application/offset+octet-stream`) instead of JSON. */
    bytes?: true
    /** Takes a page's form as browsers send it without a script, beside JSON. */
    form?: true
  }
}

/** Names the act of a route: `app.get('/api/team', does('team.read'), …)`. */
export function does(act: Act): { config: { act: Act } } {
  return { config: { act } }
}

/** The right that the route of a request asks for; null where it names none. */
export function rightOf(request: FastifyRequest): Right | null {
  const act = request.routeOptions.config.act
  return act !== undefined && act in RIGHTS ? (act as Right) : null
}
