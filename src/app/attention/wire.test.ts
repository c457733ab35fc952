import { generateKeyPairSync, sign } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { written } from '../../../assets/attention/bake.ts'
import { readPolicies } from '../../../server/attention/policies.ts'
import { receiptOf, sealed, withdrawnOf } from '../../../server/attention/receipts.ts'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import { versionOf } from '../../contract/attention/policy.ts'
import type { Reason } from '../../contract/reasons.ts'
import { createStage } from '../../model/stage.ts'
import { createVisit } from '../../model/visit.ts'

/*
 * A page's measuring against a house that answers as it is told to: what a refusal, a lost line or a browser that keeps nothing may
 * never do to somebody who takes back.
 */
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const { x } = publicKey.export({ format: 'jwk' }) as { x: string }
const key = { x, raw: new Uint8Array(Buffer.from(x, 'base64url')), sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)) }
const holds = (await readPolicies()).effective('eu', null)
const edition = { number: 1, showroom: demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null }) }
const likeness = written({ positions: new Float32Array([0, 0, 0, 1, 0, 0, 1, 1, 0]), indices: new Uint32Array([0, 1, 2]), whose: new Uint16Array([0]) }, ['boot']).buffer
const given = async (id: string) => receiptOf({ id, key: 's'.repeat(32), at: 0, origin: 'https://cars.example', holds, operator: edition.showroom.operator, yes: { showroom: 'one', edition: 1, measure: 'in-view', region: null, language: 'en', version: '', onClose: false, by: 'question' } })

/** What the house has heard, and how it answers; a reason refuses, null loses the line. */
const asked: string[] = []
const answers: Record<'withdraw' | 'report' | 'likeness', 'ok' | Reason | null> = { withdraw: 'ok', report: 'ok', likeness: 'ok' }
/** The answer to a report waits for this. */
let held: Promise<void> = Promise.resolve()
let ids = 0
/** What the page does as it is left. */
const leaving: (() => void)[] = []

async function answer(path: string, body: { receipt?: string }): Promise<Response> {
  const what = path.endsWith('/withdraw') ? 'withdraw' : path === '/api/attention' ? 'report' : path.endsWith('.bin') ? 'likeness' : null
  if (what) {
    asked.push(body.receipt ? `${what} ${body.receipt}` : what)
    const said = answers[what]
    if (said === null) throw new TypeError('no line')
    if (said !== 'ok') return Response.json({ reason: said }, { status: 400 })
  }
  if (what === 'withdraw') return Response.json(await sealed(withdrawnOf(await given(body.receipt!), 1), key, 1))
  if (what === 'report') await held
  if (what === 'report') return new Response(null, { status: 204 })
  if (what === 'likeness') return new Response(likeness)
  if (path === '/api/receipts') return Response.json(await sealed(await given(`7b1c1f3e-8f0b-4c84-9d5e-${String(++ids).padStart(12, '0')}`), key, 0))
  return Response.json({ ...holds, version: versionOf(holds) })
}

beforeEach(() => {
  vi.resetModules()
  asked.length = 0
  Object.assign(answers, { withdraw: 'ok', report: 'ok', likeness: 'ok' })
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value), removeItem: (name: string) => void kept.delete(name) })
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false, getElementById: () => null }))
  leaving.length = 0
  vi.stubGlobal('addEventListener', (name: string, heard: () => void) => void (name === 'pagehide' && leaving.push(heard)))
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => answer(path, init?.body ? JSON.parse(init.body as string) : {}))
})
afterEach(() => vi.unstubAllGlobals())

