import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShowroomEntry } from '../../src/contract/draft/studio.ts'
import { memberSchema, teamSchema } from '../../src/contract/team.ts'
import { CLOSE } from '../../src/contract/protocol.ts'
import { unzipped } from '../../server/studio/carry-files.ts'
import { unpack } from '../../server/studio/portable.ts'
import { signedInMember, type SignedInMember } from '../people/member.ts'
import { openHouse, type House } from '../house/house.ts'
import { openEditor } from '../house/page.ts'

let house: House
let olga: SignedInMember
let hana: SignedInMember
let mia: SignedInMember
beforeAll(async () => {
  house = await openHouse()
  const member = (roles: Parameters<typeof signedInMember>[2], name: string) => signedInMember(house.database.pool, house.url, roles, name)
  ;[olga, hana, mia] = await Promise.all([member(['owner'], 'Olga'), member(['team-head'], 'Hana'), member(['marketer'], 'Mia')])
})
afterAll(() => house.close())

const begin = (by: SignedInMember, slug: string, from: object) => by.browser.send('POST', '/api/studio/showrooms', { slug, title: { en: slug, fr: slug }, from })
const seen = async (by: SignedInMember) => ((await (await by.browser.get('/api/studio/showrooms')).json()) as ShowroomEntry[]).map(({ slug }) => slug)
const description = (by: SignedInMember, slug: string) => by.browser.get(`/api/studio/showrooms/${slug}/description`)
const editsOf = (by: SignedInMember, edits: string[] | null) => by.browser.send('PUT', `/api/team/${mia.id}/edits`, { edits })

