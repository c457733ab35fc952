import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { Command } from '../../src/contract/draft/command.ts'
import { initialConfiguration } from '../../src/contract/configure.ts'
import type { Edition } from '../../src/contract/showroom.ts'
import type { Editions, ShowroomEntry } from '../../src/contract/draft/studio.ts'
import { openHouse, type House } from '../house/house.ts'
import { openCustomer, openDesk, openEditor } from '../house/page.ts'
import { visitorAt } from '../attention/visitor.ts'

let house: House
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.advisor({ name: 'Ada', roles: ['marketer'] })).cookie
})
afterAll(() => house.close())

const ask = (method: string, path: string, body?: unknown, as = cookie) =>
  fetch(house.url + path, { method, redirect: 'manual', headers: { cookie: as, origin: house.url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
const json = async <T>(answer: Promise<Response>) => (await answer).json() as Promise<T>
const of = (slug: string, what: string) => `/api/studio/showrooms/${slug}/${what}`

async function begun(from: object = { template: 'car' }): Promise<string> {
  const slug = `car-${randomUUID().slice(0, 8)}`
  const answer = await ask('POST', '/api/studio/showrooms', { slug, title: { en: 'New car' }, from })
  expect(answer.status).toBe(204)
  return slug
}
/** Makes one edit; gives the number of its entry. */
async function edit(slug: string, command: Command): Promise<number> {
  const page = randomUUID()
  const editor = await openEditor(house.url, cookie, slug, page)
  const { state } = await editor.hears('welcome')
  const answer = await editor.act({ t: 'edit', page, seen: state.seq, command, undoes: null })
  await editor.close()
  if (answer.t !== 'ok') throw new Error(JSON.stringify(answer))
  return answer.seq!
}
const price = (to: number): Command => ({ name: 'set', at: ['basePrice'], to })
const shown = async (slug: string) => json<{ number: number; showroom: { basePrice: number } }>(ask('GET', `/api/showrooms/${slug}`))

describe('editions (SPEC E6)', () => {
  it('E6: published as somebody left it, with note and name; the next one is the next number; back again in one', async () => {
    const slug = await begun()
    expect((await ask('GET', `/s/${slug}`)).status).toBe(404)
    const seq = await edit(slug, price(1))
    await edit(slug, price(2))
    expect(await json(ask('POST', of(slug, 'publish'), { seq, note: ' First ' }))).toEqual({ number: 1 })
    expect(await shown(slug)).toMatchObject({ number: 1, showroom: { basePrice: 1 } })
    expect((await ask('GET', `/s/${slug}`)).status).toBe(200)
    expect(await json(ask('POST', of(slug, 'publish'), { seq: seq + 1, note: '' }))).toEqual({ number: 2 })
    expect(await json(ask('POST', of(slug, 'roll-back'), { to: 1 }))).toEqual({ number: 3 })
    expect(await shown(slug)).toMatchObject({ number: 3, showroom: { basePrice: 1 } })
    const { editions } = await json<Editions>(ask('GET', of(slug, 'editions')))
    expect(editions.map(({ number, by, note, seq: at, back }) => [number, by, note, at, back])).toEqual([[3, 'Ada', '', null, 1], [2, 'Ada', '', seq + 1, null], [1, 'Ada', 'First', seq, null]])
    expect((await ask('POST', of(slug, 'roll-back'), { to: 9 })).status).toBe(404)
    expect((await ask('POST', of(slug, 'publish'), { seq: 99, note: '' })).status).toBe(404)
  })

  it('E6: a running visit stays on its edition, also after going back and in another process', async () => {
    const slug = await begun()
    await ask('POST', of(slug, 'publish'), { seq: 0, note: '' })
    const began = await ask('POST', '/api/visits', { showroom: slug, edition: 1 })
    const visitor = began.headers.getSetCookie()[0]!.split(';', 1)[0]!
    await ask('POST', of(slug, 'publish'), { seq: await edit(slug, price(5)), note: '' })
    await ask('POST', of(slug, 'roll-back'), { to: 1 })
    const { url } = await house.another()
    const page = await openCustomer(url, visitor)
    expect((await page.hears('welcome')).state).toMatchObject({ edition: 1 })
    await page.close()
  })

  it('E6: what contradicts itself is not published, and the draft stays as it is', async () => {
    const slug = await begun()
    const seq = await edit(slug, { name: 'remove', at: ['groups', 'wheels', 'choices', 'forged'] })
    const answer = await ask('POST', of(slug, 'publish'), { seq, note: '' })
    expect([answer.status, await answer.json()]).toEqual([422, { reason: 'does-not-fit' }])
    expect((await ask('GET', `/s/${slug}`)).status).toBe(404)
    expect((await json<{ groups: { id: string }[] }>(ask('GET', of(slug, 'description')))).groups.length).toBeGreaterThan(3)
  })

  it('E11: what stops an edition stops it at the house too: a standard that the rules forbid', async () => {
    const slug = await begun()
    const seq = await edit(slug, { name: 'set', at: ['groups', 'pack', 'standard'], to: 'sport' })
    for (const [what, more] of [['publish', {}], ['plan', { at: Date.now() + 3_600_000 }]] as const) expect((await ask('POST', of(slug, what), { seq, note: '', ...more })).status).toBe(422)
    expect((await ask('POST', of(slug, 'previews'), { seq })).status).toBe(422)
    expect((await ask('POST', of(slug, 'publish'), { seq: seq - 1, note: '' })).status).toBe(200)
  })

  it('E6: what somebody has published is not published over by a new start', async () => {
    const seq = await edit('one', price(77))
    await ask('POST', of('one', 'publish'), { seq, note: '' })
    const { number } = await shown('one')
    await house.another()
    expect(await shown('one')).toMatchObject({ number, showroom: { basePrice: 77 } })
  })

  it('E7: planned, it comes at its time, once, as it was when it was planned; taken back, it does not', async () => {
    const slug = await begun()
    await ask('POST', of(slug, 'publish'), { seq: 0, note: '' })
    const seq = await edit(slug, price(8))
    expect((await ask('POST', of(slug, 'plan'), { seq, note: 'Too late', at: Date.now() - 1 })).status).toBe(410)
    expect((await ask('POST', of(slug, 'plan'), { seq, note: 'Spring', at: Date.now() + 3_600_000 })).status).toBe(204)
    await edit(slug, price(9))
    expect((await json<Editions>(ask('GET', of(slug, 'editions')))).planned).toMatchObject({ by: 'Ada', note: 'Spring', seq })
    // Two processes look at the clock, and one plan that nothing can be read of is due before.
    await house.another()
    await house.database.pool.query(`insert into planned_edition (slug, description, at, person, name, note, seq) select 'unread', '{}', 1, person, name, note, seq from planned_edition where slug = $1`, [slug])
    await house.database.pool.query('update planned_edition set at = $1 where slug = $2', [Date.now() - 1, slug])
    await expect.poll(async () => (await json<Editions>(ask('GET', of(slug, 'editions')))).planned, { timeout: 20_000 }).toBeNull()
    const { editions } = await json<Editions>(ask('GET', of(slug, 'editions')))
    expect(editions.map(({ number, note }) => [number, note])).toEqual([[2, 'Spring'], [1, '']])
    expect(await shown(slug)).toMatchObject({ number: 2, showroom: { basePrice: 8 } })
    expect((await house.database.pool.query(`delete from planned_edition where slug = 'unread'`)).rowCount).toBe(1)
    await ask('POST', of(slug, 'plan'), { seq: 0, note: '', at: Date.now() + 3_600_000 })
    expect((await ask('DELETE', of(slug, 'plan'))).status).toBe(204)
    expect((await ask('DELETE', of(slug, 'plan'))).status).toBe(404)
  })

  it('E8: a preview opens by its link alone, shows the draft of then, and nobody can be asked from it', async () => {
    const slug = await begun()
    const seq = await edit(slug, { name: 'set', at: ['title', 'en'], to: 'Secret estate' })
    const { url, svg } = await json<{ url: string; svg: string }>(ask('POST', of(slug, 'previews'), { seq }))
    expect(svg).toContain('<svg')
    const later = await edit(slug, { name: 'set', at: ['title', 'en'], to: 'Later' })
    const page = await (await fetch(house.url + new URL(url).pathname)).text()
    expect(page).toContain('Secret estate')
    const hidden = /preview--[0-9a-f]{16}/.exec(page)![0]
    expect((await ask('POST', '/api/visits', { showroom: hidden, edition: 1 })).status).toBe(404)
    expect((await ask('GET', `/api/showrooms/${hidden}/door`)).status).toBe(404)
    // The same link, brought up to the draft; of another showroom it is none.
    const secret = url.split('/p/')[1]!
    expect((await ask('PUT', of(slug, 'previews'), { seq: later, secret })).status).toBe(204)
    expect(await (await fetch(house.url + new URL(url).pathname)).text()).toContain('Later')
    expect((await ask('PUT', of(await begun(), 'previews'), { seq: 0, secret })).status).toBe(404)
    expect(house.log.join('\n')).not.toContain(secret)
  })

  it('E9: put away it is not to be found and not to be edited; taken up again it is as it was', async () => {
    const slug = await begun()
    await ask('POST', of(slug, 'publish'), { seq: 0, note: '' })
    expect((await ask('POST', of(slug, 'archive'), { archived: true })).status).toBe(204)
    expect((await ask('GET', `/s/${slug}`)).status).toBe(404)
    expect((await ask('GET', `/api/showrooms/${slug}?edition=1`)).status).toBe(200)
    expect((await ask('POST', of(slug, 'publish'), { seq: 0, note: 'x' })).status).toBe(409)
    await expect(edit(slug, price(1))).rejects.toThrow('not-now')
    const line = async () => (await json<ShowroomEntry[]>(ask('GET', '/api/studio/showrooms'))).find((each) => each.slug === slug)!
    expect((await line()).archivedAt).toBeGreaterThan(0)
    await ask('POST', of(slug, 'archive'), { archived: false })
    expect((await ask('GET', `/s/${slug}`)).status).toBe(200)
    expect(await line()).toMatchObject({ archivedAt: null, edition: 1 })
  })

  it('E9: put away nobody begins a visit there, whoever was there goes on', async () => {
    const slug = await begun()
    await ask('POST', of(slug, 'publish'), { seq: 0, note: '' })
    const wish = { showroom: slug, edition: 1 }
    const visitor = (await ask('POST', '/api/visits', wish, '')).headers.getSetCookie()[0]!.split(';', 1)[0]!
    await ask('POST', of(slug, 'archive'), { archived: true })
    expect((await ask('POST', '/api/visits', wish, visitor)).status).toBe(204)
    expect((await ask('POST', '/api/visits', wish, '')).status).toBe(404)
  })

  it('E9: put away, whoever waits or talks there comes back to it by its plain address, and nobody else does', async () => {
    const slug = await begun()
    await ask('POST', of(slug, 'publish'), { seq: 0, note: '' })
    const visitor = (await ask('POST', '/api/visits', { showroom: slug, edition: 1 }, '')).headers.getSetCookie()[0]!.split(';', 1)[0]!
    const { showroom } = await json<Edition>(ask('GET', `/api/showrooms/${slug}`))
    const desk = await openDesk(house.url, (await house.advisor({ name: 'Ben' })).cookie)
    await desk.act({ t: 'status', status: 'available' })
    const page = await openCustomer(house.url, visitor)
    expect((await page.act({ t: 'ask', mode: 'writing', language: 'en', name: null, subject: null, look: null, configuration: initialConfiguration(showroom) })).t).toBe('ok')
    await edit(slug, price(7))
    await ask('POST', of(slug, 'publish'), { seq: 1, note: '' })
    await ask('POST', of(slug, 'archive'), { archived: true })
    const back = await ask('GET', `/s/${slug}`, undefined, visitor)
    expect([back.status, back.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await back.text()).toContain('"number":1')
    expect((await ask('GET', `/s/${slug}`, undefined, '')).status).toBe(404)
    expect((await ask('GET', '/s/never', undefined, visitor)).status).toBe(404)
    await page.act({ t: 'cancel' })
    expect((await ask('GET', `/s/${slug}`, undefined, visitor)).status).toBe(404)
    await page.close()
    await desk.close()
  })

  it('R4: in an edition that has just come out a yes is one at once', async () => {
    const slug = await begun()
    await ask('POST', of(slug, 'publish'), { seq: 0, note: '' })
    expect((await (await visitorAt(house, {}, slug)).yes()).status).toBe(201)
    await ask('POST', of(slug, 'publish'), { seq: await edit(slug, price(3)), note: '' })
    const next = await visitorAt(house, {}, slug)
    expect([next.edition, (await next.yes()).status]).toEqual([2, 201])
  })

  it('L6: a number that no edition and no entry can have is refused, and is no fault of ours', async () => {
    const slug = await begun()
    await ask('POST', of(slug, 'publish'), { seq: 0, note: '' })
    const far = 2 ** 31
    const asked = [
      ask('GET', `/s/${slug}?edition=${far}`), ask('GET', `/api/showrooms/${slug}?edition=${far}`), ask('POST', '/api/visits', { showroom: slug, edition: far }),
      ask('POST', of(slug, 'roll-back'), { to: far }), ask('POST', of(slug, 'publish'), { seq: far, note: '' }), ask('POST', of(slug, 'previews'), { seq: far }),
      ask('GET', of(slug, `history?before=${far}`)), ask('GET', of(slug, `description?seq=${far}`)),
      ...['9999-99-99', '2026-11-23'].map((from) => ask('POST', `/api/attention/${slug}/questions`, { edition: far, measure: 'dwell', from, by: 'day' })),
      ask('POST', `/api/attention/${slug}/questions`, { edition: 1, measure: 'dwell', from: '2026-13-45', by: 'day' })
    ]
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, ...Array(10).fill(400)])
    const page = randomUUID()
    const editor = await openEditor(house.url, cookie, slug, page)
    await editor.hears('welcome')
    expect(await editor.act({ t: 'edit', page, seen: far, command: price(2), undoes: null })).toMatchObject({ t: 'no', reason: 'bad-message' })
    await editor.close()
  })

  it('E9: copied from another, or from little; an address is given once', async () => {
    const slug = await begun({ template: 'empty' })
    const bare = await json<{ groups: unknown[]; views: unknown[]; parts: unknown[] }>(ask('GET', of(slug, 'description')))
    expect([bare.groups.length, bare.views.length, bare.parts.length]).toEqual([0, 1, 1])
    await edit(slug, price(4))
    const copy = await begun({ copy: slug })
    expect(await json(ask('GET', of(copy, 'description')))).toMatchObject({ slug: copy, title: { en: 'New car' }, basePrice: 4 })
    for (const taken of [slug, 'one', 'test-car']) expect((await ask('POST', '/api/studio/showrooms', { slug: taken, title: { en: 'x' }, from: { template: 'car' } })).status).toBe(409)
    expect((await ask('POST', '/api/studio/showrooms', { slug: 'fresh', title: { en: 'x' }, from: { copy: 'none-such' } })).status).toBe(404)
  })

  it('E1: the JSON Schema of a description is made of the schema that everybody uses', async () => {
    const schema = await json<{ properties: Record<string, unknown>; required: string[] }>(ask('GET', '/api/showroom.schema.json', undefined, 'none=1'))
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['title', 'parts', 'groups', 'rules', 'views', 'hotspots', 'surroundings', 'attention']))
    expect(schema.required).not.toContain('surroundings')
  })
})
