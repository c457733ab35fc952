import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { listenForNotices } from '../../server/adapters/events/notices.ts'
import { createDrafts } from '../../server/adapters/postgres/drafts.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { startPostgres } from '../../server/start/postgres/start.ts'
import { editsRow } from './studio-edits.ts'
import { filesRow } from './studio-files.ts'
import { historyRow } from './studio-history.ts'
import type { Row } from './row.ts'

/** What drafts and editions take: an edit on its way, a long history, files that did not change. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-bench-'))
  const postgres = await startPostgres(join(folder, 'data'))
  const pool = new pg.Pool({ ...postgres.connection, max: 10 })
  pool.on('error', (error) => console.error(error.message))
  await migrate(pool)
  const events = await listenForNotices(pool, randomUUID(), (error) => console.error(error))
  try {
    return [await editsRow(createDrafts(pool), events), await historyRow(pool), await filesRow(pool, folder)]
  } finally {
    await events.close()
    await pool.end()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
