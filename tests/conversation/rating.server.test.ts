import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { figuresSchema } from '../../src/contract/figures.ts'
import { openHouse, type House } from '../house/house.ts'
import { comeTogether } from '../house/meeting.ts'
import { openCustomer } from '../house/page.ts'
import { signedInMember } from '../people/member.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterEach(() => house.rest())
afterAll(() => house.close())

const figures = async () => {
  const head = await signedInMember(house.database.pool, house.url, ['team-head'])
  return figuresSchema.parse(await (await head.browser.get('/api/figures')).json())
}
/** A conversation that has ended, with so many on duty. */
async function ended(onDuty: number) {
  const desk = await house.desk({ name: 'Ada' })
  for (let count = 1; count < onDuty; count++) await house.desk({ name: 'Ben', languages: ['de'] })
  const cookie = await house.visit()
  const customer = await openCustomer(house.url, cookie)
  const conversation = await comeTogether(customer, desk)
  await desk.act({ t: 'end', conversation })
  await customer.hears('ended')
  return { desk, customer, cookie, conversation }
}

it('F3: rated in one press, with a line, and otherwise again; it is in the team’s figures once, and told to no desk', async () => {
  const { desk, customer, cookie } = await ended(3)
  expect((await customer.act({ t: 'rate', rating: 'not', line: null })).t).toBe('ok')
  expect((await customer.act({ t: 'rate', rating: 'helped', line: null })).t).toBe('ok')
  expect((await customer.act({ t: 'rate', rating: 'helped', line: 'Knew it \u202Eall <b>by heart</b>' })).t).toBe('ok')
  const { ratings, lines } = await figures()
  expect(ratings).toEqual({ helped: 1, partly: 0, not: 0 })
  expect(lines).toEqual([{ rating: 'helped', line: 'Knew it all <b>by heart</b>' }])
  const { state } = await (await openCustomer(house.url, cookie)).hears('welcome')
  expect(state.conversation!.rated).toEqual({ rating: 'helped', line: 'Knew it all <b>by heart</b>' })
  expect(JSON.stringify(desk.heard)).not.toMatch(/rated|by heart/)
  await customer.act({ t: 'keep', keep: 'now' })
  expect(await figures()).toMatchObject({ ratings: { helped: 1 }, lines: [] })
})

it('F3: with fewer than three on duty it is in no figure', async () => {
  const { customer } = await ended(2)
  expect((await customer.act({ t: 'rate', rating: 'partly', line: 'A line of its own' })).t).toBe('ok')
  const told = await figures()
  expect(told.ratings.partly).toBe(0)
  expect(JSON.stringify(told)).not.toContain('A line of its own')
})

it('F3: before the end, after a refusal at the door, and in another form it is refused', async () => {
  const desk = await house.desk()
  const customer = await house.customer()
  expect(await customer.act({ t: 'rate', rating: 'helped', line: null })).toMatchObject({ t: 'no', reason: 'not-now' })
  const conversation = await comeTogether(customer, desk)
  expect(await customer.act({ t: 'rate', rating: 'helped', line: null })).toMatchObject({ t: 'no', reason: 'not-now' })
  await customer.act({ t: 'end' })
  expect(await customer.act({ t: 'rate', rating: 'five-stars' as never, line: null })).toMatchObject({ t: 'no', reason: 'bad-message' })
  expect(await customer.act({ t: 'rate', rating: 'helped', line: 'word '.repeat(5_000) })).toMatchObject({ t: 'no', reason: 'too-large' })
  // Nobody rates for somebody else: a desk has no such act.
  desk.send({ t: 'rate', id: crypto.randomUUID(), conversation, rating: 'helped', line: null })
  expect(await desk.hears('no')).toMatchObject({ reason: 'not-allowed' })
})
