import type { Pool } from 'pg'
import type { Measure } from '../../../../src/contract/attention/zones.ts'
import type { Sums } from '../../../rules/privacy/cells.ts'

/** A period as it is kept: noised sums, and what of its budget is spent. */
export type KeptPeriod = Sums & { readonly showroom: string; readonly edition: number; readonly measure: Measure; readonly beganAt: number; readonly closed: boolean; readonly epsilon: number; readonly spent: number }
export type Tallies = { readonly tallies: Readonly<Record<string, number>>; readonly kept: number; readonly oldest: number | null }

/** Reads what was added up, and counts. */
export function createAttentionReadings(pool: Pool) {
  return {
    async periods(showroom: string | null): Promise<KeptPeriod[]> {
      const { rows } = await pool.query<Omit<KeptPeriod, 'beganAt' | 'visits'> & { beganAt: string; visits: string }>(
        `select p.showroom, p.edition, p.measure, p.began_at as "beganAt", p.visits, p.closed_at is not null as closed, p.epsilon, p.spent,
           (select jsonb_object_agg(s.zone, s.seconds) from attention_sum s where (s.showroom, s.edition, s.measure, s.began_at) = (p.showroom, p.edition, p.measure, p.began_at)) as zones
         from attention_period p where $1::text is null or p.showroom = $1 order by p.began_at desc, p.edition desc, p.measure`,
        [showroom]
      )
      return rows.map((row) => ({ ...row, beganAt: Number(row.beganAt), visits: Number(row.visits) }))
    },
    /** Spends of a period's budget; false, and nothing is spent, where too little is left. */
    async spend(showroom: string, edition: number, measure: Measure, beganAt: number, cost: number): Promise<boolean> {
      const { rowCount } = await pool.query(
        'update attention_period set spent = spent + $5 where showroom = $1 and edition = $2 and measure = $3 and began_at = $4 and spent + $5 <= epsilon',
        [showroom, edition, measure, beganAt, cost]
      )
      return rowCount === 1
    },
    async tallies(): Promise<Tallies> {
      const { rows } = await pool.query<{ what: string; n: string }>('select what, n from attention_tally')
      const { rows: kept } = await pool.query<{ n: number; oldest: string | null }>('select count(*)::int as n, min(v.sum_at - r.keep_ms) as oldest from attention_visit v join receipt r on r.id = v.receipt')
      return { tallies: Object.fromEntries(rows.map(({ what, n }) => [what, Number(n)])), kept: kept[0]!.n, oldest: kept[0]!.oldest === null ? null : Number(kept[0]!.oldest) }
    }
  }
}

export type AttentionReadings = ReturnType<typeof createAttentionReadings>
