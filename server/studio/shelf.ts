import { firstMisfit, initialConfiguration } from '../../src/contract/configure.ts'
import type { Description } from '../../src/contract/draft/apply.ts'
import { beginFrom } from '../../src/contract/draft/begin.ts'
import type { Editions } from '../../src/contract/draft/studio.ts'
import { barred, passesOf, uploadedProduct, type Judged, type Pass } from '../../src/contract/incoming/gate.ts'
import { showroomSchema, type Edition, type Showroom } from '../../src/contract/showroom.ts'
import { logFault } from '../live/fault.ts'
import type { Log } from '../log.ts'
import type { Clock } from '../ports/clock.ts'
import type { Author, DraftNow, Drafts } from '../ports/drafts.ts'
import type { Plans } from '../ports/plans.ts'
import type { PublishedShowrooms } from '../ports/published.ts'

/** How often it is looked whether a planned edition is due, ms. */
const LOOK_EVERY = 1_000

export type ShelfParts = {
  readonly drafts: Drafts
  readonly showrooms: PublishedShowrooms
  readonly plans: Plans
  /** What was judged of an uploaded product, by its hash; null where it is not in this house. */
  readonly judged: (product: string) => Promise<Judged | null>
  readonly clock: Clock
  readonly log: Log
  /** Hears of every showroom that has a new edition. */
  readonly published: (slug: string) => Promise<void>
}

/** Why nothing was published. */
export type NotPublished = { readonly refused: 'not-found' | 'does-not-fit' | 'not-now' | 'expired' | 'red-device' | 'no-product' }

/** Drafts on their way to visitors: published, planned, gone back to. */
export type Shelf = {
  /** The draft of a showroom, begun from its newest edition if there is none yet. */
  open(slug: string): Promise<DraftNow | null>
  /** The newest edition, for an editor. */
  newest(slug: string): Promise<{ number: number; at: number; seq: number | null } | null>
  editions(slug: string): Promise<Editions>
  /** What would be published: the draft as it stood after `seq`. */
  fit(slug: string, seq: number): Promise<{ showroom: Showroom } | NotPublished>
  publish(slug: string, seq: number, note: string, author: Author): Promise<{ number: number } | NotPublished>
  rollBack(slug: string, to: number, author: Author): Promise<{ number: number } | NotPublished>
  plan(slug: string, seq: number, note: string, at: number, author: Author): Promise<null | NotPublished>
  /** Publishes what is due. */
  turn(): Promise<void>
  stop(): void
}

export function createShelf({ drafts, showrooms, plans, judged, clock, log, published }: ShelfParts): Shelf {
  async function open(slug: string): Promise<DraftNow | null> {
    const known = await drafts.now(slug)
    if (known) return known
    const edition = await showrooms.edition(slug)
    if (!edition) return null
    await drafts.begin(slug, beginFrom(edition.showroom), clock.now())
    return drafts.now(slug)
  }

  async function fit(slug: string, seq: number): Promise<{ showroom: Showroom } | NotPublished> {
    const then = (await open(slug)) && (await drafts.asOf(slug, seq))
    if (!then) return { refused: 'not-found' }
    const read = showroomSchema.safeParse(then.description satisfies Description)
    // What a visit begins with has to hold by the showroom's own rules.
    return read.success && !firstMisfit(read.data, initialConfiguration(read.data)) ? { showroom: read.data } : { refused: 'does-not-fit' }
  }

  const judgedOf = async (folder: string): Promise<Judged | 'own' | null> => {
    const product = uploadedProduct(folder)
    return product === null ? 'own' : judged(product)
  }

  /** Whether every device may be shown what a description names, and by whose word (SPEC I17). What the house was built with is its own matter. */
  async function admitted({ product, without = [] }: Showroom): Promise<{ passes: Pass[] } | NotPublished> {
    const found = await judgedOf(product)
    if (found === 'own') return { passes: [] }
    if (found === null) return { refused: 'no-product' }
    return barred(found, without).length > 0 ? { refused: 'red-device' } : { passes: passesOf(found) }
  }

  /** An edition is out: whoever hears of it late has their own turn. */
  async function out({ number, showroom }: Edition): Promise<{ number: number }> {
    await published(showroom.slug).catch((error: unknown) => logFault(log, 'what follows from an edition failed', error))
    return { number }
  }
  const isArchived = async (slug: string) => (await drafts.list()).some((line) => line.slug === slug && line.archivedAt !== null)

  async function comeOut(slug: string): Promise<void> {
    const plan = await plans.of(slug)
    if (!plan || plan.at > clock.now()) return
    const { showroom, at, person, name, note, seq, passes } = plan
    // It is taken off the plan only then; published by two processes, or again after a fall, it is one edition.
    if (!(await isArchived(slug))) await out(await showrooms.publish(showroom, { person, name, note, seq, back: null, passes, planned: at }))
    await plans.drop(slug, at)
  }

  /** One plan that cannot come out holds up no other. */
  async function turn(): Promise<void> {
    for (const slug of await plans.due(clock.now())) await comeOut(slug).catch((error: unknown) => logFault(log, `what was planned for ${slug} could not come out`, error))
  }
  const looking = setInterval(() => void turn().catch((error: unknown) => logFault(log, 'publishing what was planned failed', error)), LOOK_EVERY)

  return {
    open,
    fit,
    turn,
    async newest(slug) {
      const [line] = await showrooms.editions(slug)
      return line ? { number: line.number, at: line.at, seq: line.seq } : null
    },
    async editions(slug) {
      const [editions, planned, draft] = await Promise.all([showrooms.editions(slug), plans.of(slug), open(slug)])
      return {
        editions: editions.map((line) => ({ ...line, passes: [...line.passes] })),
        planned: planned && { at: planned.at, by: planned.name, note: planned.note, seq: planned.seq, passes: [...planned.passes] },
        judged: draft && (await judgedOf(draft.description.product))
      }
    },
    async publish(slug, seq, note, author) {
      const ready = await fit(slug, seq)
      if ('refused' in ready) return ready
      if (await isArchived(slug)) return { refused: 'not-now' }
      const word = await admitted(ready.showroom)
      if ('refused' in word) return word
      return out(await showrooms.publish(ready.showroom, { ...author, note, seq, back: null, passes: word.passes }))
    },
    async rollBack(slug, to, author) {
      const edition = await showrooms.edition(slug, to)
      if (!edition) return { refused: 'not-found' }
      if (await isArchived(slug)) return { refused: 'not-now' }
      const word = await admitted(edition.showroom)
      if ('refused' in word) return word
      return out(await showrooms.publish(edition.showroom, { ...author, note: '', seq: null, back: to, passes: word.passes }))
    },
    async plan(slug, seq, note, at, author) {
      if (at <= clock.now()) return { refused: 'expired' }
      const ready = await fit(slug, seq)
      if ('refused' in ready) return ready
      const word = await admitted(ready.showroom)
      if ('refused' in word) return word
      await plans.put({ ...author, slug, showroom: ready.showroom, at, note, seq, passes: word.passes })
      return null
    },
    stop: () => clearInterval(looking)
  }
}
