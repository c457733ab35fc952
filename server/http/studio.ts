import type { FastifyInstance, FastifyRequest } from 'fastify'
import { renderSVG } from 'uqr'
import { z } from 'zod'
import { archiveSchema, beginSchema, logoSchema, planSchema, previewAskedSchema, previewRenewedSchema, publishSchema, rollBackSchema, type Preview, type ShowroomEntry } from '../../src/contract/draft/studio.ts'
import { countSchema, slugSchema } from '../../src/contract/ids.ts'
import type { Text } from '../../src/contract/language.ts'
import type { Showroom } from '../../src/contract/showroom.ts'
import type { Clock } from '../ports/clock.ts'
import type { Author, Drafts } from '../ports/drafts.ts'
import type { Ids } from '../ports/ids.ts'
import type { Plans } from '../ports/plans.ts'
import type { Previews } from '../ports/previews.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { descriptionSchema } from '../studio/portable.ts'
import type { NotPublished, Shelf } from '../studio/shelf.ts'
import { fromModel } from '../studio/from-model.ts'
import { fromTemplate } from '../studio/templates.ts'
import type { People } from '../ports/people.ts'
import { mayIn } from '../rules/rights.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type StudioRouteParts = {
  readonly staff: StaffDoor
  readonly people: Pick<People, 'letEdit'>
  readonly drafts: Drafts
  readonly showrooms: PublishedShowrooms
  readonly shelf: Shelf
  readonly plans: Plans
  readonly previews: Previews
  /** The whole of a showroom as a zip; null where there is none. */
  readonly zip: (slug: string) => Promise<Uint8Array | null>
  /** What a product that came in says of itself (`product.json`), by the model that it is of; null where none is ready. */
  readonly modelled: (model: string) => Promise<{ product: string; manifest: unknown } | null>
  readonly keepLogo: (picture: Uint8Array) => Promise<string | null>
  readonly clock: Clock
  readonly ids: Ids
  /** What templates are made of. */
  readonly own: Showroom
  /** The origin by which a headset reaches this server. */
  readonly reachableOrigin: (request: FastifyRequest) => string
}

type BySlug = { Params: { slug: string } }

/** How long a preview's link works, ms: a week. */
const PREVIEW_LIFE = 7 * 86_400_000
/** A logo comes as text in JSON, which is more than other messages hold. */
const LOGO_LIMIT = 8 << 20
/** Entries of a history that are given at once. */
const PAGE = 50
const beforeSchema = z.object({ before: z.coerce.number().pipe(countSchema).optional() })
const asOfSchema = z.object({ seq: z.coerce.number().pipe(countSchema).optional() })

