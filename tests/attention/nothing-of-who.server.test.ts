import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { initialConfiguration } from '../../src/contract/configure.ts'
import { openHouse, type House } from '../house/house.ts'
import { openCustomer } from '../house/page.ts'
import { testShowroom } from '../house/showroom.ts'
import { BELIEVES_US } from './visitor.ts'

/** What a browser tells about itself without being asked, each of a kind that nobody else sends. */
const TELLING = {
  'user-agent': 'Mozilla/5.0 (finch-agent)',
  'accept-language': 'fi-x-finch',
  referer: 'https://finch-before.example/ad?gclid=finch-click',
  'sec-ch-ua': '"finch-brand";v="1"',
  'sec-ch-ua-model': '"finch-model"',
  'x-forwarded-for': '203.0.113.77',
  dnt: 'finch-dnt'
}
const SUBJECT = 'A finch in the boot'

let house: House
beforeAll(async () => {
  house = await openHouse(null, BELIEVES_US)
})
afterAll(() => house.close())

/** Every row of every table, as one text each. */
async function everyRow(): Promise<string[]> {
  const { pool } = house.database
  const { rows: tables } = await pool.query<{ name: string }>(`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`)
    found.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return found
}

/** A word as it stands, and as what it is usually made into so that it looks like no word. */
function formsOf(word: string): string[] {
  const hashes = ['md5', 'sha1', 'sha256'].flatMap((kind) => (['hex', 'base64', 'base64url'] as const).map((form) => createHash(kind).update(word).digest(form)))
  return [word, Buffer.from(word).toString('base64'), ...hashes]
}

it('R14: of who says yes to nothing no row and no line of the log tells who they are, where they come from or what they hold in their hands', async () => {
  const get = (path: string) => fetch(house.url + path, { headers: TELLING })
  for (const path of [`/s/${testShowroom.slug}?utm_source=finch-source&fbclid=finch-click`, `/api/showrooms/${testShowroom.slug}`, '/api/showrooms/one/asking']) {
    const answer = await get(path)
    expect(answer.status, path).toBe(200)
    expect(answer.headers.getSetCookie(), path).toEqual([])
    await answer.arrayBuffer()
  }
  const visit = await fetch(`${house.url}/api/visits`, {
    method: 'POST',
    headers: { ...TELLING, 'content-type': 'application/json', origin: house.url },
    body: JSON.stringify({ showroom: testShowroom.slug, edition: 1 })
  })
  expect(visit.status).toBe(204)
  const [cookie, ...others] = visit.headers.getSetCookie()
  expect(others).toEqual([])
  await house.desk()
  const customer = await openCustomer(house.url, cookie!.split(';', 1)[0]!)
  const asked = await customer.act({ t: 'ask', mode: 'writing', language: 'en', name: null, subject: SUBJECT, look: null, configuration: initialConfiguration(testShowroom) })
  expect(asked.t).toBe('ok')

  const rows = await everyRow()
  // What the customer said themselves is found by the same search, so the search does look where things are kept.
  expect(rows.filter((row) => row.includes(SUBJECT))).not.toEqual([])
  const kept = [...rows, ...house.log]
  const marks = [...Object.values(TELLING), 'finch-agent', 'finch-before', 'finch-click', 'finch-source', 'finch-brand', 'finch-model', 'finch-dnt', 'x-finch']
  for (const mark of marks) for (const form of formsOf(mark)) expect(kept.filter((text) => text.includes(form)), mark).toEqual([])
  expect(rows.filter((row) => /^(receipt|attention_visit) /.test(row))).toEqual([])
})
