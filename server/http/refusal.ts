import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import type { Reason } from '../../src/contract/reasons.ts'
import { logFault } from '../live/fault.ts'
import type { Log } from '../log.ts'

/** What each reason is in HTTP. */
const STATUS: Record<Reason, number> = {
  'bad-message': 400,
  'unknown-version': 400,
  'too-large': 413,
  'too-fast': 429,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'not-now': 409,
  taken: 409,
  expired: 410,
  spent: 410,
  'does-not-fit': 422,
  'no-call': 503,
  closed: 409,
  'no-fence': 409,
  'red-device': 409,
  'no-product': 409,
  'no-room': 507,
  'last-owner': 409,
  'server-fault': 500
}

/** A refusal with its reason: thrown by whoever handles a request, answered as `{ reason }` or a page that says it kindly. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
  get status(): number {
    return STATUS[this.reason]
  }
}

/** The reason behind whatever was thrown. What is not known is a fault of ours. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Refused) return error.reason
  const status = (error as Partial<FastifyError>).statusCode
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-fast'
  // A file that may not be had is, to whoever asks, not there.
  if (status === 404 || status === 403) return 'not-found'
  return status !== undefined && status >= 400 && status < 500 ? 'bad-message' : 'server-fault'
}

/** Shows a refusal to a person: a whole page. */
export type KindPage = (reply: FastifyReply, reason: Reason) => FastifyReply

/** Whether whoever asks is a person at a browser, to be answered by a page. */
function wantsPage(url: string, accept: string | undefined): boolean {
  return !url.startsWith('/api/') && (accept ?? '').includes('text/html')
}

/** Refusals for being too fast are told of in sum, at most so often, ms: a flood of requests must not become one of lines. */
const FLOOD_TOLD_EVERY = 10_000

/** Answers everything that went wrong, and every address that is not there: a page to people, `{ reason }` to programs. */
export function answerFaults(app: FastifyInstance, log: Log, kindPage: KindPage): void {
  const answer = (reply: FastifyReply, url: string, accept: string | undefined, reason: Reason, status = STATUS[reason]) => {
    reply.code(status).header('cache-control', 'no-store')
    if (reason === 'too-fast') reply.header('retry-after', '10')
    return wantsPage(url, accept) ? kindPage(reply, reason) : reply.send({ reason })
  }
  let flood = { since: 0, refused: 0 }
  const tellFlood = () => {
    flood.refused++
    if (Date.now() - flood.since < FLOOD_TOLD_EVERY) return
    log.warn('requests refused, too many of them', { refused: flood.refused })
    flood = { since: Date.now(), refused: 0 }
  }
  app.setNotFoundHandler((request, reply) => answer(reply, request.url, request.headers.accept, 'not-found'))
  app.setErrorHandler((error, request, reply) => {
    const reason = reasonOf(error)
    // The pattern of a route and never the address itself, which may hold a secret.
    const facts = { method: request.method, route: request.routeOptions.url ?? null }
    if (reason === 'server-fault') logFault(log, `request failed: ${facts.method} ${facts.route}`, error)
    else if (reason === 'too-fast') tellFlood()
    else log.info('request refused', { ...facts, reason })
    // A part of a file that is not there has a status of its own, which who asks for parts knows.
    const status = (error as Partial<FastifyError>).statusCode === 416 ? 416 : STATUS[reason]
    return answer(reply, request.url, request.headers.accept, reason, status)
  })
}
