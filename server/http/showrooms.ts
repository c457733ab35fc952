import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { editionNumberSchema, slugSchema } from '../../src/contract/ids.ts'
import type { Showrooms } from '../ports/showrooms.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { Refused } from './refusal.ts'

const askedSchema = z.object({ edition: z.coerce.number().pipe(editionNumberSchema).optional() })

/** Editions of showrooms as data: the newest, or the one that a visit is pinned to. */
export function showroomRoutes(app: FastifyInstance, { showrooms }: { showrooms: Showrooms }): void {
  app.get<{ Params: { slug: string } }>('/api/showrooms/:slug', does('anybody'), async (request, reply) => {
    const { edition: number } = parsed(askedSchema, request.query)
    const slug = slugSchema.safeParse(request.params.slug)
    const edition = slug.success ? await showrooms.edition(slug.data, number) : null
    if (!edition) throw new Refused('not-found')
    // A numbered edition never changes.
    reply.header('cache-control', number === undefined ? 'no-cache' : 'public, max-age=31536000, immutable')
    return edition
  })
}
