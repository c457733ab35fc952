import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { editionNumberSchema, slugSchema } from '../../src/contract/ids.ts'
import { environmentOf } from '../../src/contract/own-files.ts'
import { uiLanguageFor } from '../../src/contract/language.ts'
import { primaryOf, textIn } from '../../src/contract/text-in.ts'
import type { Edition } from '../../src/contract/showroom.ts'
import type { Clock } from '../ports/clock.ts'
import type { Limits } from '../ports/limits.ts'
import type { Previews } from '../ports/previews.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { bodyOf, sendBody, type Body } from './compressed.ts'
import { languagesOf } from './language.ts'
import type { MiddleOf } from './middle-of.ts'
import type { Asker } from './origin.ts'
import { composePage, type PageHead } from './page-html.ts'
import type { PageName, PageSource } from './page-source.ts'
import type { FindPosters } from './posters.ts'
import { type FileVersions, versioned } from './file-versions.ts'
import type { FirstFiles } from './product-files.ts'
import { CAR_WORDS } from './plain/car-words.ts'
import { languageOfRequest, plainStyle, sendPlainPage } from './plain/page.ts'
import { PLAIN_WORDS } from './plain/words.ts'
import { Refused } from './refusal.ts'
import { keepSecret, pagePolicy } from './security.ts'
import { structuredData } from './structured-data.ts'

export type PageParts = {
  readonly source: PageSource
  readonly showrooms: PublishedShowrooms
  readonly previews: Pick<Previews, 'bySecret'>
  readonly clock: Clock
  readonly limits: Limits
  readonly asker: Asker
  readonly firstFiles: FirstFiles
  readonly posters: FindPosters
  readonly versions: FileVersions
  readonly middleOf: MiddleOf
  readonly dev: boolean
}

/** Composed pages that are kept in memory: they follow from an edition, a language and an origin alone. */
const KEPT_PAGES = 64
const NUMBER = z.coerce.number().pipe(editionNumberSchema)

