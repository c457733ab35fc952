import { randomInt } from 'node:crypto'
import type { Asking, SayYes } from '../../src/contract/attention/asking.ts'
import { versionOf } from '../../src/contract/attention/policy.ts'
import type { Region } from '../../src/contract/attention/region.ts'
import { clamped, totalOf, type Report } from '../../src/contract/attention/report.ts'
import { MEASURES, type Attention } from '../../src/contract/attention/zones.ts'
import type { Receipt } from '../../src/contract/receipt/receipt.ts'
import type { Edition } from '../../src/contract/showroom.ts'
import type { AttentionBook, Outcome, Upload } from '../adapters/postgres/attention/book.ts'
import type { ReceiptKey } from '../adapters/postgres/attention/receipt-key.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { openSums } from '../rules/privacy/cells.ts'
import { LONGEST_KEPT, OPENED_BEFORE, PERIOD, periodOf } from '../rules/privacy/periods.ts'
import { createBatch } from './batch.ts'
import type { Policies } from './policies.ts'
import { receiptOf, sealed, withdrawnOf } from './receipts.ts'

/** Receipts of yeses that nothing can come of any more are forgotten after so long, ms: whoever holds theirs keeps it. */
const RECEIPT_LIFE = 400 * 24 * 3_600_000
const HOUR = 3_600_000

export type AttentionParts = {
  readonly book: AttentionBook
  readonly showrooms: Pick<PublishedShowrooms, 'edition' | 'list'>
  readonly key: ReceiptKey
  readonly policies: Policies
  readonly clock: Clock
  readonly ids: Ids
}

/** Why a yes is none: nothing is measured there, other texts hold, or the browser said no for its person. */
export type NoReceipt = 'not-found' | 'does-not-fit' | 'not-now'

export type AttentionDesk = ReturnType<typeof createAttention>

/** Yeses, reports, withdrawals and sums: everything between the routes and the database. */
export function createAttention({ book, showrooms, key, policies, clock, ids }: AttentionParts) {
  const refusals = createBatch<string, null>(async (reasons) => {
    const counted = new Map<string, number>()
    for (const reason of reasons) counted.set(reason, (counted.get(reason) ?? 0) + 1)
    await book.refused(counted)
    return reasons.map(() => null)
  })
  async function refuse<T extends string>(reason: T): Promise<T> {
    await refusals.add(reason)
    return reason
  }
  const batch = createBatch<Upload, Outcome>((uploads) => {
    const now = clock.now()
    return book.take(now, periodOf(now), uploads)
  })

  async function measured(slug: string, number?: number): Promise<(Edition & { attention: Attention }) | null> {
    const edition = await showrooms.edition(slug, number)
    return edition?.showroom.attention ? { ...edition, attention: edition.showroom.attention } : null
  }

  /**
   * Opens the periods of the newest edition of a showroom and of the one before, whoever comes or does not, so that a period which is
   * there says nothing.
   */
  async function open(slug: string): Promise<void> {
    const now = clock.now()
    const newest = (await showrooms.edition(slug))?.number ?? 0
    for (const number of [newest, newest - 1]) {
      const edition = number > 0 ? await measured(slug, number) : null
      if (!edition) continue
      const zones = edition.attention.zones.map(({ name }) => name)
      for (const beganAt of new Set([periodOf(now), periodOf(now + OPENED_BEFORE)]))
        for (const measure of MEASURES) await book.open({ showroom: slug, edition: number, measure, beganAt }, openSums(zones, randomInt))
    }
  }

  return {
    open,
    /** What holds for whoever says this region, or says none; null where nothing is measured. */
    async asking(slug: string, region: Region | null): Promise<Asking | null> {
      const edition = await measured(slug)
      if (!edition) return null
      const holds = policies.effective(edition.attention.market, region)
      return { ...holds, regions: [...holds.regions], texts: [...holds.texts], version: versionOf(holds) }
    },

    /** A yes. `signal`: the browser says that its person wants no such thing, and only their own press in settings goes before that. */
    async sayYes(yes: SayYes, origin: string, signal: boolean): Promise<Receipt | NoReceipt> {
      if (signal && yes.by === 'question') return 'not-now'
      const edition = await measured(yes.showroom, yes.edition)
      if (!edition) return 'not-found'
      const holds = policies.effective(edition.attention.market, yes.region)
      if (!holds.measures.includes(yes.measure) || versionOf(holds) !== yes.version) return 'does-not-fit'
      const at = clock.now()
      if (!(await book.isOpen({ showroom: yes.showroom, edition: yes.edition, measure: yes.measure, beganAt: periodOf(at) }))) return 'not-found'
      const id = ids.id()
      const secret = ids.secret()
      const said = receiptOf({ id, key: secret, at, yes, holds, operator: edition.showroom.operator, origin })
      // The secret stays with whoever said yes: of it the house keeps a hash.
      await book.give({ id, key: secret, showroom: yes.showroom, edition: yes.edition, measure: yes.measure, keepMs: holds.retentionHours * HOUR, at, said: { ...said, 'parlour:key': '', 'dpv:hasWithdrawalMethod': '' } })
      return sealed(said, key, at)
    },

    /** A report. Nothing of it is kept unless it is `ok`. */
    async take({ zones, ...said }: Report): Promise<Outcome | 'no-such-zone' | 'full'> {
      const known = await measured(said.showroom, said.edition)
      if (!known) return refuse('other')
      const names = new Set(known.attention.zones.map(({ name }) => name))
      if (!Object.keys(zones).every((zone) => names.has(zone))) return refuse('no-such-zone')
      const taken = batch.add({ ...said, total: totalOf(zones), zones: clamped(zones) })
      return taken === 'full' ? refuse('full') : taken
    },
    /** Counts what was not even a report. */
    unread: () => refuse('unreadable'),

    /** Takes a yes back; null where there is none such. */
    async withdraw(id: string, secret: string, origin: string): Promise<Receipt | null> {
      const now = clock.now()
      const found = await book.withdraw(id, secret, now)
      if (!found) return null
      const said = { ...found.said, 'parlour:key': secret, 'dpv:hasWithdrawalMethod': `${origin}/receipt#${id}.${secret}` }
      return sealed(withdrawnOf(said, found.at), key, now)
    },

    /** Does what the clock asks for: opens periods, adds up, closes, forgets. */
    async turn(): Promise<void> {
      const now = clock.now()
      for (const { slug } of await showrooms.list()) await open(slug)
      await book.sum(now, now - LONGEST_KEPT - PERIOD)
      await book.forget(now - RECEIPT_LIFE)
    },
    async stop() {
      await batch.stop()
      await refusals.stop()
    }
  }
}
