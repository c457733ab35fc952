import eu from '../../../server/attention/policies/eu.json' with { type: 'json' }
import type { Asking } from '../../../src/contract/attention/asking.ts'
import type { Promises } from '../../../src/contract/attention/reading.ts'
import { MEASURES } from '../../../src/contract/attention/zones.ts'
import type { Me } from '../../../src/contract/http.ts'
import type { UiLanguage } from '../../../src/contract/language.ts'
import { type AttentionActs, type AttentionStore, changed, createAttention, type OneMeasure } from '../../../src/model/attention/attention.ts'
import type { AttentionOnPage } from '../../../src/showroom/attention/attention-context.ts'
import { ReceiptPage } from '../../../src/studio/ReceiptPage.tsx'
import type { StudioActs } from '../../../src/studio/studio-props.ts'
import { StudioPage } from '../../../src/studio/StudioPage.tsx'
import { TABLE } from './attention-table.ts'

const asking: Asking = {
  regions: ['eu'], template: true, age: 16, k: 20, retentionHours: 24, measures: [...MEASURES], signalIsNo: true, version: 'eu 2026-11-23',
  texts: [{ region: 'eu', law: eu.law, ...eu.texts }]
}
const seconds = { 'wheels-front': 41, dashboard: 27, 'lamps-front': 12, 'doors-front': 9, roof: 3 }

/** How measuring stands, by the name of a state of the page. */
const STANDS: Record<string, { dwell?: Partial<OneMeasure>; 'in-view'?: Partial<OneMeasure> }> = {
  'attention-question': {},
  'attention-measuring': { 'in-view': { state: 'measuring', seconds }, dwell: { state: 'no' } },
  'attention-stopped': { 'in-view': { state: 'stopped', seconds }, dwell: { state: 'failed' } },
  'attention-signal': { 'in-view': { state: 'signal' }, dwell: { state: 'signal' } },
  'attention-sent': { 'in-view': { state: 'sent' }, dwell: { state: 'withdrawn' } }
}

/** A flat picture: what is painted on it is looked at elsewhere. */
const picture = ({ width, height }: { width: number; height: number }) => Promise.resolve({ width, height, pixels: new Uint8ClampedArray(width * height * 4).fill(160) })

/** Measuring without a product and without a house; null for states that have nothing to do with it. */
export function standAttention(name: string): AttentionOnPage | null {
  const stands = STANDS[name]
  if (!stands) return null
  const store: AttentionStore = createAttention(name === 'attention-signal')
  store.setState({ asking, invited: true })
  for (const measure of MEASURES) store.setState((model) => changed(model, measure, stands[measure] ?? {}))
  const nothing = () => undefined
  const acts: AttentionActs = {
    open: nothing, setRegion: (region) => store.setState({ region }), no: nothing, yes: nothing, stop: nothing, send: nothing, forget: nothing, keepReceipt: nothing,
    bytes: (measure) => JSON.stringify({ measure, zones: seconds }),
    paint: (_measure, _seconds, size) => picture(size)
  }
  return { store, acts }
}

const me: Me = { id: '00000000-0000-4000-8000-000000000001', name: 'Robin Sample', languages: ['en'], look: '', roles: ['owner'], rights: ['reports.read', 'promises.read', 'desk.attend', 'team.read'] } as unknown as Me

const PROMISES: Promises = {
  key: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK', receipts: 812, withdrawals: 17, reports: 640, refused: { twice: 12, 'not-found': 3, unreadable: 5 }, kept: 38,
  oldest: Date.UTC(2026, 10, 22, 11), policies: [{ showroom: 'one', market: 'eu', k: 20, age: 16, retentionHours: 24, template: true, version: 'eu 2026-11-23' }],
  budgets: TABLE.periods.map(({ edition, measure, from, epsilon, spent }) => ({ showroom: 'one', edition, measure, from, epsilon, spent }))
}

/** The pages of the studio, by name; null for any other. */
export function standStudio(name: string, language: UiLanguage) {
  if (name === 'receipt-page') return <ReceiptPage language={language} opened={{ receipt: 'a', key: 'b' }} check={() => Promise.resolve({ state: 'broken' })} withdraw={() => Promise.resolve(true)} />
  if (name !== 'studio' && name !== 'studio-promises') return null
  // What else the studio does has states of its own: these pages ask for nothing of it.
  const acts = { showrooms: () => Promise.resolve({ showrooms: [{ slug: 'one', title: { en: 'Parlour One' } }] }), attention: () => Promise.resolve(TABLE), promises: () => Promise.resolve(PROMISES), paint: (_table: unknown, _seconds: unknown, size: { width: number; height: number }) => picture(size) }
  const rights = name === 'studio' ? me.rights : me.rights.filter((right) => right !== 'reports.read')
  return <StudioPage language={language} me={{ ...me, rights }} acts={acts as unknown as StudioActs} signOut={() => Promise.resolve()} onOut={() => undefined} />
}
