import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { showroomSchema, type Edition, type Showroom } from '../../../src/contract/showroom.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EditionLine, PublishedShowrooms } from '../../ports/published.ts'
import { together } from './together.ts'
import { inTransaction } from './transaction.ts'

/** Editions kept in memory; they never change, so nothing in here can be out of date. */
const KEPT_EDITIONS = 64

/** A showroom that was put away is in no list and has no newest edition; who is on one of its editions stays there. */
const SHOWN = 'not exists (select from draft where draft.slug = edition.slug and draft.archived_at is not null)'

type EditionRow = { number: number; description: unknown }

/** A description with the keys of every object in order, so that equal descriptions are equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

/** Published showrooms in PostgreSQL, where a trigger refuses to change or delete any edition. */
export function createShowrooms(pool: Pool, clock: Clock): PublishedShowrooms {
  const kept = new Map<string, Edition>()

  function keep(slug: string, row: EditionRow): Edition {
    const edition = { number: row.number, showroom: showroomSchema.parse(row.description) }
    if (kept.size >= KEPT_EDITIONS) kept.delete(kept.keys().next().value!)
    kept.set(`${slug}/${row.number}`, edition)
    return edition
  }
  const newestOf = together(async (slug) => (await pool.query<{ number: number | null }>(`select max(number) as number from edition where slug = $1 and ${SHOWN}`, [slug])).rows[0]!.number)
  async function numbered(slug: string, number: number): Promise<Edition | null> {
    const known = kept.get(`${slug}/${number}`)
    if (known) return known
    const { rows } = await pool.query<EditionRow>('select number, description from edition where slug = $1 and number = $2', [slug, number])
    return rows[0] ? keep(slug, rows[0]) : null
  }

  return {
    async edition(slug, number) {
      if (number !== undefined) return numbered(slug, number)
      const newest = await newestOf(slug)
      return newest === null ? null : numbered(slug, newest)
    },
    async list() {
      const { rows } = await pool.query<{ slug: string; title: Showroom['title'] }>(
        `select distinct on (slug) slug, description -> 'title' as title from edition where ${SHOWN} order by slug, number desc`
      )
      return rows
    },
    async publish(showroom, by) {
      const description = canonical(showroom)
      const hash = createHash('sha256').update(description).digest()
      const row = await inTransaction(pool, async (client) => {
        // Two processes that publish the same showroom at once take their turns, so numbers have no gaps and no doubles.
        await client.query('select pg_advisory_xact_lock(hashtextextended($1, 204))', [showroom.slug])
        const { rows } = await client.query<EditionRow & { content_hash: Buffer }>(
          'select number, description, content_hash from edition where slug = $1 order by number desc limit 1',
          [showroom.slug]
        )
        const newest = rows[0]
        if (newest?.content_hash.equals(hash)) return newest
        if (by?.planned !== undefined) {
          const { rows: out } = await client.query<EditionRow>('select number, description from edition join publication using (slug, number) where slug = $1 and planned_at = $2', [showroom.slug, by.planned])
          if (out[0]) return out[0]
        }
        const { rows: made } = await client.query<EditionRow>(
          `insert into edition (slug, number, description, content_hash, published_at) values ($1, $2, $3, $4, $5)
           returning number, description`,
          [showroom.slug, (newest?.number ?? 0) + 1, description, hash, clock.now()]
        )
        if (by)
          await client.query('insert into publication (slug, number, person, name, note, seq, back, passes, planned_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [showroom.slug, made[0]!.number, by.person, by.name, by.note, by.seq, by.back, JSON.stringify(by.passes), by.planned ?? null])
        return made[0]!
      })
      return keep(showroom.slug, row)
    },
    async editions(slug) {
      const { rows } = await pool.query<Omit<EditionLine, 'at'> & { at: string }>(
        `select number, published_at as at, name as by, coalesce(note, '') as note, seq, back, coalesce(passes, '[]') as passes from edition left join publication using (slug, number)
         where slug = $1 order by number desc`,
        [slug]
      )
      return rows.map(({ at, ...line }) => ({ ...line, at: Number(at) }))
    }
  }
}
