import type { FastifyInstance } from 'fastify'
import { slugSchema } from '../../src/contract/ids.ts'
import type { Door } from '../../src/contract/queue.ts'
import type { Showrooms } from '../ports/showrooms.ts'
import { does } from './acts.ts'
import { Refused } from './refusal.ts'

export type DoorParts = {
  readonly showrooms: Showrooms
  /** The state of the door just now, as the queue sees it. */
  readonly door: (showroom: string) => Door | Promise<Door>
}

/** Whether somebody is in, for whoever looks round. */
export function doorRoutes(app: FastifyInstance, { showrooms, door }: DoorParts): void {
  app.get<{ Params: { slug: string } }>('/api/showrooms/:slug/door', does('anybody'), async (request, reply) => {
    const slug = slugSchema.safeParse(request.params.slug)
    if (!slug.success || !(await showrooms.edition(slug.data))) throw new Refused('not-found')
    reply.header('cache-control', 'no-store')
    return door(slug.data)
  })
}
