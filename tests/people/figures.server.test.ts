import { afterAll, beforeAll, expect, it } from 'vitest'
import { figuresSchema } from '../../src/contract/figures.ts'
import { openHouse, type House } from '../house/house.ts'
import { asking, comeTogether } from '../house/meeting.ts'
import { signedInMember } from './member.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

it('F1: what happens at the sockets is counted, by hour and language, once three are on duty, and names nobody', async () => {
  const head = await signedInMember(house.database.pool, house.url, ['team-head'])
  const read = async () => figuresSchema.parse(await (await head.browser.get('/api/figures?days=2&zone=Europe/Lisbon')).json())
  const first = await house.desk({ name: 'Ada' })
  const alone = await house.customer()
  await comeTogether(alone, first, { name: 'Only', subject: 'a secret' })
  await alone.act({ t: 'end' })
  expect(await read()).toMatchObject({ fewest: 3, leftOut: 1, all: { asked: 0, answered: 0 }, hours: [], languages: [] })

  for (const name of ['Bo', 'Cy']) await house.desk({ name, languages: ['de'] })
  await first.act({ t: 'ready' })
  const customer = await house.customer()
  await comeTogether(customer, first, { name: 'Paul', language: 'en-GB' })
  await customer.act({ t: 'end' })
  const gone = await house.customer()
  await gone.act(asking({ language: 'fr' }))
  await gone.act({ t: 'cancel' })
  const figures = await read()
  expect(figures.all).toMatchObject({ asked: 2, answered: 1, inTime: 1, missed: 1 })
  expect(figures.languages.map(({ language, asked, missed }) => [language, asked, missed])).toEqual([['en', 1, 0], ['fr', 1, 1]])
  expect(figures.hours.reduce((sum, { asked }) => sum + asked, 0)).toBe(2)
  expect(JSON.stringify(figures)).not.toMatch(/Ada|Bo|Cy|Paul|Only|secret/)
  const { rows } = await house.database.pool.query('select row_to_json(f)::text as row from figure_event f')
  expect(JSON.stringify(rows)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  for (const page of [alone, customer, gone]) await page.close()
  await house.rest()
})

it('F1: a zone that is none, or too many days, is refused', async () => {
  const head = await signedInMember(house.database.pool, house.url, ['team-head'])
  for (const query of ['zone=Nowhere/Else', 'zone=x%27', 'days=0', 'days=1000', 'days=x']) expect((await head.browser.get(`/api/figures?${query}`)).status).toBe(400)
})