/** A page on which somebody has said yes to `in-view`, and what its receipt is called. */
async function measuring(onClose = false) {
  const { wireAttention } = await import('./wire.ts')
  const visit = createVisit(edition, 'en')
  const stage = createStage({ showroom: edition.showroom, configuration: visit.getState().configuration, language: 'en', theme: 'light', reducedMotion: false, self: 'customer' })
  const { store, acts } = wireAttention(edition, visit, stage)!
  const one = () => store.getState().measures['in-view']
  acts.open()
  await vi.waitFor(() => expect(store.getState().asking).not.toBeNull())
  acts.yes('in-view', onClose, 'question')
  await vi.waitFor(() => expect(one().state).not.toBe('starting'))
  return { acts, one, receipt: one().receipt?.['dct:identifier'] }
}

it('R7: a house that has a fault of its own was not told: it is told again until it says so', async () => {
  const { acts, one, receipt } = await measuring()
  answers.withdraw = 'server-fault'
  acts.forget('in-view')
  await vi.waitFor(() => expect(asked).toContain(`withdraw ${receipt}`))
  expect([one().state, one().back]).toEqual(['away', null])
  answers.withdraw = 'ok'
  await vi.waitFor(() => expect(one().state).toBe('withdrawn'), { timeout: 20_000 })
  expect(one().back).not.toBeNull()
  acts.stop('in-view')
})

it('R7: without a line it is told as soon as there is one, though no browser says that there is', async () => {
  const { acts, one } = await measuring()
  answers.withdraw = null
  acts.forget('in-view')
  await vi.waitFor(() => expect(asked.filter((each) => each.startsWith('withdraw')).length).toBeGreaterThan(1), { timeout: 20_000 })
  expect(one().state).toBe('away')
  answers.withdraw = 'not-found'
  await vi.waitFor(() => expect([one().state, one().back]).toEqual(['withdrawn', null]), { timeout: 20_000 })
})

it('R7: in a browser that keeps nothing it is taken back all the same', async () => {
  const forbidden = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
  const { acts, one, receipt } = await measuring()
  acts.forget('in-view')
  await vi.waitFor(() => expect(one().state).toBe('withdrawn'))
  expect(asked).toContain(`withdraw ${receipt}`)
})

it('R7: a report that is answered after it was taken back does not say that it was sent', async () => {
  const { acts, one } = await measuring()
  let go = (): void => undefined
  held = new Promise((done) => (go = done))
  acts.send('in-view')
  acts.forget('in-view')
  await vi.waitFor(() => expect(one().state).toBe('withdrawn'))
  expect(asked.some((each) => each.startsWith('report'))).toBe(true)
  go()
  // All that the answer sets off has been done by then.
  await new Promise(setImmediate)
  expect(one().state).toBe('withdrawn')
})

it('R2: one that came although its answer was lost is sent', async () => {
  const { acts, one } = await measuring()
  answers.report = null
  acts.send('in-view')
  await vi.waitFor(() => expect(one().state).toBe('stopped'))
  answers.report = 'spent'
  acts.send('in-view')
  await vi.waitFor(() => expect(one().state).toBe('sent'))
})

it('R4: a yes under which nothing can be measured is taken back, and can be said again', async () => {
  answers.likeness = 'not-found'
  const { acts, one } = await measuring()
  expect([one().state, one().receipt]).toEqual(['failed', null])
  await vi.waitFor(() => expect(asked.filter((each) => each.startsWith('withdraw'))).toHaveLength(1))
  answers.likeness = 'ok'
  acts.yes('in-view', false, 'question')
  await vi.waitFor(() => expect(one().state).toBe('measuring'))
  acts.forget('in-view')
  await vi.waitFor(() => expect(asked.filter((each) => each.startsWith('withdraw'))).toHaveLength(2))
})

it('R2: a page that is left sends its report, once, where the yes said so in words; else nothing', async () => {
  for (const onClose of [false, true]) {
    const { acts, receipt } = await measuring(onClose)
    const all = leaving.splice(0)
    // A page that is kept for coming back may be left twice.
    for (const leave of [...all, ...all]) leave()
    expect(asked.filter((each) => each.startsWith('report'))).toEqual(onClose ? [`report ${receipt}`] : [])
    acts.stop('in-view')
  }
})
