import { afterAll, beforeAll, expect, it } from 'vitest'
import { attentionTableSchema, promisesSchema } from '../../src/contract/attention/reading.ts'
import { openHouse, type House } from '../house/house.ts'
import { signedInMember } from '../people/member.ts'
import { BELIEVES_US, visitorAt } from './visitor.ts'

const HOUR = 3_600_000
let house: House
beforeAll(async () => void (house = await openHouse(null, BELIEVES_US)))
afterAll(() => house.close())

const pool = () => house.database.pool
const sumsAt = (now: number, closedBefore: number) => pool().query('select sum_attention($1, $2)', [now, closedBefore])
const periods = async () => (await pool().query<{ measure: string; visits: string; began_at: string; closed_at: string | null }>(`select measure, visits, began_at, closed_at from attention_period where showroom = 'one' order by began_at, measure`)).rows
const seconds = async () =>
  Object.fromEntries((await pool().query<{ zone: string; seconds: string }>(`select zone, seconds from attention_sum where showroom = 'one' and measure = 'dwell' order by began_at limit 22`)).rows.map(({ zone, seconds }) => [zone, Number(seconds)]))

it('R8, R9, R10: single visits become sums that never stood without noise, once, and are gone', async () => {
  const at = await visitorAt(house)
  const [before, noise] = [(await periods())[0]!, await seconds()]
  expect((await periods()).map(({ measure }) => measure).slice(0, 2)).toEqual(['dwell', 'in-view'])
  expect(new Set(Object.values(noise)).size).toBeGreaterThan(3)
  const kept = await at.receipt()
  const back = await at.receipt()
  await at.report(kept, { roof: 20, bonnet: 5 })
  await at.report(back, { roof: 30 })
  await sumsAt(Date.now() + 23 * HOUR, 0)
  expect(await seconds()).toEqual(noise)
  await at.withdraw(back)
  await sumsAt(Date.now() + 25 * HOUR, 0)
  expect((await pool().query('select from attention_visit')).rowCount).toBe(0)
  expect(await seconds()).toEqual({ ...noise, roof: noise['roof']! + 20, bonnet: noise['bonnet']! + 5 })
  expect(Number((await periods())[0]!.visits)).toBe(Number(before.visits) + 1)
  // Once more: nothing is added twice.
  await sumsAt(Date.now() + 26 * HOUR, 0)
  expect((await seconds())['roof']).toBe(noise['roof']! + 20)
  // What was added up is nobody's: taking back after that says so, and takes nothing away.
  const { rows } = await pool().query<{ was: { was: string } }>('select withdraw_receipt(id, key_hash, 0) as was from receipt where id = $1', [kept['dct:identifier']])
  expect(rows[0]!.was.was).toBe('summed')
})

it('R10: a period tells nothing while it is open; closed, it tells only where k came, with what it may be off by', async () => {
  const marketer = await signedInMember(pool(), house.url, ['marketer'])
  const read = async () => attentionTableSchema.parse(await (await marketer.browser.get('/api/attention/one')).json())
  expect((await read()).periods.every(({ state, visits, cells }) => state === 'open' && visits === null && cells === null)).toBe(true)
  await pool().query(`update attention_period set closed_at = 1, visits = case measure when 'dwell' then 20 else 19 end`)
  const { periods: told, k, zones } = await read()
  expect([k, zones.length]).toEqual([20, 22])
  expect(told.filter(({ measure }) => measure === 'in-view').every(({ state, visits, cells }) => state === 'few' && visits === null && cells === null)).toBe(true)
  const shown = told.find(({ measure }) => measure === 'dwell')!
  expect(shown).toMatchObject({ state: 'shown', visits: 20, epsilon: 1, spent: 1 })
  expect(shown.cells!.every(({ give, seconds }) => give > 100 && seconds >= 0)).toBe(true)
  const twice = await read()
  expect(twice.periods).toEqual(told)
  expect((await marketer.browser.send('POST', '/api/attention/one/questions', { edition: shown.edition, measure: 'dwell', from: shown.from, by: 'day' })).status).toBe(410)
})

it('R11: the steward reads how it stands, and nothing of anybody; others do not', async () => {
  const steward = await signedInMember(pool(), house.url, ['steward'])
  const promises = promisesSchema.parse(await (await steward.browser.get('/api/promises/attention')).json())
  expect(promises).toMatchObject({ receipts: 2, withdrawals: 2, reports: 2, policies: [{ showroom: 'one', market: 'eu', k: 20, age: 16, retentionHours: 24, template: true }] })
  expect(promises.budgets.every(({ epsilon, spent }) => spent <= epsilon)).toBe(true)
  for (const [path, roles, status] of [['/api/promises/attention', ['marketer'], 403], ['/api/attention/one', ['advisor'], 403], ['/api/attention/one', ['team-head'], 403], ['/api/studio', ['advisor'], 403], ['/api/studio', ['steward'], 200]] as const)
    expect([path, roles[0], (await (await signedInMember(pool(), house.url, roles)).browser.get(path)).status]).toEqual([path, roles[0], status])
})

it('R10: a budget cannot be overspent, whoever writes', async () => {
  await expect(pool().query('update attention_period set spent = spent + 0.1')).rejects.toThrow(/check/)
})
