import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { leaveMessageSchema } from '../../src/contract/http.ts'
import { slugSchema } from '../../src/contract/ids.ts'
import { textIn } from '../../src/contract/text-in.ts'
import type { Edition } from '../../src/contract/showroom.ts'
import type { Ids } from '../ports/ids.ts'
import type { LeftBook } from '../ports/left-book.ts'
import type { Limits } from '../ports/limits.ts'
import type { Showrooms } from '../ports/showrooms.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { Asker } from './origin.ts'
import { CAR_WORDS } from './plain/car-words.ts'
import { carInWords } from './plain/car.ts'
import { languageOfRequest, sendPlainPage } from './plain/page.ts'
import type { FindPosters } from './posters.ts'
import { Refused } from './refusal.ts'

export type WordsPageParts = {
  readonly showrooms: Showrooms
  readonly posters: FindPosters
  readonly left: LeftBook
  readonly limits: Limits
  readonly asker: Asker
  readonly ids: Ids
}

type BySlug = { Params: { slug: string } }

/** Forms of this one page are taken as browsers send them without any script; the same id twice is one message. */
const FORM = 'application/x-www-form-urlencoded'

/** A showroom in words with a way to a person, for browsers that run none of our scripts or did not get them whole. */
export async function wordsPages(app: FastifyInstance, { showrooms, posters, left, limits, asker, ids }: WordsPageParts): Promise<void> {
  await app.register(async (own) => {
    own.addContentTypeParser(FORM, { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))))

    own.get<BySlug>('/s/:slug/words', does('anybody'), async (request, reply) => {
      const { showroom } = await editionOf(request)
      const language = languageOfRequest(request)
      reply.header('cache-control', 'no-cache')
      return send(reply, language, textIn(showroom.title, language), carInWords(showroom, { language, posters: await posters(showroom.product), message: ids.id() }))
    })

    own.post<BySlug>('/s/:slug/words', { config: { ...does('visitor').config, form: true } }, async (request, reply) => {
      const edition = await editionOf(request)
      const language = languageOfRequest(request)
      const { id, text, name } = request.body as Record<string, string | undefined>
      const message = parsed(leaveMessageSchema, { id, text, name: name?.trim() ? name : null, showroom: edition.showroom.slug, language })
      if (!limits.take('leave-message', asker.address(request.raw))) throw new Refused('too-fast')
      const secret = ids.secret()
      if ((await left.leave({ ...message, edition: edition.number }, secret)) === 'taken') throw new Refused('taken')
      reply.header('cache-control', 'no-store')
      const [title, told, link] = CAR_WORDS[language].left
      return sendPlainPage(reply, language, { title, text: told, links: [{ href: `/k/${secret}`, label: link }, { href: `/s/${edition.showroom.slug}/words`, label: textIn(edition.showroom.title, language) }] })
    })
  })

  async function editionOf({ params }: FastifyRequest<BySlug>): Promise<Edition> {
    const slug = slugSchema.safeParse(params.slug)
    const edition = slug.success ? await showrooms.edition(slug.data) : null
    if (!edition) throw new Refused('not-found')
    return edition
  }

  const send = (reply: FastifyReply, language: ReturnType<typeof languageOfRequest>, title: string, html: string) => sendPlainPage(reply, language, { title, html })
}
