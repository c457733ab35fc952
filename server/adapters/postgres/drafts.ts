import type { Pool } from 'pg'
import { apply, type Description } from '../../../src/contract/draft/apply.ts'
import { decide, type Edit, type Entry } from '../../../src/contract/draft/edit.ts'
import type { Text } from '../../../src/contract/language.ts'
import { DRAFT_CHANNEL, type Appended, type Author, type DraftLine, type DraftNow, type Drafts } from '../../ports/drafts.ts'
import { inTransaction } from './transaction.ts'

/** A draft stands written out once in so many edits, so that opening one never means making its whole history again. */
export const SNAPSHOT_EVERY = 64
/** Drafts held in memory as they last stood. */
const HELD = 32
/** PostgreSQL's code for a value that stands already where it may stand once. */
const UNIQUE_VIOLATION = '23505'

type Row = Omit<Entry, 'at' | 'over'> & { at: string; over_seq: number | null }

const COLUMNS = 'seq, id, page, person, name, at, seen, command, inverse, over_seq, undoes'
const entryOf = ({ over_seq: over, at, ...row }: Row): Entry => ({ ...row, at: Number(at), over })

/** What entries make of a draft, one after another. They fitted once, in this order. */
export function replay(from: DraftNow, entries: readonly Entry[]): DraftNow {
  return entries.reduce<DraftNow>((now, { seq, command }) => {
    const done = apply(now.description, command)
    if (!done.fits) throw new Error(`entry ${seq} of a history does not fit: ${done.misfit}`)
    return { seq, description: done.description }
  }, from)
}

