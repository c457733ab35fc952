import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { carriedInSchema, type CarriedIn } from '../../src/contract/draft/carrying.ts'
import { unzipped } from '../../server/studio/carry-files.ts'
import { openHouse, type House } from '../house/house.ts'
import { signedInMember, type SignedInMember } from '../people/member.ts'

let house: House
let olga: SignedInMember
let out: Uint8Array
beforeAll(async () => {
  house = await openHouse()
  olga = await signedInMember(house.database.pool, house.url, ['owner'], 'Olga')
  await olga.browser.send('POST', '/api/studio/showrooms', { slug: 'drill', title: { en: 'Drill', fr: 'Perceuse' }, from: { template: 'machine' } })
  await olga.browser.send('POST', '/api/studio/showrooms/drill/publish', { seq: 0, note: 'First' })
  out = new Uint8Array(await (await olga.browser.get('/api/studio/showrooms/drill/export')).arrayBuffer())
})
afterAll(() => house.close())

const post = (zip: Uint8Array, as = '', cookie = olga.cookie) =>
  fetch(`${house.url}/api/studio/import${as && `?as=${as}`}`, { method: 'POST', headers: { 'content-type': 'application/offset+octet-stream', origin: house.url, cookie }, body: Buffer.from(zip) })
const bring = async (zip: Uint8Array, as = ''): Promise<CarriedIn> => carriedInSchema.parse(await (await post(zip, as)).json())
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
/** The zip with something done to its files. */
function altered(change: (files: Map<string, Uint8Array>) => void): Uint8Array {
  const files = new Map(unzipped(out))
  change(files)
  return zipSync(Object.fromEntries(files))
}
const inList = (from: string, to: string) => altered((files) => files.set('showroom.json', new TextEncoder().encode(text(files.get('showroom.json')!).replace(from, to))))

it('E35: a zip of a showroom comes in beside it under another address, with its editions; under its own it is told that it is there', async () => {
  expect(await bring(out)).toMatchObject({ refused: 'exists', about: 'drill' })
  expect(await bring(out, 'drill-again')).toEqual({ slug: 'drill-again', editions: 1, models: 0 })
  const [one, other] = await Promise.all(['drill', 'drill-again'].map(async (slug) => (await olga.browser.get(`/api/studio/showrooms/${slug}/description`)).json() as Promise<Record<string, unknown>>))
  expect({ ...other, slug: 'drill' }).toEqual(one)
  expect((await fetch(`${house.url}/s/drill-again`)).status).toBe(200)
})

it('E35: what is wrong with it has a word of its own, and nothing of it is there', async () => {
  const before = await (await olga.browser.get('/api/studio/showrooms')).json()
  const cases: [Uint8Array, string, string][] = [
    [inList('"format": 2', '"format": 3'), 'newer', ''],
    [altered((files) => files.delete('draft.json')), 'missing', 'draft.json'],
    [altered((files) => files.set('draft.json', new TextEncoder().encode(text(files.get('draft.json')!).replace('"Drill"', '"Trill"')))), 'checksum', 'draft.json'],
    [altered((files) => files.set('../../outside.json', new Uint8Array([1]))), 'climbs', '../../outside.json'],
    [inList('"path": "draft.json"', '"path": "/draft.json"'), 'climbs', '/draft.json'],
    [altered((files) => files.delete('showroom.json')), 'no-showroom', ''],
    [new Uint8Array([1, 2, 3]), 'no-zip', '']
  ]
  for (const [zip, refused, about] of cases) expect(await bring(zip, 'elsewhere')).toMatchObject({ refused, about })
  expect(await (await olga.browser.get('/api/studio/showrooms')).json()).toEqual(before)
})

it('E35: only who may publish brings one in', async () => {
  const noor = await signedInMember(house.database.pool, house.url, ['advisor'], 'Noor')
  expect((await post(out, 'hers', noor.cookie)).status).toBe(403)
  expect((await post(out, 'hers', '')).status).toBe(401)
})
