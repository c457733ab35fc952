import type { Pool } from 'pg'
import type { Judged, Pass } from '../../../src/contract/incoming/gate.ts'
import type { Confirmed, Model, ModelLine } from '../../../src/contract/incoming/model.ts'
import type { Report } from '../../../src/contract/incoming/report.ts'
import type { HeldModel, ModelBook } from '../../ports/models.ts'
import { inTransaction } from './transaction.ts'

type LineRow = Omit<ModelLine, 'bytes' | 'madeAt' | 'finishedAt'> & { bytes: string; madeAt: string; finishedAt: string | null }
type ModelRow = LineRow & { report: Report | null; passes: Pass[]; confirmed: Confirmed[]; poster: string | null }
type HeldRow = Omit<HeldModel, 'bytes'> & { bytes: string }

const LINE = `m.id, m.name, m.bytes, m.state, p.name as by, m.made_at as "madeAt", m.finished_at as "finishedAt",
  case when m.state = 'ready' then '/product/' || m.product || '/' end as product`
const FROM = 'from model m left join person p on p.id = m.person'

const lineOf = <T extends LineRow>(row: T) => ({ ...row, bytes: Number(row.bytes), madeAt: Number(row.madeAt), finishedAt: row.finishedAt === null ? null : Number(row.finishedAt) })

/** Models that come in, in PostgreSQL. */
export function createModelBook(pool: Pool): ModelBook {
  const changed = async (text: string, values: readonly unknown[]): Promise<boolean> => ((await pool.query(text, [...values])).rowCount ?? 0) > 0
  return {
    async add({ id, name, bytes, person, at }) {
      await pool.query(`insert into model (id, name, bytes, person, state, made_at) values ($1, $2, $3, $4, 'coming', $5)`, [id, name, bytes, person, at])
    },
    async arrived(id, at) {
      await pool.query(`update model set state = 'waiting', arrived_at = $2 where id = $1 and state = 'coming'`, [id, at])
    },
    claim: (worker, here, now, until) =>
      inTransaction(pool, async (client) => {
        // Two that look for work at once take their turns, so that never two are worked at.
        await client.query(`select pg_advisory_xact_lock(hashtextextended('models', 331))`)
        const { rows } = await client.query<HeldRow>(
          `update model set state = 'checking', held_by = $1, held_until = $4, tries = tries + 1
           where id = (select id from model where (state = 'waiting' or (state = 'checking' and held_until <= $3)) and (source is not null or id = any ($2::uuid[]))
                       order by arrived_at, id limit 1)
             and not exists (select from model where state = 'checking' and held_until > $3)
           returning id, name, bytes, source, tries`,
          [worker, here, now, until]
        )
        return rows[0] ? { ...rows[0], bytes: Number(rows[0].bytes) } : null
      }),
    hold: (id, worker, until) => changed(`update model set held_until = $3 where id = $1 and held_by = $2 and state = 'checking'`, [id, worker, until]),
    sourced: (id, worker, hash) => changed(`update model set source = $3 where id = $1 and held_by = $2 and state = 'checking'`, [id, worker, hash]),
    finish: (id, worker, { report, product, at }) =>
      changed(
        `update model set state = $3, report = $4, product = $5, finished_at = $6, held_by = null, held_until = null where id = $1 and held_by = $2 and state = 'checking'`,
        [id, worker, report.outcome, report, product, at]
      ),
    async release(id, worker) {
      await pool.query(`update model set state = 'waiting', held_by = null, held_until = null, tries = tries - 1 where id = $1 and held_by = $2 and state = 'checking'`, [id, worker])
    },
    async again(id, worker, at) {
      await pool.query(`update model set state = 'waiting', held_by = null, held_until = null, arrived_at = $3 where id = $1 and held_by = $2 and state = 'checking'`, [id, worker, at])
    },
    async unfinished() {
      const { rows } = await pool.query<{ id: string }>(`select id from model where state in ('coming', 'waiting', 'checking')`)
      return rows.map(({ id }) => id)
    },
    async list() {
      const { rows } = await pool.query<LineRow>(`select ${LINE} ${FROM} where m.gone_at is null order by m.made_at desc, m.id limit 500`)
      return rows.map(lineOf)
    },
    async byId(id) {
      const { rows } = await pool.query<ModelRow>(
        `select ${LINE}, m.report, m.confirmed, '/a/' || m.poster || '.webp' as poster,
           coalesce((select jsonb_agg(jsonb_build_object('device', device, 'by', by, 'reason', reason, 'at', at) order by at) from model_pass where model = m.id), '[]') as passes
         ${FROM} where m.id = $1`,
        [id]
      )
      return rows[0] ? (lineOf(rows[0]) satisfies Model) : null
    },
    async coming() {
      const { rows } = await pool.query<{ id: string; person: string | null; bytes: string; at: string }>(`select id, person, bytes, made_at as at from model where state = 'coming'`)
      return rows.map((row) => ({ ...row, bytes: Number(row.bytes), at: Number(row.at) }))
    },
    confirm: (id, parts) => changed('update model set confirmed = $2 where id = $1', [id, JSON.stringify(parts)]),
    pass: (id, { device, by, reason, at }) =>
      changed(
        `insert into model_pass (model, device, by, reason, at) select id, $2, $3, $4, $5 from model where id = $1
         on conflict (model, device) do update set by = $3, reason = $4, at = $5`,
        [id, device, by, reason, at]
      ),
    setPoster: (id, hash) => changed(`update model set poster = $2 where id = $1 and state = 'ready'`, [id, hash]),
    async remove(id, at) {
      const { rows } = await pool.query<{ gone: boolean }>('select remove_model($1, $2) as gone', [id, at])
      return rows[0]!.gone
    },
    async judged(product) {
      // The same model brought twice is one product: a word given to either holds.
      const { rows } = await pool.query<Judged>(
        `select m.id as model, m.report -> 'gate' as gate, m.report -> 'after' -> 'light' as light,
           coalesce((select jsonb_agg(jsonb_build_object('device', p.device, 'by', p.by, 'reason', p.reason, 'at', p.at) order by p.at)
                     from model_pass p join model o on o.id = p.model where o.product = m.product), '[]') as passes
         from model m where m.product = $1 and m.state = 'ready' order by m.gone_at is not null, m.made_at desc, m.id limit 1`,
        [product]
      )
      return rows[0] ?? null
    }
  }
}
