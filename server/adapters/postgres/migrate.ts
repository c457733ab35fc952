import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Pool, PoolClient } from 'pg'
import { inTransaction } from './transaction.ts'

const MIGRATIONS = new URL('./migrations/', import.meta.url)
const FUNCTIONS = new URL('./functions/', import.meta.url)

type Script = { readonly name: string; readonly text: string; readonly hash: string }

async function scriptsOf(folder: URL): Promise<Script[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
  )
}

/**
 * Brings the database to what this version of the product needs. Migrations run once each, in the order of their names; the
 * functions are put in anew when their text has changed. All in one transaction, and by one process at a time.
 */
export async function migrate(pool: Pool): Promise<void> {
  const [migrations, functions] = await Promise.all([scriptsOf(MIGRATIONS), scriptsOf(FUNCTIONS)])
  await inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtextextended('parlour migrations', 0))`)
    await client.query('create table if not exists schema_script (name text primary key, hash text not null)')
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from schema_script')
    const done = new Map(rows.map((row) => [row.name, row.hash]))
    for (const script of migrations) if (!done.has(script.name)) await run(client, script)
    if (functions.some((script) => done.get(script.name) !== script.hash)) for (const script of functions) await run(client, script)
  })
}

async function run(client: PoolClient, script: Script): Promise<void> {
  await client.query(script.text).catch((cause: unknown) => {
    throw new Error(`${script.name} could not be run`, { cause })
  })
  await client.query('insert into schema_script (name, hash) values ($1, $2) on conflict (name) do update set hash = $2', [script.name, script.hash])
}
