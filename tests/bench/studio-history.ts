import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { createDrafts } from '../../server/adapters/postgres/drafts.ts'
import { RECENT } from '../../src/contract/draft/protocol.ts'
import { demoDescription } from '../fixtures/description.ts'
import { alternate, type Row } from './row.ts'

const ROUNDS = 15
const LONG = 10_000
const SHORT = 10
const BAR = 2
const ADA = { person: randomUUID(), name: 'Ada' }

/** What an editor's page is told on opening a draft, read by a process that holds nothing of it: a long history against a short one. */
export async function historyRow(pool: Pool): Promise<Row> {
  const page = randomUUID()
  const made = async (slug: string, edits: number) => {
    const drafts = createDrafts(pool)
    await drafts.begin(slug, { ...demoDescription(), slug }, 0)
    for (let seq = 0; seq < edits; seq++) await drafts.append(slug, { id: randomUUID(), page, seen: seq, command: { name: 'set', at: ['basePrice'], to: seq }, undoes: null }, ADA, seq)
  }
  await made('long', LONG)
  await made('short', SHORT)
  const open = async (slug: string) => {
    const drafts = createDrafts(pool)
    const began = performance.now()
    const now = (await drafts.now(slug))!
    await drafts.before(slug, now.seq + 1, RECENT)
    return performance.now() - began
  }
  for (const slug of ['long', 'short', 'long', 'short']) await open(slug)
  return alternate(`a draft of ${LONG} edits is opened, against one of ${SHORT}`, 'ms', BAR, ROUNDS, () => open('long'), () => open('short'))
}
