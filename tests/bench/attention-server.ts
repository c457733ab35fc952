import Fastify from 'fastify'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { createAttentionBook } from '../../server/adapters/postgres/attention/book.ts'
import { receiptKey } from '../../server/adapters/postgres/attention/receipt-key.ts'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { randomIds } from '../../server/adapters/system/ids.ts'
import { createAttention } from '../../server/attention/attention.ts'
import { readPolicies } from '../../server/attention/policies.ts'
import { demoShowroom } from '../../server/demo/showroom.ts'
import { attentionRoutes } from '../../server/http/attention.ts'
import { createAsker } from '../../server/http/origin.ts'
import { guard } from '../../server/http/security.ts'
import { periodOf } from '../../server/rules/privacy/periods.ts'
import { clamped, reportSchema, totalOf } from '../../src/contract/attention/report.ts'
import { REPORT_LIMIT } from '../../src/contract/attention/report-size.ts'

/**
 * One process with the product's own routes over a database (its connection is the only argument), and beside them an empty POST and
 * one that does an insert for each request. Says its address in one line; ends when its standard input does.
 */
const pool = new pg.Pool({ ...(JSON.parse(process.argv[2] ?? '{}') as pg.PoolConfig), max: 10 })
const [clock, ids] = [systemClock, randomIds]
const showrooms = createShowrooms(pool, clock)
await showrooms.publish(demoShowroom({ name: 'Bench', address: 'Somewhere 1', contact: null, phone: null }))
const book = createAttentionBook(pool)
const key = await receiptKey(pool, clock.now())
const attention = createAttention({ book, showrooms, key, policies: await readPolicies(), clock, ids })
await attention.turn()

const app = Fastify({ logger: false })
const asker = createAsker([])
guard(app, { asker, selfSigned: false })
attentionRoutes(app, { attention, key, asker, limits: { take: () => true } })
app.post('/empty', { bodyLimit: REPORT_LIMIT }, async (_request, reply) => reply.code(204).send())
app.post('/one', { bodyLimit: REPORT_LIMIT }, async (request, reply) => {
  const { zones, ...said } = reportSchema.parse(request.body)
  const now = clock.now()
  const [outcome] = await book.take(now, periodOf(now), [{ ...said, total: totalOf(zones), zones: clamped(zones) }])
  return reply.code(outcome === 'ok' ? 204 : 409).send()
})
await app.listen({ port: 0, host: '127.0.0.1' })
console.log(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
createInterface({ input: process.stdin }).on('close', () => process.exit())
