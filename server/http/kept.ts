import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Live } from '../live/live.ts'
import type { LeftBook } from '../ports/left-book.ts'
import type { Limits } from '../ports/limits.ts'
import { does } from './acts.ts'
import type { Asker } from './origin.ts'
import { Refused } from './refusal.ts'

export type KeptParts = {
  readonly live: Live
  readonly left: Pick<LeftBook, 'opened' | 'deleteOpened'>
  readonly limits: Limits
  readonly asker: Asker
}

type BySecret = { Params: { secret: string } }

/** What private links open: a conversation that was kept, or a message that was left. Guessing is limited by place. */
export function keptRoutes(app: FastifyInstance, { live, left, limits, asker }: KeptParts): void {
  const { visits, clock } = live.plane
  const secretly = (reply: FastifyReply) =>
    reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive' })

  app.get<BySecret>('/api/kept/:secret', does('visitor'), async (request, reply) => {
    if (!limits.take('secret', asker.address(request.raw))) throw new Refused('too-fast')
    const { secret } = request.params
    const kept = (await visits.kept(secret, clock.now())) ?? (await left.opened(secret))
    if (!kept) throw new Refused('not-found')
    secretly(reply)
    return kept
  })

  app.delete<BySecret>('/api/kept/:secret', does('visitor'), async (request, reply) => {
    if (!limits.take('secret', asker.address(request.raw))) throw new Refused('too-fast')
    const { secret } = request.params
    if (!(await visits.forgetKept(secret)) && !(await left.deleteOpened(secret))) throw new Refused('not-found')
    secretly(reply)
    return reply.code(204).send()
  })
}
