import type { FastifyInstance } from 'fastify'
import { narrowQuestionSchema, type AttentionPeriod, type AttentionTable, type Promises } from '../../src/contract/attention/reading.ts'
import { slugSchema } from '../../src/contract/ids.ts'
import { versionOf } from '../../src/contract/attention/policy.ts'
import { didKey } from '../../src/contract/receipt/sealed.ts'
import type { AttentionReadings, KeptPeriod } from '../adapters/postgres/attention/readings.ts'
import type { ReceiptKey } from '../adapters/postgres/attention/receipt-key.ts'
import type { Policies } from '../attention/policies.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { COUNT_NOISE, STANDING_COST } from '../rules/privacy/budget.ts'
import { toldOf } from '../rules/privacy/cells.ts'
import { give } from '../rules/privacy/noise.ts'
import { dayOf, fromDay, PERIOD_DAYS } from '../rules/privacy/periods.ts'
import { mayIn } from '../rules/rights.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import { Refused } from './refusal.ts'
import type { StaffDoor } from './staff.ts'

export type ReportParts = {
  readonly staff: StaffDoor
  readonly readings: AttentionReadings
  readonly showrooms: Pick<PublishedShowrooms, 'edition' | 'list'>
  readonly policies: Policies
  readonly key: ReceiptKey
}

type BySlug = { Params: { slug: string } }

/** What the marketer may read of attention, and what the steward checks. */
export function attentionReportRoutes(app: FastifyInstance, { staff, readings, showrooms, policies, key }: ReportParts): void {
  app.get('/api/studio', does('reports.read'), async (request, reply) => {
    const { person } = await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    return { showrooms: (await showrooms.list()).filter(({ slug }) => mayIn(person, 'reports.read', slug)) }
  })

  app.get<BySlug>('/api/attention/:slug', does('reports.read'), async (request, reply): Promise<AttentionTable> => {
    await staff.signedIn(request)
    const { slug, showroom } = await known(request.params.slug)
    reply.header('cache-control', 'no-store')
    const periods = await readings.periods(slug)
    return {
      showroom: slug,
      title: showroom.title,
      product: showroom.product,
      view: { eye: showroom.views[0]!.eye, aim: showroom.views[0]!.aim, fov: showroom.views[0]!.fov },
      k: policies.k,
      zones: showroom.attention?.zones.map(({ name, label, parts }) => ({ name, label, parts })) ?? [],
      periods: periods.map((period) => told(period, policies.k))
    }
  })

  // A narrower question costs of the budget what the standing report costs. That has spent all of it, so the answer is no, and stays no.
  app.post<BySlug>('/api/attention/:slug/questions', does('reports.read'), async (request) => {
    await staff.signedIn(request)
    const { slug } = await known(request.params.slug)
    const { edition, measure, from } = parsed(narrowQuestionSchema, request.body)
    if (!(await readings.spend(slug, edition, measure, fromDay(from), STANDING_COST))) throw new Refused('spent')
    throw new Error('a period was opened that spent less than its budget')
  })

  app.get('/api/promises/attention', does('promises.read'), async (request, reply): Promise<Promises> => {
    await staff.signedIn(request)
    reply.header('cache-control', 'no-store')
    const { tallies, kept, oldest } = await readings.tallies()
    const places = await Promise.all((await showrooms.list()).map(async ({ slug }) => ({ slug, attention: (await showrooms.edition(slug))?.showroom.attention })))
    return {
      key: didKey(key.raw),
      receipts: tallies['given'] ?? 0,
      withdrawals: tallies['withdrawn'] ?? 0,
      reports: tallies['report'] ?? 0,
      refused: Object.fromEntries(Object.entries(tallies).flatMap(([what, n]) => (what.startsWith('refused ') ? [[what.slice(8), n]] : []))),
      kept,
      oldest,
      budgets: (await readings.periods(null)).map(({ showroom, edition, measure, beganAt, epsilon, spent }) => ({ showroom, edition, measure, from: dayOf(beganAt), epsilon, spent })),
      policies: places.flatMap(({ slug, attention }) => {
        if (!attention) return []
        const holds = policies.effective(attention.market, null)
        return [{ showroom: slug, market: attention.market, k: policies.k, age: holds.age, retentionHours: holds.retentionHours, template: holds.template, version: versionOf(holds) }]
      })
    }
  })

  async function known(raw: string) {
    const slug = slugSchema.safeParse(raw)
    const edition = slug.success ? await showrooms.edition(slug.data) : null
    if (!slug.success || !edition) throw new Refused('not-found')
    return { slug: slug.data, showroom: edition.showroom }
  }
}

/** A period that still takes visits tells nothing: it is told once, when nothing can change it any more. */
function told({ edition, measure, beganAt, closed, epsilon, spent, ...sums }: KeptPeriod, k: number): AttentionPeriod {
  const about = { edition, measure, from: dayOf(beganAt), days: PERIOD_DAYS, epsilon, spent }
  return closed ? { ...about, ...toldOf(sums, k) } : { ...about, state: 'open', visits: null, visitsGive: give(COUNT_NOISE), cells: null }
}
