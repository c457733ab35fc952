import type { Description } from '../../src/contract/draft/apply.ts'
import { beginFrom } from '../../src/contract/draft/begin.ts'
import type { Editions } from '../../src/contract/draft/studio.ts'
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
  readonly clock: Clock
  readonly log: Log
}

/** Why nothing was published. */
export type NotPublished = { readonly refused: 'not-found' | 'does-not-fit' | 'not-now' | 'expired' }

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

export function createShelf({ drafts, showrooms, plans, clock, log }: ShelfParts): Shelf {
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
    return read.success ? { showroom: read.data } : { refused: 'does-not-fit' }
  }

  const numberOf = ({ number }: Edition) => ({ number })
  const isArchived = async (slug: string) => (await drafts.list()).some((line) => line.slug === slug && line.archivedAt !== null)

  async function turn(): Promise<void> {
    for (const { slug, showroom, at, person, name, note, seq } of await plans.due(clock.now())) {
      // Published by two processes at once it is one edition, and it is only then taken off the plan.
      if (!(await isArchived(slug))) await showrooms.publish(showroom, { person, name, note, seq, back: null })
      await plans.drop(slug, at)
    }
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
      const [editions, planned] = await Promise.all([showrooms.editions(slug), plans.of(slug)])
      return { editions, planned: planned && { at: planned.at, by: planned.name, note: planned.note, seq: planned.seq } }
    },
    async publish(slug, seq, note, author) {
      const ready = await fit(slug, seq)
      if ('refused' in ready) return ready
      if (await isArchived(slug)) return { refused: 'not-now' }
      return numberOf(await showrooms.publish(ready.showroom, { ...author, note, seq, back: null }))
    },
    async rollBack(slug, to, author) {
      const edition = await showrooms.edition(slug, to)
      if (!edition) return { refused: 'not-found' }
      if (await isArchived(slug)) return { refused: 'not-now' }
      return numberOf(await showrooms.publish(edition.showroom, { ...author, note: '', seq: null, back: to }))
    },
    async plan(slug, seq, note, at, author) {
      if (at <= clock.now()) return { refused: 'expired' }
      const ready = await fit(slug, seq)
      if ('refused' in ready) return ready
      await plans.put({ ...author, slug, showroom: ready.showroom, at, note, seq })
      return null
    },
    stop: () => clearInterval(looking)
  }
}
