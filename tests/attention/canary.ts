import { systemClock } from '../../server/adapters/system/clock.ts'
import { createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { demoShowroom } from '../../server/demo/showroom.ts'
import { openHouse, type House } from '../house/house.ts'
import { BELIEVES_US, visitorAt } from './visitor.ts'

/** A word that stands nowhere in the product: wherever it is found, it came from the zones. */
export const CANARY = 'canary-finch'
export const CANARY_SHOWROOM = 'canary-car'

/** A house whose showroom has one zone, the canary; an app process opens its periods as it starts. Gives the address to use. */
export async function canaryHouse(): Promise<{ house: House; url: string }> {
  const house = await openHouse(null, BELIEVES_US)
  const demo = demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null })
  await createShowrooms(house.database.pool, systemClock).publish({
    ...demo,
    slug: CANARY_SHOWROOM,
    attention: { format: 1, market: 'eu', zones: [{ name: CANARY, label: { en: CANARY, fr: CANARY }, parts: ['bonnet'] }] }
  })
  const { url } = await house.another()
  return { house, url }
}

/** Somebody whose head rested on the canary, who said yes, and sent it; and all of it once more, added up. */
export async function restOnCanary(house: House): Promise<void> {
  const at = await visitorAt(house, {}, CANARY_SHOWROOM)
  for (const seconds of [29, 30]) {
    const answer = await at.report(await at.receipt(), { [CANARY]: seconds })
    if (answer.status !== 204) throw new Error(`POST /api/attention: ${answer.status} ${await answer.text()}`)
  }
  await house.database.pool.query('select sum_attention($1, 0)', [Date.now() + 25 * 3_600_000])
}

/** Closes what is open, as if its week and a day were over and enough had come. */
export async function tell(house: House): Promise<void> {
  await house.database.pool.query('update attention_period set closed_at = 1, visits = 40')
}
