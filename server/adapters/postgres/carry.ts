import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Carried, CarriedEdition, CarriedModel } from '../../ports/carried.ts'
import { canonical } from './showrooms.ts'
import { inTransaction } from './transaction.ts'

/** A file to be noted with what is carried, and how its bytes are put into the store. */
export type CarriedFile = { readonly hash: string; readonly bytes: number; readonly type: string; readonly served: boolean; readonly files: Readonly<Record<string, string>>; put(): Promise<void>; remove(): Promise<void> }

type ModelRow = Omit<CarriedModel, 'bytes' | 'madeAt' | 'finishedAt'> & { bytes: string; madeAt: string; finishedAt: string }
/** Whoever is in no house: what is carried says who by their name. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Showrooms on their way out of this database and into it. */
export function createCarrier(pool: Pool) {
  return {
    /** The editions of a showroom, oldest first. */
    async editions(slug: string): Promise<CarriedEdition[]> {
      const { rows } = await pool.query<Omit<CarriedEdition, 'at'> & { at: string }>(
        `select description as showroom, published_at as at, name as by, coalesce(note, '') as note, back, coalesce(passes, '[]') as passes
         from edition left join publication using (slug, number) where slug = $1 order by number`,
        [slug]
      )
      return rows.map((row) => ({ ...row, at: Number(row.at) }))
    },

    /** What is known of uploaded products, by their hashes; of one that was brought twice, what is judged by. In the order of their hashes. */
    async models(products: readonly string[]): Promise<CarriedModel[]> {
      const { rows } = await pool.query<ModelRow>(
        `select distinct on (m.product) m.product, a.files, m.poster, m.source, m.name, m.bytes, m.made_at as "madeAt", m.finished_at as "finishedAt", m.report, m.confirmed,
           coalesce((select jsonb_agg(jsonb_build_object('device', p.device, 'by', p.by, 'reason', p.reason, 'at', p.at) order by p.at)
                     from model_pass p join model o on o.id = p.model where o.product = m.product), '[]') as passes
         from model m join asset a on a.hash = m.product where m.product = any ($1) and m.state = 'ready'
         order by m.product, m.gone_at is not null, m.made_at desc, m.id`,
        [products]
      )
      return rows.map((row) => ({ ...row, bytes: Number(row.bytes), madeAt: Number(row.madeAt), finishedAt: Number(row.finishedAt) }))
    },

    /**
     * Takes a showroom in with its files: all of it or nothing. False, and nothing is taken, where its address is. `now`: ms since 1970.
     * Where it fails, the files that were put for it are removed again; those of a process that dies meanwhile are swept (I11).
     */
    async takeIn(carried: Carried, files: readonly CarriedFile[], now: number): Promise<boolean> {
      return inTransaction(pool, async (client) => {
        if (!(await beginDraft(client, carried, now))) return false
        const put: CarriedFile[] = []
        try {
          // In one order for all, so that no two wait for one another.
          for (const file of files.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) if (await noteFile(client, file, now)) put.push(file)
          for (const model of carried.models) await noteModel(client, model)
          for (const [index, edition] of carried.editions.entries()) await noteEdition(client, carried.slug, index + 1, edition)
        } catch (error) {
          for (const file of put) await file.remove()
          throw error
        }
        return true
      })
    }
  }
}

async function beginDraft(client: PoolClient, { slug, description }: Carried, now: number): Promise<boolean> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 204))', [slug])
  const { rows } = await client.query('select from edition where slug = $1 limit 1', [slug])
  if (rows.length > 0) return false
  const { rowCount } = await client.query('insert into draft (slug, title, changed_at) values ($1, $2, $3) on conflict do nothing', [slug, JSON.stringify(description.title), now])
  if (rowCount === 0) return false
  await client.query('insert into draft_snapshot (slug, seq, description) values ($1, 0, $2)', [slug, JSON.stringify(description)])
  return true
}

/** Puts a file and notes it, holding its lock to the end (assets.ts). True if it was not known. */
async function noteFile(client: PoolClient, { hash, bytes, type, served, files, put }: CarriedFile, now: number): Promise<boolean> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 330))', [hash])
  const { rows } = await client.query('select from asset where hash = $1', [hash])
  await put()
  await client.query(
    `insert into asset (hash, bytes, type, served, files, touched_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (hash) do update set served = asset.served or $4, touched_at = greatest(asset.touched_at, $6)`,
    [hash, bytes, type, served, files, now]
  )
  return rows.length === 0
}

/** A model that this house has already stays as it is here: its own people's word holds. */
async function noteModel(client: PoolClient, { product, poster, source, name, bytes, madeAt, finishedAt, report, confirmed, passes }: CarriedModel): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into model (id, name, bytes, state, made_at, arrived_at, finished_at, source, report, product, poster, confirmed)
     select gen_random_uuid(), $2, $3, 'ready', $4, $4, $5, $6, $7, $1, $8, $9 where not exists (select from model where product = $1 and state = 'ready') returning id`,
    [product, name, bytes, madeAt, finishedAt, source, JSON.stringify(report), poster, JSON.stringify(confirmed)]
  )
  for (const { device, by, reason, at } of rows[0] ? passes : [])
    await client.query('insert into model_pass (model, device, by, reason, at) values ($1, $2, $3, $4, $5)', [rows[0]!.id, device, by, reason, at])
}

async function noteEdition(client: PoolClient, slug: string, number: number, { showroom, at, by, note, back, passes }: CarriedEdition): Promise<void> {
  const description = canonical(showroom)
  await client.query('insert into edition (slug, number, description, content_hash, published_at) values ($1, $2, $3, $4, $5)', [slug, number, description, createHash('sha256').update(description).digest(), at])
  if (by !== null)
    await client.query('insert into publication (slug, number, person, name, note, seq, back, passes) values ($1, $2, $3, $4, $5, null, $6, $7)', [slug, number, NOBODY, by, note, back, JSON.stringify(passes)])
}
