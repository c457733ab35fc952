import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { keyedSchema, sayYesSchema, type Asking, type PublishedKey } from '../../src/contract/attention/asking.ts'
import { regionSchema } from '../../src/contract/attention/region.ts'
import { reportSchema } from '../../src/contract/attention/report.ts'
import { REPORT_LIMIT } from '../../src/contract/attention/report-size.ts'
import { slugSchema } from '../../src/contract/ids.ts'
import { didKey } from '../../src/contract/receipt/sealed.ts'
import type { Reason } from '../../src/contract/reasons.ts'
import type { Outcome } from '../adapters/postgres/attention/book.ts'
import type { ReceiptKey } from '../adapters/postgres/attention/receipt-key.ts'
import type { AttentionDesk } from '../attention/attention.ts'
import type { Limits } from '../ports/limits.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { Asker } from './origin.ts'
import { Refused } from './refusal.ts'

export type AttentionRouteParts = { readonly attention: AttentionDesk; readonly key: ReceiptKey; readonly limits: Limits; readonly asker: Asker }

/** What a refusal is to whoever sent a report. */
const REASON_OF: Record<Exclude<Outcome, 'ok'> | 'no-such-zone' | 'full', Reason> = {
  'not-found': 'not-found',
  withdrawn: 'expired',
  twice: 'spent',
  other: 'does-not-fit',
  'no-such-zone': 'does-not-fit',
  'too-much': 'bad-message',
  closed: 'not-now',
  full: 'too-fast'
}

const askedSchema = z.object({ region: regionSchema.nullable().default(null) })
type BySlug = { Params: { slug: string } }

/** Whether the browser says for its person that they want no such thing (Global Privacy Control). */
const signalOf = (request: FastifyRequest): boolean => request.headers['sec-gpc'] === '1'

/** Asking whether attention may be measured, what comes of a yes, and taking it back. Nobody here has to be anybody. */
export function attentionRoutes(app: FastifyInstance, { attention, key, limits, asker }: AttentionRouteParts): void {
  app.get<BySlug>('/api/showrooms/:slug/asking', does('anybody'), async (request, reply): Promise<Asking> => {
    const slug = slugSchema.safeParse(request.params.slug)
    const { region } = parsed(askedSchema, request.query)
    const asking = slug.success ? await attention.asking(slug.data, region) : null
    if (!asking) throw new Refused('not-found')
    reply.header('cache-control', 'no-cache')
    return asking
  })

  app.get('/api/receipts/key', does('anybody'), async (_request, reply): Promise<PublishedKey> => {
    reply.header('cache-control', 'no-cache')
    return { id: didKey(key.raw), jwk: { kty: 'OKP', crv: 'Ed25519', x: key.x } }
  })

  app.post('/api/receipts', does('anybody'), async (request, reply) => {
    const yes = parsed(sayYesSchema, request.body)
    if (!limits.take('visit', asker.address(request.raw))) throw new Refused('too-fast')
    const receipt = await attention.sayYes(yes, asker.origin(request.raw), signalOf(request))
    if (typeof receipt === 'string') throw new Refused(receipt)
    reply.header('cache-control', 'no-store')
    return reply.code(201).send(receipt)
  })

  // Never limited: what keeps somebody from taking back would keep them to their yes. Keys are too long to be guessed.
  app.post('/api/receipts/withdraw', does('anybody'), async (request, reply) => {
    const { receipt, key: secret } = parsed(keyedSchema, request.body)
    const withdrawn = await attention.withdraw(receipt, secret, asker.origin(request.raw))
    if (!withdrawn) throw new Refused('not-found')
    reply.header('cache-control', 'no-store')
    return withdrawn
  })

  /** What cannot even be read is refused like everything else, and counted. */
  const unreadable = async (error: Error) => {
    if (!(error instanceof Refused)) await attention.unread()
    throw error
  }
  app.post('/api/attention', { ...does('anybody'), bodyLimit: REPORT_LIMIT, errorHandler: unreadable }, async (request, reply) => {
    const report = reportSchema.safeParse(request.body)
    if (!report.success) {
      await attention.unread()
      throw new Refused('bad-message')
    }
    const outcome = await attention.take(report.data)
    if (outcome !== 'ok') throw new Refused(REASON_OF[outcome])
    return reply.code(204).send()
  })
}