/** Pages by their addresses: which built page lies there, and what the server puts into it. */
export function pageRoutes(app: FastifyInstance, { source, showrooms, previews, clock, limits, asker, firstFiles, posters: findPosters, versions, middleOf, dev }: PageParts): void {
  const kept = new Map<string, Body>()
  plainStyle(app)

  app.get('/', async (request, reply) => {
    const all = await showrooms.list()
    reply.header('cache-control', 'no-cache')
    if (all.length === 1) return reply.redirect(`/s/${all[0]!.slug}`, 302)
    const language = languageOfRequest(request)
    const words = PLAIN_WORDS[language]
    reply.header('cache-control', 'no-cache')
    if (all.length === 0) return sendPlainPage(reply, language, { title: words.none[0], text: words.none[1] })
    const links = all.map(({ slug, title }) => ({ href: `/s/${slug}`, label: textIn(title, language) }))
    return sendPlainPage(reply, language, { title: words.showrooms, links })
  })

  app.get<{ Params: { slug: string } }>('/s/:slug', (request, reply) => showroomPage(request, reply, 'showroom', ''))
  app.get<{ Params: { slug: string } }>('/s/:slug/about', (request, reply) => showroomPage(request, reply, 'about', '/about'))
  app.get<{ Params: { secret: string } }>('/p/:secret', previewPage)
  app.get('/desk', (request, reply) => housePage(request, reply, 'desk', 'Desk', 'Bureau'))
  app.get('/team', (request, reply) => housePage(request, reply, 'team', 'Team', 'Équipe'))
  app.get('/studio', (request, reply) => housePage(request, reply, 'studio', 'Studio', 'Studio'))
  // Beside it lie the studio's own surroundings, `/studio/light.env`.
  app.get('/studio/edit/:slug', (request, reply) => housePage(request, reply, 'studio', 'Studio', 'Studio'))
  app.get('/receipt', (request, reply) => housePage(request, reply, 'receipt', 'Receipt', 'Reçu'))
  app.get('/sign-in', (request, reply) => housePage(request, reply, 'sign-in', 'Sign in', 'Connexion'))
  app.get('/k/:secret', (request, reply) => housePage(request, reply, 'kept', 'Kept for you', 'Gardé pour vous'))
  app.get('/robots.txt', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send('User-agent: *\nDisallow: /api/\nDisallow: /k/\nDisallow: /p/\nDisallow: /desk\nDisallow: /team\nDisallow: /studio\nDisallow: /receipt\nDisallow: /sign-in\n')
  )

  /**
   * A page about one edition of a showroom, the same for everybody: no cookie is set, and none is read but where the showroom is put
   * away, so that whoever is in the middle of something there comes back to it.
   */
  async function showroomPage(request: FastifyRequest<{ Params: { slug: string } }>, reply: FastifyReply, name: PageName, below: string) {
    const slug = slugSchema.safeParse(request.params.slug)
    const number = NUMBER.optional().safeParse((request.query as { edition?: string }).edition)
    const known = slug.success && number.success ? await showrooms.edition(slug.data, number.data) : null
    const edition = known ?? (slug.success && name === 'showroom' ? await middleOf(request, slug.data) : null)
    if (!edition) throw new Refused('not-found')
    const origin = asker.origin(request.raw)
    const language = languageFor(edition, request)
    reply.headers({ 'content-security-policy': pagePolicy(origin, 'self', dev), 'content-language': language, 'cache-control': known ? 'no-cache' : 'no-store' })
    return send(request, reply, name, `${origin} ${edition.showroom.slug} ${edition.number} ${language}${known ? '' : ' put away'}`, async () => {
      const files = name === 'showroom' ? await filesOf(edition.showroom.product) : {}
      const posters = await findPosters(edition.showroom.product)
      const pictures: Pick<PageHead, 'picture' | 'posters'> = posters ? { picture: origin + posters.light, ...(name === 'showroom' && { posters: { ...posters, light: versioned(versions, posters.light), dark: versioned(versions, posters.dark) } }) } : {}
      const address = `${origin}/s/${slug.data}`
      const structured = name === 'showroom' ? { structured: structuredData(edition.showroom, { language, address, picture: pictures.picture }) } : {}
      const inWords = name === 'showroom' && known ? { inWords: { ...CAR_WORDS[uiLanguageFor([language])], href: `/s/${slug.data}/words` } } : {}
      return { ...headOfEdition(edition, language, address + below), ...files, ...pictures, ...structured, ...inWords }
    })
  }

  /**
   * A draft as its visitors would see it. Its showroom has an address of its own that no queue knows, and nobody is asked whether
   * anything may be measured: what happens here reaches neither a desk nor a report.
   */
  async function previewPage(request: FastifyRequest<{ Params: { secret: string } }>, reply: FastifyReply) {
    if (!limits.take('secret', asker.address(request.raw))) throw new Refused('too-fast')
    const draft = await previews.bySecret(request.params.secret, clock.now())
    if (!draft) throw new Refused('not-found')
    const { attention: _, ...shown } = draft
    const edition: Edition = { number: 1, showroom: { ...shown, slug: previewSlug(request.params.secret) } }
    const language = languageFor(edition, request)
    keepSecret(reply)
    reply.headers({ 'content-security-policy': pagePolicy(asker.origin(request.raw), 'none', dev), 'content-language': language })
    const template = await source.template('showroom', request.url.split('?', 1)[0]!)
    if (template === null) return unbuilt(request, reply)
    const head: PageHead = { language, title: textIn(shown.title, language), edition, ...(await filesOf(shown.product)) }
    return sendBody(request, reply, await bodyOf(composePage(template, head)))
  }

  /** What a page with a room fetches at once, and which versions its files have. */
  async function filesOf(product: string): Promise<Pick<PageHead, 'preload' | 'files'>> {
    const first = (await firstFiles(product)).map((file) => ({ href: versioned(versions, file) }))
    const lights = (['light', 'dark'] as const).map((theme) => ({ href: versioned(versions, environmentOf(theme, 'first')), media: `(prefers-color-scheme: ${theme})` }))
    const others = [...versions].filter(([path]) => !path.startsWith('/product/') || path.startsWith(product))
    return { preload: first.length > 0 ? [...first, ...lights] : [], files: Object.fromEntries(others) }
  }

  /** A page of the house itself, which its own script fills. What opens by a secret tells nobody where it is. */
  function housePage(request: FastifyRequest, reply: FastifyReply, name: PageName, english: string, french: string) {
    const language = languageOfRequest(request)
    keepSecret(reply)
    reply.headers({ 'content-security-policy': pagePolicy(asker.origin(request.raw), 'none', dev), 'content-language': language })
    return send(request, reply, name, language, () => ({ language, title: `${language === 'fr' ? french : english} · Parlour` }))
  }

  async function send(request: FastifyRequest, reply: FastifyReply, name: PageName, key: string, headOf: () => PageHead | Promise<PageHead>) {
    const known = dev ? undefined : kept.get(`${name} ${key}`)
    if (known) return sendBody(request, reply, known)
    const template = await source.template(name, request.url.split('?', 1)[0]!)
    if (template === null) return unbuilt(request, reply)
    const body = await bodyOf(composePage(template, await headOf()))
    if (kept.size >= KEPT_PAGES) kept.delete(kept.keys().next().value!)
    kept.set(`${name} ${key}`, body)
    return sendBody(request, reply, body)
  }
}

/** An address that no showroom has: whoever asks for anything there is told that it is not. */
function previewSlug(secret: string): string {
  return `preview--${createHash('sha256').update(secret).digest('hex').slice(0, 16)}`
}

function unbuilt(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOfRequest(request)
  const [title, text] = PLAIN_WORDS[language].unbuilt
  return sendPlainPage(reply.code(503).header('cache-control', 'no-store'), language, { title, text })
}

function headOfEdition(edition: Edition, language: string, address: string): PageHead {
  const { title, summary } = edition.showroom
  return { language, title: textIn(title, language), description: textIn(summary, language), canonical: address, edition }
}

/** The first of the reader's languages that the showroom speaks, else the showroom's own first. `?lang=` goes before. */
function languageFor({ showroom }: Edition, request: FastifyRequest): string {
  const asked = (request.query as { lang?: unknown }).lang
  const wanted = [...(typeof asked === 'string' ? [asked] : []), ...languagesOf(request.headers['accept-language'])]
  for (const tag of wanted) {
    const found = showroom.languages.find((own) => own === tag) ?? showroom.languages.find((own) => primaryOf(own) === primaryOf(tag))
    if (found) return found
  }
  return showroom.languages[0]!
}