describe('showrooms and who sets them up (SPEC E30)', () => {
  it('E30: from the car, a machine, furniture, an empty room and from one another, each with an address of its own', async () => {
    for (const template of ['car', 'furniture', 'machine', 'empty']) expect([template, (await begin(olga, `of-${template}`, { template })).status]).toEqual([template, 204])
    expect((await begin(olga, 'a-copy', { copy: 'of-car' })).status).toBe(204)
    expect((await begin(olga, 'a-copy', { copy: 'of-car' })).status).toBe(409)
    const [car, copy] = await Promise.all(['of-car', 'a-copy'].map(async (slug) => (await description(olga, slug)).json() as Promise<Record<string, unknown>>))
    expect({ ...copy, slug: 'of-car', title: car!['title'] }).toEqual(car)
    // Each can be published as it begins, and opened at its own address.
    for (const slug of ['of-car', 'of-furniture', 'of-machine', 'of-empty', 'a-copy']) {
      expect([slug, (await olga.browser.send('POST', `/api/studio/showrooms/${slug}/publish`, { seq: 0, note: '' })).status]).toEqual([slug, 200])
      expect((await fetch(`${house.url}/s/${slug}`)).status).toBe(200)
    }
  })

  it('E30: a marketer sees what they are invited to, by an owner or a team head, and nothing else', async () => {
    expect(await seen(mia)).toContain('of-car')
    expect((await editsOf(mia, null)).status).toBe(403)
    expect(memberSchema.parse(await (await editsOf(hana, ['a-copy'])).json()).edits).toEqual(['a-copy'])
    expect(await seen(mia)).toEqual(['a-copy'])
    const reports = (await (await mia.browser.get('/api/studio')).json()) as { showrooms: { slug: string }[] }
    expect(reports.showrooms.map(({ slug }) => slug)).toEqual(['a-copy'])
    expect((await description(mia, 'a-copy')).status).toBe(200)
    expect((await description(mia, 'of-car')).status).toBe(404)
    expect((await begin(mia, 'stolen', { copy: 'of-car' })).status).toBe(404)
    expect((await editsOf(olga, ['none-such'])).status).toBe(404)
    const told = teamSchema.parse(await (await hana.browser.get('/api/team')).json())
    expect(told.drafts.map(({ slug }) => slug)).toContain('of-empty')
    expect(told.members.find(({ id }) => id === mia.id)!.edits).toEqual(['a-copy'])
  })

  it('E30: what a marketer begins is theirs; one that is put away and taken up again is as it was', async () => {
    expect((await begin(mia, 'of-mia', { copy: 'a-copy' })).status).toBe(204)
    expect(await seen(mia)).toEqual(['a-copy', 'of-mia'])
    const before = await (await description(mia, 'of-mia')).json()
    const archive = (archived: boolean) => mia.browser.send('POST', '/api/studio/showrooms/of-mia/archive', { archived })
    await mia.browser.send('POST', '/api/studio/showrooms/of-mia/publish', { seq: 0, note: '' })
    expect((await archive(true)).status).toBe(204)
    expect((await fetch(`${house.url}/s/of-mia`)).status).toBe(404)
    expect((await archive(false)).status).toBe(204)
    expect((await fetch(`${house.url}/s/of-mia`)).status).toBe(200)
    expect(await (await description(mia, 'of-mia')).json()).toEqual(before)
  })

  it('E14: who sets a showroom up gets the whole of it as a zip, and nobody else does', async () => {
    const answer = await mia.browser.get('/api/studio/showrooms/a-copy/export')
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'application/zip', 'attachment; filename="a-copy.zip"'])
    const portable = unpack(unzipped(new Uint8Array(await answer.arrayBuffer())))
    expect([portable.slug, portable.editions.length]).toEqual(['a-copy', 1])
    expect((await mia.browser.get('/api/studio/showrooms/of-car/export')).status).toBe(404)
  })

  it('E33: a logo is served as the house drew it, goes with the showroom, and a program is none', async () => {
    const logo = (bytes: Uint8Array) => mia.browser.send('POST', '/api/studio/showrooms/a-copy/logo', { picture: Buffer.from(bytes).toString('base64') })
    expect((await logo(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).status).toBe(422)
    const picture = await sharp({ create: { width: 20, height: 10, channels: 4, background: '#a03020' } }).png().toBuffer()
    const answer = await logo(picture)
    expect(answer.status).toBe(200)
    const { logo: address } = (await answer.json()) as { logo: string }
    const served = await fetch(house.url + address)
    expect([served.status, served.headers.get('content-type'), served.headers.get('x-content-type-options')]).toEqual([200, 'image/webp', 'nosniff'])
    const editor = await openEditor(house.url, mia.cookie, 'a-copy', randomUUID())
    const { state } = await editor.hears('welcome')
    const styled = { t: 'edit' as const, id: randomUUID(), page: randomUUID(), seen: state.seq, command: { name: 'set' as const, at: ['style'], to: { logo: address, accent: '#1c3a52' } }, undoes: null }
    expect((await editor.act(styled)).t).toBe('ok')
    await editor.close()
    const whole = unpack(unzipped(new Uint8Array(await (await mia.browser.get('/api/studio/showrooms/a-copy/export')).arrayBuffer())))
    expect([whole.description.style, [...whole.bytes.keys()]]).toEqual([{ logo: address, accent: '#1c3a52' }, [address.slice(3, 67)]])
  })

  it('E30: taken away in the middle of an edit: put out, the edit not taken, and everything before it kept', async () => {
    const page = randomUUID()
    const editor = await openEditor(house.url, mia.cookie, 'a-copy', page)
    const { state } = await editor.hears('welcome')
    const price = (to: number) => ({ t: 'edit' as const, id: randomUUID(), page, seen: state.seq, command: { name: 'set' as const, at: ['basePrice'], to }, undoes: null })
    expect((await editor.act(price(5))).t).toBe('ok')
    await editsOf(olga, [])
    editor.send(price(6))
    expect(await editor.closed).toBe(CLOSE.notAllowed)
    expect(await seen(mia)).toEqual([])
    const left = (await (await description(olga, 'a-copy')).json()) as { basePrice: number }
    expect(left.basePrice).toBe(5)
    // Nobody is told of it who was not invited, over the line either.
    const again = await openEditor(house.url, mia.cookie, 'a-copy', randomUUID(), false)
    again.send({ t: 'hello', v: 1 })
    expect(await again.closed).toBe(CLOSE.notAllowed)
    expect(again.heard).toEqual([])
    await editsOf(olga, null)
    const back = await openEditor(house.url, mia.cookie, 'a-copy', page)
    expect((await back.hears('welcome')).state.description.basePrice).toBe(5)
    await back.close()
  })
})
