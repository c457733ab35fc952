import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { incidentSchema, incidentsSchema } from '../../src/contract/incident.ts'
import { openHouse, type House } from '../house/house.ts'
import { asking, comeTogether } from '../house/meeting.ts'
import { openCustomer } from '../house/page.ts'
import { signedInMember, type SignedInMember } from '../people/member.ts'

let house: House
let head: SignedInMember
beforeAll(async () => {
  house = await openHouse()
  head = await signedInMember(house.database.pool, house.url, ['team-head'])
})
afterEach(() => house.rest())
afterAll(() => house.close())

const telling = (some: object = {}) => ({ id: crypto.randomUUID(), showroom: null, reason: 'Voices were cut off', began: 0, ...some })
const tell = async (some: object = {}) => incidentSchema.parse(await (await head.browser.send('POST', '/api/incidents', telling(some))).json())
const over = (id: string) => head.browser.send('DELETE', `/api/incidents/${id}`)

it('Q24: told with its reason; whoever waits or was talking goes first, those who come later do not, and everybody may know why', async () => {
  const desk = await house.desk()
  const caught = await openCustomer(house.url, await house.visit())
  await comeTogether(caught, desk)
  await desk.act({ t: 'pace', capacity: 1, pause: 0 })
  const waiting = await house.customer()
  await waiting.act(asking())
  await waiting.hears('place', ({ place }) => place?.place === 1)
  const incident = await tell({ began: 60_000 })
  expect(await waiting.hears('place', ({ place }) => place?.first === 'incident')).toBeTruthy()
  expect((await waiting.hears('door', ({ door }) => Boolean(door.incident))).door.incident).toEqual({ reason: 'Voices were cut off', since: incident.since, until: null })
  const later = await house.customer()
  await later.act(asking())
  expect((await later.hears('place', ({ place }) => place !== null)).place).toMatchObject({ place: 2, first: null })
  await desk.act({ t: 'status', status: 'busy' })
  await caught.act({ t: 'end' })
  caught.mark()
  await caught.act(asking())
  expect((await caught.hears('place', ({ place }) => place !== null)).place).toMatchObject({ place: 2, first: 'incident' })
  expect((await later.hears('place', ({ place }) => place?.place === 3)).place).toMatchObject({ overtaken: 1 })
  expect((await over(incident.id)).status).toBe(200)
  expect((await later.hears('door', ({ door }) => typeof door.incident?.until === 'number')).door.incident).toMatchObject({ since: incident.since })
  for (const page of [caught, waiting, later]) await page.act({ t: 'cancel' })
})

it('Q14, Q24: another process over the same database says it at its own door', async () => {
  const other = await house.another()
  const customer = await openCustomer(other.url, await house.visit(other.url))
  const { id } = await tell({ reason: 'The lift is stuck' })
  await customer.hears('door', ({ door }) => door.incident?.reason === 'The lift is stuck')
  await over(id)
  await customer.hears('door', ({ door }) => typeof door.incident?.until === 'number')
})

it('Q24, S10: by a team head alone, with a reason, one at a time, of a showroom that is there', async () => {
  const advisor = await signedInMember(house.database.pool, house.url, ['advisor'])
  expect((await advisor.browser.send('POST', '/api/incidents', telling())).status).toBe(403)
  for (const wrong of [{ reason: ' \u200B' }, { began: -1 }, { began: 5 * 3_600_000 }, { id: 'x' }, { showroom: '../x' }])
    expect([wrong, (await head.browser.send('POST', '/api/incidents', telling(wrong))).status]).toEqual([wrong, 400])
  expect((await head.browser.send('POST', '/api/incidents', telling({ reason: 'word '.repeat(5_000) }))).status).toBe(413)
  expect((await head.browser.send('POST', '/api/incidents', telling({ showroom: 'not-there' }))).status).toBe(404)
  const first = await tell({ reason: '<script>alert(1)</script> \u202Ebackwards' })
  expect(first.reason).toBe('<script>alert(1)</script> backwards')
  expect((await head.browser.send('POST', '/api/incidents', telling())).status).toBe(409)
  expect(incidentsSchema.parse(await (await head.browser.get('/api/incidents')).json()).incident?.id).toBe(first.id)
  expect((await over(crypto.randomUUID())).status).toBe(404)
  expect((await over(first.id)).status).toBe(200)
  expect((await over(first.id)).status).toBe(200)
})
