import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openHouse, type House } from '../house/house.ts'
import { BELIEVES_US, visitorAt } from './visitor.ts'

let house: House
let at: Awaited<ReturnType<typeof visitorAt>>
beforeAll(async () => {
  house = await openHouse(null, BELIEVES_US)
  at = await visitorAt(house)
})
afterAll(() => house.close())
beforeEach(() => house.database.pool.query('truncate attention_visit; delete from attention_tally'))

const kept = async () => (await house.database.pool.query<{ zones: Record<string, number> }>('select zones from attention_visit')).rows.map(({ zones }) => zones)
const tally = async () => Object.fromEntries((await house.database.pool.query<{ what: string; n: string }>('select what, n from attention_tally')).rows.map(({ what, n }) => [what, Number(n)]))

/** One upload over a connection that is kept; its status. */
const posted = (agent: Agent, url: string, body: string): Promise<number> =>
  new Promise((settle, fail) => {
    const sent = request(`${url}/api/attention`, { method: 'POST', agent, headers: { 'content-type': 'application/json', origin: url, 'content-length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume().on('end', () => settle(answer.statusCode!))
    })
    sent.on('error', fail).end(body)
  })

describe('reports (SPEC R6)', () => {
  it('what was allowed is stored, clamped, once; and what is stored says no time of its own', async () => {
    const receipt = await at.receipt()
    expect((await at.report(receipt, { roof: 12, 'wheels-front': 77 })).status).toBe(204)
    expect(await kept()).toEqual([{ roof: 12, 'wheels-front': 30 }])
    expect((await at.report(receipt)).status).toBe(410)
    expect(await kept()).toHaveLength(1)
    expect(await tally()).toMatchObject({ report: 1, 'refused twice': 1 })
  })

  it.each<[string, number, (receipt: Awaited<ReturnType<typeof at.receipt>>) => Promise<Response>]>([
    ['a zone that does not exist', 422, (receipt) => at.report(receipt, { roof: 3, moonroof: 4 })],
    ['more seconds than the visit had', 400, (receipt) => at.report(receipt, { roof: 3604 })],
    ['negative', 400, (receipt) => at.report(receipt, { roof: -1 })],
    ['none', 400, (receipt) => at.report(receipt, { roof: 0 })],
    ['half a second', 400, (receipt) => at.report(receipt, { roof: 1.5 })],
    ['2^53', 400, (receipt) => at.report(receipt, { roof: 2 ** 53 })],
    ['a text', 400, (receipt) => at.report(receipt, { roof: '3' })],
    ['a field that is none of it', 400, (receipt) => at.report(receipt, { roof: 3 }, { path: [[0, 1.6, 3]] })],
    ['another edition', 422, (receipt) => at.report(receipt, { roof: 3 }, { edition: at.edition + 1 })],
    ['another measure than was said yes to', 422, (receipt) => at.report(receipt, { roof: 3 }, { measure: 'in-view' })],
    ['another showroom', 422, (receipt) => at.report(receipt, { roof: 3 }, { showroom: 'test-car' })],
    ['a key that is not the receipt’s', 404, (receipt) => at.report(receipt, { roof: 3 }, { key: 'x'.repeat(32) })],
    ['without a receipt', 400, (receipt) => at.report(receipt, { roof: 3 }, { receipt: undefined })],
    ['a receipt that nobody gave', 404, (receipt) => at.report(receipt, { roof: 3 }, { receipt: randomUUID() })],
    ['NaN', 400, (receipt) => at.send(`{"receipt":"${receipt['dct:identifier']}","key":"${receipt['parlour:key']}","showroom":"one","measure":"dwell","edition":${at.edition},"zones":{"roof":NaN}}`)],
    ['more than a kilobyte', 413, (receipt) => at.report(receipt, Object.fromEntries(Array.from({ length: 90 }, (_, k) => [`zone-${k}`, 3])))]
  ])('refused, counted, not stored: %s', async (_name, status, send) => {
    const receipt = await at.receipt()
    await house.database.pool.query('delete from attention_tally')
    const answer = await send(receipt)
    expect(answer.status).toBe(status)
    expect(await kept()).toEqual([])
    const counts = Object.entries(await tally())
    expect(counts).toEqual([[expect.stringMatching(/^refused /), 1]])
  })

  it('somebody else’s receipt: its id with one’s own key is nobody’s', async () => {
    const [mine, theirs] = [await at.receipt(), await at.receipt()]
    expect((await at.report(theirs, { roof: 3 }, { key: mine['parlour:key'] })).status).toBe(404)
    expect(await kept()).toEqual([])
  })

  it('a clock an hour off either way changes nothing: the house asks no page what time it is', async () => {
    const receipt = await at.receipt()
    for (const off of [-3_600_000, 3_600_000]) {
      expect((await at.report(receipt, { roof: 3 }, { at: Date.now() + off })).status).toBe(400)
      expect((await at.yes({ at: Date.now() + off } as never)).status).toBe(400)
    }
    // What a page's clock says in headers is not believed either: an hour was had, and no second more.
    for (const off of [-3_600_000, 3_600_000]) {
      const date = { date: new Date(Date.now() + off).toUTCString() }
      const tooMuch = await visitorAt(house, date)
      const own = await tooMuch.receipt()
      expect((await tooMuch.report(own, { roof: 3 * 3600 })).status).toBe(400)
      expect((await tooMuch.report(own, { roof: 3 })).status).toBe(204)
    }
  })

  it('the house’s own clock set back an hour takes no second that the visit did not have', async () => {
    const receipt = await at.receipt()
    await house.database.pool.query('update receipt set given_at = given_at + 7200000 where id = $1', [receipt['dct:identifier']])
    expect((await at.report(receipt, { roof: 3 })).status).toBe(400)
    expect(await kept()).toEqual([])
  })

  it('two regions that contradict: a yes to the texts of the one alone is none, and what both forbid is not measured', async () => {
    const both = (await (await fetch(`${house.url}/api/showrooms/one/asking?region=strict`)).json()) as { version: string; age: number; retentionHours: number; regions: string[] }
    expect(both).toMatchObject({ regions: ['eu', 'strict'], age: 18, retentionHours: 12 })
    expect((await at.yes({ region: 'strict' })).status).toBe(422)
    expect((await at.yes({ region: 'strict', version: both.version })).status).toBe(201)
    expect((await at.yes({ region: 'strict', version: both.version.split(', ').toReversed().join(', ') })).status).toBe(422)
    expect((await at.yes({ region: 'atlantis' as never })).status).toBe(400)
    expect((await fetch(`${house.url}/api/showrooms/one/asking?region=eu&region=strict`)).status).toBe(400)
  })

  it('10,000 uploads at once: none is taken that was not allowed, each is counted, and who was allowed is kept among them', async () => {
    const real = await Promise.all(Array.from({ length: 20 }, () => at.receipt()))
    await house.database.pool.query('delete from attention_tally')
    const agent = new Agent({ keepAlive: true, maxSockets: 64 })
    const began = performance.now()
    const statuses = await Promise.all(
      Array.from({ length: 10_000 }, (_, k) => {
        const own = k % 500 === 0 ? real[k / 500]! : null
        const zones = { roof: 3 }
        return posted(agent, house.url, JSON.stringify({ receipt: own?.['dct:identifier'] ?? randomUUID(), key: own?.['parlour:key'] ?? 'z'.repeat(32), showroom: 'one', measure: 'dwell', edition: at.edition, zones }))
      })
    )
    const took = performance.now() - began
    agent.destroy()
    const of = (status: number) => statuses.filter((each) => each === status).length
    console.log(`10,000 uploads at once: answered in ${(took / 1000).toFixed(1)} s, ${of(204)} taken, ${of(404)} of nobody, ${of(429)} too fast`)
    expect(of(204) + of(404) + of(429)).toBe(10_000)
    expect(of(204)).toBe(await kept().then((all) => all.length))
    expect(of(204)).toBe(20)
    const counted = await tally()
    expect((counted['report'] ?? 0) + (counted['refused not-found'] ?? 0) + (counted['refused full'] ?? 0)).toBe(10_000)
  })

  it('the same report ten times at once is one', async () => {
    const receipt = await at.receipt()
    const answers = await Promise.all(Array.from({ length: 10 }, () => at.report(receipt)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, ...Array.from({ length: 9 }, () => 410)])
    expect(await kept()).toHaveLength(1)
    expect(await tally()).toMatchObject({ report: 1, 'refused twice': 9 })
  })
})

describe('withdrawing (SPEC R7)', () => {
  it('takes the visit away, says so by a receipt, and takes nothing after it', async () => {
    const receipt = await at.receipt()
    await at.report(receipt)
    const answer = await at.withdraw(receipt)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ 'dpv:hasConsentStatus': { '@id': 'dpv:ConsentWithdrawn' } })
    expect(await kept()).toEqual([])
    expect((await at.report(receipt)).status).toBe(410)
    expect((await at.withdraw(receipt)).status).toBe(200)
    expect(await tally()).toMatchObject({ withdrawn: 1, 'refused withdrawn': 1 })
  })

  it('with another key nothing is taken back', async () => {
    const receipt = await at.receipt()
    await at.report(receipt)
    expect((await at.withdraw(receipt, 'y'.repeat(32))).status).toBe(404)
    expect(await kept()).toHaveLength(1)
  })

  it('later, by the link that stands in the receipt; a second press and one in another tab change nothing more', async () => {
    const receipt = await at.receipt()
    await at.report(receipt)
    await house.database.pool.query('update receipt set given_at = given_at - 86400000 where id = $1', [receipt['dct:identifier']])
    const [id, key] = new URL(receipt['dpv:hasWithdrawalMethod']).hash.slice(1).split('.')
    const answers = await Promise.all([1, 2, 3].map(() => at.withdraw({ ...receipt, 'dct:identifier': id! }, key)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await kept()).toEqual([])
    expect(await tally()).toMatchObject({ withdrawn: 1 })
  })

  it('in the middle of the upload: twenty times, whichever comes first, nothing is kept', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const receipt = await at.receipt()
      const [sent, back] = await Promise.all(turn % 2 ? [at.report(receipt), at.withdraw(receipt)] : [at.withdraw(receipt), at.report(receipt)].toReversed() as [Promise<Response>, Promise<Response>])
      expect([204, 410]).toContain(sent!.status)
      expect(back!.status).toBe(200)
    }
    expect(await kept()).toEqual([])
  })
})

describe('asking (SPEC R3)', () => {
  it('a signal of the browser is a no; one’s own press in settings goes before it', async () => {
    const quiet = await visitorAt(house, { 'sec-gpc': '1' })
    expect((await quiet.yes()).status).toBe(409)
    expect((await quiet.yes({ by: 'settings' })).status).toBe(201)
  })
  it('a yes to texts that do not hold is none', async () => {
    expect((await at.yes({ version: 'eu 2020-01-01' })).status).toBe(422)
    expect((await at.yes({ region: 'brazil' })).status).toBe(422)
    expect((await at.yes({ edition: at.edition + 7 })).status).toBe(404)
  })
  it('where nothing is measured nobody is asked', async () => {
    expect((await fetch(`${house.url}/api/showrooms/test-car/asking`)).status).toBe(404)
  })
})
