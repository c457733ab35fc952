import type { Asking, SayYes } from '../../src/contract/attention/asking.ts'
import { receiptSchema, type Receipt } from '../../src/contract/receipt/receipt.ts'
import type { House } from '../house/house.ts'
import { openBrowser } from '../people/browser.ts'

/** A house that believes what this machine says of where a request comes from, so that each visitor comes from a place of their own. */
export const BELIEVES_US = { PARLOUR_TRUSTED_PROXIES: '127.0.0.1,::1' }
let places = 0

/** Somebody at a showroom, the demo's unless said otherwise, who says yes, and sends reports as no page would. */
export async function visitorAt(house: House, signal: Record<string, string> = {}, showroom = 'one') {
  const browser = openBrowser(house.url)
  const asking = (await (await browser.get(`/api/showrooms/${showroom}/asking`)).json()) as Asking
  const edition = ((await (await browser.get(`/api/showrooms/${showroom}`)).json()) as { number: number }).number
  const post = (path: string, body: unknown) => fetch(`${house.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: house.url, 'x-forwarded-for': `10.${(++places >> 8) & 255}.${places & 255}.1`, ...signal }, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const yes = (change: Partial<SayYes> = {}) => post('/api/receipts', { showroom, edition, measure: 'dwell', region: null, language: 'en', version: asking.version, onClose: false, by: 'question', ...change })
  return {
    asking,
    edition,
    yes,
    /** A yes that is an hour old, so that there is an hour to report of. */
    async receipt(change: Partial<SayYes> = {}): Promise<Receipt> {
      const answer = await yes(change)
      if (answer.status !== 201) throw new Error(`POST /api/receipts: ${answer.status} ${await answer.text()}`)
      const receipt = receiptSchema.parse(await answer.json())
      await house.database.pool.query('update receipt set given_at = given_at - 3600000 where id = $1', [receipt['dct:identifier']])
      return receipt
    },
    report: (receipt: Receipt, zones: unknown = { roof: 12 }, change: Record<string, unknown> = {}) =>
      post('/api/attention', { receipt: receipt['dct:identifier'], key: receipt['parlour:key'], showroom, measure: 'dwell', edition, zones, ...change }),
    send: (body: string) => post('/api/attention', body),
    withdraw: (receipt: Receipt, key = receipt['parlour:key']) => post('/api/receipts/withdraw', { receipt: receipt['dct:identifier'], key })
  }
}
