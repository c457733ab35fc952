import type { Pool } from 'pg'
import type { Measure } from '../../../../src/contract/attention/zones.ts'
import type { Seconds } from '../../../../src/contract/attention/report.ts'
import type { Unsigned } from '../../../../src/contract/receipt/receipt.ts'
import { EPSILON, STANDING_COST } from '../../../rules/privacy/budget.ts'
import type { Sums } from '../../../rules/privacy/cells.ts'
import { callerOf } from '../call.ts'
import { secretHash } from '../secret-hash.ts'
import { inTransaction } from '../transaction.ts'

/** Whose sums: one edition, one measure, one period (ms since 1970 at which it began). */
export type PeriodOf = { readonly showroom: string; readonly edition: number; readonly measure: Measure; readonly beganAt: number }

/** A report as it is stored: seconds clamped; `total` is what was said, before clamping. */
export type Upload = { readonly receipt: string; readonly key: string; readonly showroom: string; readonly edition: number; readonly measure: Measure; readonly total: number; readonly zones: Seconds }
export const OUTCOMES = ['ok', 'not-found', 'withdrawn', 'twice', 'other', 'too-much', 'closed'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type Withdrawn = { readonly said: Unsigned; readonly at: number; readonly was: 'removed' | 'summed' | 'none' }

/** How long a report may say to have lasted beyond what the house's own clock knows, ms: rounding and a slow line. */
const SLACK = 2_000

export type AttentionBook = ReturnType<typeof createAttentionBook>

/** Receipts, single visits and noised sums in PostgreSQL. Times in ms since 1970. */
export function createAttentionBook(pool: Pool) {
  const call = callerOf(pool)
  return {
    async give(receipt: { id: string; key: string; showroom: string; edition: number; measure: Measure; keepMs: number; at: number; said: Unsigned }): Promise<void> {
      const { id, key, showroom, edition, measure, keepMs, at, said } = receipt
      await inTransaction(pool, async (client) => {
        await client.query('insert into receipt (id, key_hash, showroom, edition, measure, keep_ms, given_at, said) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, secretHash(key), showroom, edition, measure, keepMs, at, said])
        await client.query(`select tally_attention('given', 1)`)
      })
    },
    /** Takes reports, all in one transaction: an answer is given only once what it says is on the disk. */
    take(now: number, beganAt: number, uploads: readonly Upload[]): Promise<Outcome[]> {
      const batch = uploads.map(({ receipt, key, ...said }) => ({ id: receipt, hash: secretHash(key).toString('hex'), ...said }))
      return call('take_attention', now, beganAt, SLACK, JSON.stringify(batch))
    },
    withdraw: (receipt: string, key: string, now: number): Promise<Withdrawn | null> => call('withdraw_receipt', receipt, secretHash(key), now),
    /** Opens a period with noise in it, unless it is open: false then. */
    async open({ showroom, edition, measure, beganAt }: PeriodOf, { visits, zones }: Sums): Promise<boolean> {
      return inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          'insert into attention_period (showroom, edition, measure, began_at, visits, epsilon, spent) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
          [showroom, edition, measure, beganAt, visits, EPSILON, STANDING_COST]
        )
        if (rowCount === 0) return false
        await client.query('insert into attention_sum (showroom, edition, measure, began_at, zone, seconds) select $1, $2, $3, $4, z.key, z.value::bigint from jsonb_each_text($5) z', [showroom, edition, measure, beganAt, zones])
        return true
      })
    },
    async isOpen({ showroom, edition, measure, beganAt }: PeriodOf): Promise<boolean> {
      const { rows } = await pool.query('select from attention_period where showroom = $1 and edition = $2 and measure = $3 and began_at = $4', [showroom, edition, measure, beganAt])
      return rows.length > 0
    },
    /** Adds up the visits whose hours are over; how many. */
    sum: (now: number, closedBefore: number): Promise<number> => call('sum_attention', now, closedBefore),
    /** Forgets receipts from before. */
    async forget(before: number): Promise<void> {
      await pool.query('delete from receipt where given_at < $1 and not exists (select from attention_visit where receipt = receipt.id)', [before])
    },
    async refused(reasons: ReadonlyMap<string, number>): Promise<void> {
      for (const [reason, n] of reasons) await pool.query('select tally_attention($1, $2)', [`refused ${reason}`, n])
    }
  }
}