/** Drafts in PostgreSQL. A copy of each is held here; the database alone says whether it is the newest. */
export function createDrafts(pool: Pool): Drafts {
  const held = new Map<string, DraftNow>()

  function hold(slug: string, now: DraftNow): DraftNow {
    const known = held.get(slug)
    if (known && known.seq > now.seq) return known
    held.delete(slug)
    if (held.size >= HELD) held.delete(held.keys().next().value!)
    held.set(slug, now)
    return now
  }

  async function since(slug: string, seq: number): Promise<Entry[]> {
    const { rows } = await pool.query<Row>({ name: 'draft_since', text: `select ${COLUMNS} from draft_edit where slug = $1 and seq > $2 order by seq`, values: [slug, seq] })
    return rows.map(entryOf)
  }

  async function snapshot(slug: string, most: number): Promise<DraftNow | null> {
    const { rows } = await pool.query<{ seq: number; description: Description }>('select seq, description from draft_snapshot where slug = $1 and seq <= $2 order by seq desc limit 1', [slug, most])
    return rows[0] ?? null
  }

  async function now(slug: string): Promise<DraftNow | null> {
    const from = held.get(slug) ?? (await snapshot(slug, 2 ** 31 - 1))
    return from && hold(slug, replay(from, await since(slug, from.seq)))
  }

  async function byId(slug: string, id: string): Promise<Entry | null> {
    const { rows } = await pool.query<Row>(`select ${COLUMNS} from draft_edit where slug = $1 and id = $2`, [slug, id])
    return rows[0] ? entryOf(rows[0]) : null
  }

  /** Writes an entry if the draft still stands where it was decided; false if somebody was first. */
  async function put(slug: string, entry: Entry, description: Description): Promise<boolean> {
    const { seq, id, page, person, name, at, seen, command, inverse, over, undoes } = entry
    const { rowCount } = await pool.query({
      name: 'draft_put',
      text: `with moved as (update draft set seq = $2, changed_at = $7, title = $14 where slug = $1 and seq = $2 - 1 and archived_at is null returning slug),
                  put as (insert into draft_edit (slug, ${COLUMNS}) select slug, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 from moved returning slug)
             select pg_notify($13, slug || ' ' || $2) from put`,
      values: [slug, seq, id, page, person, name, at, seen, JSON.stringify(command), JSON.stringify(inverse), over, undoes, DRAFT_CHANNEL, JSON.stringify(description.title)]
    })
    return rowCount === 1
  }

  /** Written out beside its history; a process that dies before has lost nothing but a little of somebody's time. */
  async function writeOut(slug: string, { seq, description }: DraftNow): Promise<void> {
    await pool.query('insert into draft_snapshot (slug, seq, description) values ($1, $2, $3) on conflict do nothing', [slug, seq, JSON.stringify(description)])
  }

  async function append(slug: string, edit: Edit, author: Author, at: number): Promise<Appended | null> {
    for (;;) {
      const known = held.get(slug) ?? (await now(slug))
      if (!known) return null
      const newer = edit.seen < known.seq ? (await since(slug, edit.seen)).filter(({ seq }) => seq <= known.seq) : []
      const again = newer.find(({ id }) => id === edit.id) ?? null
      if (again) return { entry: again, again: true }
      const decided = decide(known.description, newer, edit)
      if (!decided.fits) {
        // Refused by what is held here: it may be old, and the edit may be in the history already.
        const there = await byId(slug, edit.id)
        if (there) return { entry: there, again: true }
        const fresh = (await now(slug))!
        if (fresh.seq === known.seq) return (await archived(slug)) ? null : { misfit: decided.misfit, by: decided.by }
        continue
      }
      const entry: Entry = { ...edit, ...author, seq: known.seq + 1, at, inverse: decided.inverse, over: decided.over }
      try {
        if (await put(slug, entry, decided.description)) {
          const next: DraftNow = { seq: entry.seq, description: decided.description }
          hold(slug, next)
          if (next.seq % SNAPSHOT_EVERY === 0) await writeOut(slug, next)
          return { entry, again: false }
        }
      } catch (error) {
        if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error
        const there = await byId(slug, edit.id)
        if (there) return { entry: there, again: true }
      }
      const fresh = await now(slug)
      if (!fresh || (fresh.seq === known.seq && (await archived(slug)))) return null
    }
  }

  async function archived(slug: string): Promise<boolean> {
    const { rows } = await pool.query<{ gone: boolean }>('select archived_at is not null as gone from draft where slug = $1', [slug])
    return rows[0]?.gone ?? true
  }

  return {
    now,
    since,
    append,
    begin: (slug, description, at) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query('insert into draft (slug, title, changed_at) values ($1, $2, $3) on conflict do nothing', [slug, JSON.stringify(description.title), at])
        if (rowCount === 0) return false
        await client.query('insert into draft_snapshot (slug, seq, description) values ($1, 0, $2)', [slug, JSON.stringify(description)])
        return true
      }),
    async before(slug, seq, count) {
      const { rows } = await pool.query<Row>(`select ${COLUMNS} from draft_edit where slug = $1 and seq < $2 order by seq desc limit $3`, [slug, seq, count])
      return rows.map(entryOf).toReversed()
    },
    async asOf(slug, seq) {
      const from = await snapshot(slug, seq)
      if (!from) return null
      const { rows } = await pool.query<Row>(`select ${COLUMNS} from draft_edit where slug = $1 and seq > $2 and seq <= $3 order by seq`, [slug, from.seq, seq])
      const then = replay(from, rows.map(entryOf))
      return then.seq === seq ? then : null
    },
    async list() {
      const { rows } = await pool.query<{ slug: string; title: Text; seq: number; changed_at: string; archived_at: string | null }>('select slug, title, seq, changed_at, archived_at from draft order by slug')
      return rows.map(({ slug, title, seq, changed_at: changed, archived_at: gone }): DraftLine => ({ slug, title, seq, changedAt: Number(changed), archivedAt: gone === null ? null : Number(gone) }))
    },
    async archive(slug, at) {
      const { rowCount } = await pool.query('update draft set archived_at = $2 where slug = $1', [slug, at])
      return rowCount === 1
    }
  }
}
