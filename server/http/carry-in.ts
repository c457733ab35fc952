import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { CarriedIn } from '../../src/contract/draft/carrying.ts'
import { slugSchema } from '../../src/contract/ids.ts'
import type { People } from '../ports/people.ts'
import { readdressed } from '../studio/carry.ts'
import { unzipped } from '../studio/carry-files.ts'
import { NotPortable, unpack, type Portable } from '../studio/portable.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { StaffDoor } from './staff.ts'

export type CarryInParts = {
  readonly staff: StaffDoor
  readonly people: Pick<People, 'letEdit'>
  /** Takes a showroom in, all of it or nothing. Throws a NotPortable. */
  readonly takeIn: (portable: Portable) => Promise<void>
}

/** Most bytes of a zip that comes by a page; what is larger comes by `npm run showroom`. */
const MOST = 256 << 20
const asSchema = z.object({ as: slugSchema.optional() })

/** Showrooms that were carried out of a house, on their way into this one. */
export function carryInRoutes(app: FastifyInstance, { staff, people, takeIn }: CarryInParts): void {
  app.register(async (scope) => {
    scope.addContentTypeParser('application/offset+octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post('/api/studio/import', { config: { ...does('showrooms.publish').config, bytes: true }, bodyLimit: MOST }, async (request): Promise<CarriedIn> => {
      const { person } = await staff.signedIn(request)
      const { as } = parsed(asSchema, request.query)
      let slug: string | null = null
      try {
        const found = unpack(unzipped(new Uint8Array(request.body instanceof Buffer ? request.body : [])))
        slug = as ?? found.slug
        const portable = as === undefined ? found : readdressed(found, as)
        await takeIn(portable)
        await people.letEdit(person.id, portable.slug)
        return { slug: portable.slug, editions: portable.editions.length, models: portable.models.length }
      } catch (error) {
        if (!(error instanceof NotPortable)) throw error
        return { refused: error.code, about: error.about, sentence: error.message, slug }
      }
    })
  })
}
