import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { createAttentionBook } from '../adapters/postgres/attention/book.ts'
import { createAttentionReadings } from '../adapters/postgres/attention/readings.ts'
import { receiptKey } from '../adapters/postgres/attention/receipt-key.ts'
import { attentionReportRoutes } from '../http/attention-reports.ts'
import { attentionRoutes } from '../http/attention.ts'
import type { Asker } from '../http/origin.ts'
import type { StaffDoor } from '../http/staff.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { Limits } from '../ports/limits.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { createAttention } from './attention.ts'
import { readPolicies } from './policies.ts'

export type AttentionHouse = {
  readonly pool: Pool
  readonly staff: StaffDoor
  readonly showrooms: PublishedShowrooms
  readonly clock: Clock
  readonly ids: Ids
  readonly limits: Limits
  readonly asker: Asker
}

/** Puts everything about attention into the server. `turn` does what the clock asks for, `open` what a new edition of a showroom does. */
export async function furnishAttention(app: FastifyInstance, { pool, staff, showrooms, clock, ids, limits, asker }: AttentionHouse): Promise<{ turn(): Promise<void>; open(slug: string): Promise<void> }> {
  const [key, policies] = await Promise.all([receiptKey(pool, clock.now()), readPolicies()])
  const attention = createAttention({ book: createAttentionBook(pool), showrooms, key, policies, clock, ids })
  attentionRoutes(app, { attention, key, limits, asker })
  attentionReportRoutes(app, { staff, readings: createAttentionReadings(pool), showrooms, policies, key })
  app.addHook('onClose', () => attention.stop())
  return { turn: attention.turn, open: attention.open }
}
