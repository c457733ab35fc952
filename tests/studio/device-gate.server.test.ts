import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAssetBook } from '../../server/adapters/postgres/assets.ts'
import { createModelBook } from '../../server/adapters/postgres/models.ts'
import { fallenReport } from '../../server/incoming/fallen.ts'
import type { Command } from '../../src/contract/draft/command.ts'
import { editionsSchema } from '../../src/contract/draft/studio.ts'
import { BUDGETS, judge, type Weighed } from '../../src/contract/incoming/gate.ts'
import { modelSchema } from '../../src/contract/incoming/model.ts'
import { enRefused, frRefused } from '../../src/words/refused.ts'
import { openHouse, type House } from '../house/house.ts'
import { openEditor } from '../house/page.ts'

let house: House
let cookie: string
let advisor: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.advisor({ name: 'Ada', roles: ['marketer'] })).cookie
  advisor = (await house.advisor({ name: 'Rita', roles: ['advisor'] })).cookie
})
afterAll(() => house.close())

const ask = (method: string, path: string, body?: unknown, as = cookie) =>
  fetch(house.url + path, { method, headers: { cookie: as, origin: house.url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
const of = (slug: string, what: string) => `/api/studio/showrooms/${slug}/${what}`
const said = async (answer: Promise<Response>) => {
  const { status, body } = await answer.then(async (each) => ({ status: each.status, body: await each.text() }))
  return [status, body === '' ? null : (JSON.parse(body) as unknown)]
}
const RED = [409, { reason: 'red-device' }]

const small: Weighed = { bytes: 1000, triangles: 1000, draws: 10, textures: 0, materials: 3, parts: 3 }
/** A model that was made a product of which the phone's and the headset's level draw too often. */
async function brought({ light = small, draws = BUDGETS.phone.draws[1] + 1 } = {}): Promise<{ model: string; hash: string }> {
  const [model, hash] = [randomUUID(), createHash('sha256').update(randomUUID()).digest('hex')]
  const levels = { light, headset: { ...small, draws }, full: small }
  const report = { ...fallenReport('car.glb', 'fell', ''), outcome: 'ready' as const, findings: [], after: levels, gate: judge(levels) }
  const models = createModelBook(house.database.pool)
  await createAssetBook(house.database.pool).keep({ hash, bytes: 2, type: 'application/json', served: true, files: {} }, Date.now(), async () => {})
  const { rows } = await house.database.pool.query<{ id: string }>(`select id from person where name = 'Ada' limit 1`)
  await models.add({ id: model, name: 'car.glb', bytes: 5, person: rows[0]!.id, at: Date.now() })
  await models.arrived(model, Date.now())
  // No file of it lies anywhere, so nobody but this test takes it up.
  expect(await models.claim('test', [model], Date.now(), Date.now() + 60_000)).toMatchObject({ id: model })
  expect(await models.finish(model, 'test', { report, product: hash, at: Date.now() })).toBe(true)
  return { model, hash }
}
async function edit(slug: string, ...commands: Command[]): Promise<number> {
  const page = randomUUID()
  const editor = await openEditor(house.url, cookie, slug, page)
  let { seq } = (await editor.hears('welcome')).state
  for (const command of commands) {
    const answer = await editor.act({ t: 'edit', page, seen: seq, command, undoes: null })
    if (answer.t !== 'ok') throw new Error(JSON.stringify(answer))
    seq = answer.seq!
  }
  await editor.close()
  return seq
}
/** A draft that shows a product. */
async function drafted(hash: string): Promise<{ slug: string; seq: number }> {
  const slug = `car-${randomUUID().slice(0, 8)}`
  expect((await ask('POST', '/api/studio/showrooms', { slug, title: { en: 'New car' }, from: { template: 'car' } })).status).toBe(204)
  return { slug, seq: await edit(slug, { name: 'set', at: ['product'], to: `/product/${hash}/` }) }
}
const publish = (slug: string, seq: number) => said(ask('POST', of(slug, 'publish'), { seq, note: '' }))
const plan = (slug: string, seq: number) => said(ask('POST', of(slug, 'plan'), { seq, note: '', at: Date.now() + 3_600_000 }))
const letThrough = (model: string, device: string, reason = 'For the fair in May', as = cookie) => said(ask('PUT', `/api/models/${model}/passes`, { device, reason }, as))
const editions = async (slug: string) => editionsSchema.parse(await (await ask('GET', of(slug, 'editions'))).json())
const shown = async (slug: string) => (await ask('GET', `/api/showrooms/${slug}`)).status

describe('the device gate stands before publishing (SPEC I17)', () => {
  it('I17: what is red for a device is neither published nor planned, and says so in words', async () => {
    const { hash, model } = await brought()
    const { slug, seq } = await drafted(hash)
    expect([await publish(slug, seq), await plan(slug, seq), await shown(slug), (await editions(slug)).planned]).toEqual([RED, RED, 404, null])
    expect((await editions(slug)).judged).toMatchObject({ model, passes: [], gate: [{ device: 'phone', verdict: 'red' }, { device: 'headset', verdict: 'red' }, { device: 'desktop', verdict: 'green' }] })
    expect([enRefused['red-device'], frRefused['red-device']]).toEqual([expect.stringMatching(/name and a reason/), expect.stringMatching(/nom et une raison/)])
  })

  it('I17: somebody with the right puts name and reason to each red device; the report and the edition keep both', async () => {
    const { hash, model } = await brought()
    const { slug, seq } = await drafted(hash)
    expect(await letThrough(model, 'phone', 'For the fair in May', advisor)).toEqual([403, { reason: 'not-allowed' }])
    expect((await letThrough(model, 'phone', '  '))[0]).toBe(400)
    expect(await letThrough(model, 'desktop')).toEqual([409, { reason: 'not-now' }])
    expect((await letThrough(model, 'phone'))[0]).toBe(204)
    expect(await publish(slug, seq)).toEqual(RED)
    expect((await letThrough(model, 'headset', 'Ours are wired'))[0]).toBe(204)
    expect(await publish(slug, seq)).toEqual([200, { number: 1 }])
    const passes = [{ device: 'phone', by: 'Ada', reason: 'For the fair in May' }, { device: 'headset', by: 'Ada', reason: 'Ours are wired' }]
    expect((await editions(slug)).editions).toMatchObject([{ number: 1, by: 'Ada', passes }])
    expect(modelSchema.parse(await (await ask('GET', `/api/models/${model}`)).json()).passes).toMatchObject(passes)
    // Names of people are the studio's own: no visitor is told.
    expect(await (await ask('GET', `/api/showrooms/${slug}`)).text()).not.toContain('For the fair')
  })

  it('I17: planned by somebody’s word, it comes at its time with that word in the edition', async () => {
    const { hash, model } = await brought()
    const { slug, seq } = await drafted(hash)
    for (const device of ['phone', 'headset']) await letThrough(model, device)
    expect(await plan(slug, seq)).toEqual([204, null])
    expect((await editions(slug)).planned?.passes).toHaveLength(2)
    await house.database.pool.query('update planned_edition set at = $1 where slug = $2', [Date.now() - 1, slug])
    await expect.poll(async () => (await editions(slug)).editions, { timeout: 20_000 }).toMatchObject([{ number: 1, passes: [{ device: 'phone', reason: 'For the fair in May' }, { device: 'headset' }] }])
  })

  it('I17: a device that is left out is no hindrance, as long as the first picture’s level is within what it takes', async () => {
    const out = { name: 'set', at: ['without'], to: ['phone', 'headset'] } as const satisfies Command
    const fits = await drafted((await brought()).hash)
    expect(await publish(fits.slug, await edit(fits.slug, out))).toEqual([200, { number: 1 }])
    expect(await (await ask('GET', `/api/showrooms/${fits.slug}`)).json()).toMatchObject({ showroom: { without: ['phone', 'headset'] } })
    const neither = await drafted((await brought({ light: { ...small, draws: 400 } })).hash)
    expect(await publish(neither.slug, await edit(neither.slug, out))).toEqual(RED)
    await expect(edit(fits.slug, { name: 'set', at: ['without'], to: ['toaster'] })).rejects.toThrow('not-fitting')
  })

  it('I17: going back asks, too; a model that was taken away is still known for what it is', async () => {
    const { hash, model } = await brought()
    const { slug, seq } = await drafted(hash)
    for (const device of ['phone', 'headset']) await letThrough(model, device)
    expect(await publish(slug, seq)).toEqual([200, { number: 1 }])
    expect(await publish(slug, await edit(slug, { name: 'set', at: ['basePrice'], to: 7 }))).toEqual([200, { number: 2 }])
    expect((await ask('DELETE', `/api/models/${model}`)).status).toBe(204)
    expect(await said(ask('POST', of(slug, 'roll-back'), { to: 1 }))).toEqual([200, { number: 3 }])
    await house.database.pool.query('delete from model_pass where model = $1', [model])
    expect(await said(ask('POST', of(slug, 'roll-back'), { to: 2 }))).toEqual(RED)
  })

  it('I17: the same model brought again is the same product: one word holds for both', async () => {
    const { hash, model } = await brought()
    const again = await brought()
    await house.database.pool.query('update model set product = $2 where id = $1', [again.model, hash])
    const { slug, seq } = await drafted(hash)
    await letThrough(model, 'phone')
    await letThrough(again.model, 'headset')
    expect(await publish(slug, seq)).toEqual([200, { number: 1 }])
  })

  it('I17: what is green or amber goes out; a product that is not in this house does not', async () => {
    const green = await drafted((await brought({ draws: 100 })).hash)
    expect(await publish(green.slug, green.seq)).toEqual([200, { number: 1 }])
    const none = await drafted('0123456789abcdef'.repeat(4))
    expect([await publish(none.slug, none.seq), await plan(none.slug, none.seq)]).toEqual([[409, { reason: 'no-product' }], [409, { reason: 'no-product' }]])
    expect((await editions(none.slug)).judged).toBeNull()
    expect((await editions('one')).judged).toBe('own')
  })
})