/** Showrooms being set up: drafts, their history, editions, previews. */
export function studioRoutes(app: FastifyInstance, parts: StudioRouteParts): void {
  const { staff, people, drafts, showrooms, shelf, plans, previews, zip, modelled, keepLogo, clock, ids, own, reachableOrigin } = parts
  const edits = does('showrooms.edit')
  const publishes = does('showrooms.publish')
  const author = async (request: FastifyRequest): Promise<Author> => {
    const { person } = await staff.signedIn(request)
    return { person: person.id, name: person.name }
  }
  const slugOf = (request: FastifyRequest<BySlug>) => {
    const slug = slugSchema.safeParse(request.params.slug)
    if (!slug.success) throw new Refused('not-found')
    return slug.data
  }
  const done = <T>(outcome: T | NotPublished): T => {
    if (typeof outcome === 'object' && outcome !== null && 'refused' in outcome) throw new Refused(outcome.refused)
    return outcome as T
  }
  app.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/api/studio/')) reply.header('cache-control', 'no-store')
  })

  app.get('/api/studio/showrooms', edits, async (request): Promise<ShowroomEntry[]> => {
    const { person } = await staff.signedIn(request)
    const lines = new Map<string, ShowroomEntry>()
    for (const { slug, title } of await showrooms.list()) lines.set(slug, { slug, title, changedAt: null, archivedAt: null, edition: null })
    for (const { slug, title, changedAt, archivedAt, seq } of await drafts.list()) lines.set(slug, { slug, title, changedAt: seq === 0 ? null : changedAt, archivedAt, edition: null })
    const told = [...lines.values()].filter(({ slug }) => mayIn(person, 'showrooms.edit', slug)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    return Promise.all(told.map(async (line) => ({ ...line, edition: (await shelf.newest(line.slug))?.number ?? null })))
  })

  app.post('/api/studio/showrooms', edits, async (request, reply) => {
    const { person } = await staff.signedIn(request)
    const { slug, title, from } = parsed(beginSchema, request.body)
    if (await showrooms.edition(slug, 1)) throw new Refused('taken')
    const copied = async (other: string) => {
      const found = mayIn(person, 'showrooms.edit', other) ? await shelf.open(other) : null
      return found && { ...found.description, slug, title }
    }
    const made = async (model: string, called: Readonly<Record<string, Text>>) => {
      const found = await modelled(model)
      return found && fromModel(own, found.product, found.manifest, called, slug, title)
    }
    const description = 'template' in from ? fromTemplate(from.template, own, slug, title) : 'copy' in from ? await copied(from.copy) : await made(from.model, from.called)
    if (!description) throw new Refused('not-found')
    if (!(await drafts.begin(slug, description, clock.now()))) throw new Refused('taken')
    // Theirs from now on; only then, since the address might have been another's.
    await people.letEdit(person.id, slug)
    return reply.code(204).send()
  })

  app.post<BySlug>('/api/studio/showrooms/:slug/archive', publishes, async (request, reply) => {
    await author(request)
    const { archived } = parsed(archiveSchema, request.body)
    const slug = slugOf(request)
    if (!(await shelf.open(slug))) throw new Refused('not-found')
    await drafts.archive(slug, archived ? clock.now() : null)
    return reply.code(204).send()
  })

  app.get<BySlug>('/api/studio/showrooms/:slug/history', edits, async (request) => {
    await author(request)
    const { before } = parsed(beforeSchema, request.query)
    return drafts.before(slugOf(request), before ?? 2 ** 31 - 1, PAGE)
  })

  app.get<BySlug>('/api/studio/showrooms/:slug/description', edits, async (request) => {
    await author(request)
    const { seq } = parsed(asOfSchema, request.query)
    const slug = slugOf(request)
    const found = (await shelf.open(slug)) && (seq === undefined ? await drafts.now(slug) : await drafts.asOf(slug, seq))
    if (!found) throw new Refused('not-found')
    return found.description
  })

  app.get<BySlug>('/api/studio/showrooms/:slug/export', edits, async (request, reply) => {
    await author(request)
    const slug = slugOf(request)
    const whole = await zip(slug)
    if (!whole) throw new Refused('not-found')
    return reply.type('application/zip').header('content-disposition', `attachment; filename="${slug}.zip"`).send(Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength))
  })

  app.get<BySlug>('/api/studio/showrooms/:slug/editions', edits, async (request) => {
    await author(request)
    return shelf.editions(slugOf(request))
  })

  app.post<BySlug>('/api/studio/showrooms/:slug/publish', publishes, async (request) => {
    const by = await author(request)
    const { seq, note } = parsed(publishSchema, request.body)
    return done(await shelf.publish(slugOf(request), seq, note, by))
  })

  app.post<BySlug>('/api/studio/showrooms/:slug/roll-back', publishes, async (request) => {
    const by = await author(request)
    return done(await shelf.rollBack(slugOf(request), parsed(rollBackSchema, request.body).to, by))
  })

  app.post<BySlug>('/api/studio/showrooms/:slug/plan', publishes, async (request, reply) => {
    const by = await author(request)
    const { seq, note, at } = parsed(planSchema, request.body)
    done(await shelf.plan(slugOf(request), seq, note, at, by))
    return reply.code(204).send()
  })

  app.delete<BySlug>('/api/studio/showrooms/:slug/plan', publishes, async (request, reply) => {
    await author(request)
    if (!(await plans.drop(slugOf(request)))) throw new Refused('not-found')
    return reply.code(204).send()
  })

  app.post<BySlug>('/api/studio/showrooms/:slug/previews', edits, async (request): Promise<Preview> => {
    await author(request)
    const { seq } = parsed(previewAskedSchema, request.body)
    const { showroom } = done(await shelf.fit(slugOf(request), seq))
    const secret = ids.secret()
    const deleteAt = clock.now() + PREVIEW_LIFE
    await previews.make(secret, showroom, deleteAt)
    const url = `${reachableOrigin(request)}/p/${secret}`
    return { url, svg: renderSVG(url, { border: 2, ecc: 'M' }), deleteAt }
  })

  app.put<BySlug>('/api/studio/showrooms/:slug/previews', edits, async (request, reply) => {
    await author(request)
    const { seq, secret } = parsed(previewRenewedSchema, request.body)
    const { showroom } = done(await shelf.fit(slugOf(request), seq))
    const now = clock.now()
    if (!(await previews.renew(secret, showroom, now + PREVIEW_LIFE, now))) throw new Refused('not-found')
    return reply.code(204).send()
  })

  app.post<BySlug>('/api/studio/showrooms/:slug/logo', { ...edits, bodyLimit: LOGO_LIMIT }, async (request) => {
    await author(request)
    if (!(await shelf.open(slugOf(request)))) throw new Refused('not-found')
    const hash = await keepLogo(Buffer.from(parsed(logoSchema, request.body).picture, 'base64'))
    if (hash === null) throw new Refused('does-not-fit')
    return { logo: `/a/${hash}.webp` }
  })

  app.get('/api/showroom.schema.json', does('anybody'), async (_request, reply) => {
    reply.type('application/schema+json').header('cache-control', 'no-cache')
    return JSON.stringify(descriptionSchema(), null, 2)
  })
}
