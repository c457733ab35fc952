import { afterAll, beforeAll, expect, it } from 'vitest'
import { invitedSchema, teamSchema } from '../../src/contract/team.ts'
import { openHouse, type House } from '../house/house.ts'
import { openMailServer } from '../house/mail-server.ts'
import { openBrowser } from './browser.ts'
import { signedInMember, type SignedInMember } from './member.ts'

let mail: Awaited<ReturnType<typeof openMailServer>>
let house: House
let owner: SignedInMember
beforeAll(async () => {
  mail = await openMailServer()
  house = await openHouse(null, { PARLOUR_SMTP_URL: mail.url, PARLOUR_MAIL_FROM: 'house@example.org' })
  owner = await signedInMember(house.database.pool, house.url, ['owner', 'advisor'], 'Olga')
})
afterAll(async () => {
  await house.close()
  await mail.close()
})

const everything = async () => {
  const { rows } = await house.database.pool.query<{ name: string }>(`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`)
  const texts = await Promise.all(rows.map(({ name }) => house.database.pool.query(`select t::text as row from ${name} t`)))
  return texts.flatMap((table) => table.rows.map(({ row }) => row as string)).join('\n')
}
const noor = { name: 'Noor', roles: ['advisor'], languages: ['fr'], skills: [], showrooms: [] }

it('Q23: the reminder of an appointment goes out once, from however many processes, with its file; then the address is forgotten', async () => {
  await house.another()
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }))
  expect((await owner.browser.send('PUT', '/api/me/slots', { zone: 'Pacific/Chatham', week, holidays: [] })).status).toBe(200)
  const visitor = openBrowser(house.url)
  const [slot] = (await (await visitor.get('/api/showrooms/test-car/slots?language=en')).json()) as { startsAt: number }[]
  const wish = { id: crypto.randomUUID(), showroom: 'test-car', language: 'fr', name: null, subject: null, startsAt: slot!.startsAt, email: 'ines@example.org' }
  expect((await visitor.send('POST', '/api/call-backs', wish)).status).toBe(409)
  const booked = (await (await visitor.send('POST', '/api/call-backs', { ...wish, language: 'en' })).json()) as { link: string; mail: boolean }
  expect(booked.mail).toBe(true)
  // Twenty minutes from now, whatever time it is: within the half hour before it.
  const startsAt = Math.floor(Date.now() / 1000) * 1000 + 1_200_000
  await house.database.pool.query('update call_back set starts_at = $1::bigint, ends_at = $1::bigint + 1200000', [startsAt])
  await expect.poll(mail.arrived, { timeout: 40_000, interval: 200 }).toHaveLength(1)
  const [letter] = mail.arrived()
  expect(letter).toMatchObject({ to: ['ines@example.org'], id: wish.id })
  expect(letter!.text).toContain(booked.link)
  expect(letter!.calendar).toContain(`DTSTART:${new Date(startsAt).toISOString().replace(/[-:]|\.\d{3}/g, '')}`)
  await expect.poll(async () => (await house.database.pool.query('select email from call_back')).rows[0].email, { timeout: 10_000 }).toBeNull()
  expect(await everything()).not.toContain('ines@example.org')
  expect((await visitor.get(`/api/call-backs/${booked.link.split('#call-back=')[1]}`)).status).toBe(200)
  // Every process looks again; nobody sends another.
  const { rows } = await house.database.pool.query('select count(*)::int as due from call_back where email is not null and reminded_at is null')
  expect(rows[0].due).toBe(0)
  expect(mail.arrived()).toHaveLength(1)
})

it('S11: an invitation goes as a letter, its link lets one person in, and the address is kept nowhere', async () => {
  expect(teamSchema.parse(await (await owner.browser.get('/api/team')).json()).mail).toBe(true)
  const before = mail.arrived().length
  const invited = invitedSchema.parse(await (await owner.browser.send('POST', '/api/team', { ...noor, email: 'noor@example.org' })).json())
  expect(invited.letter).toBe('sent')
  const letter = mail.arrived()[before]!
  expect(letter).toMatchObject({ to: ['noor@example.org'], subject: 'Vous êtes invité dans l’équipe d’un showroom' })
  expect(letter.text).toContain(invited.url)
  expect(await everything()).not.toContain('noor@example.org')
  expect(house.log.join('\n')).not.toContain('noor@example.org')
  expect((await openBrowser(house.url).send('POST', '/api/sign-in', { token: new URL(invited.url).hash.slice(1) })).status).toBe(200)
  const fresh = invitedSchema.parse(await (await owner.browser.send('POST', '/api/team', noor)).json())
  expect(fresh.letter).toBe('none')
  const again = invitedSchema.parse(await (await owner.browser.send('POST', `/api/team/${fresh.member.id}/link`, { email: 'noor2@example.org' })).json())
  expect(again.letter).toBe('sent')
  for (const wrong of ['noor@example.org\r\nBcc: x@example.org', 'noor', 'a@b.example, c@d.example']) expect((await owner.browser.send('POST', '/api/team', { ...noor, email: wrong })).status).toBe(400)
})

it('S11: a letter that is not taken takes no invitation back, and whoever invited is told', async () => {
  await mail.close()
  const invited = invitedSchema.parse(await (await owner.browser.send('POST', '/api/team', { ...noor, email: 'noor@example.org' })).json())
  expect(invited.letter).toBe('failed')
  expect((await openBrowser(house.url).send('POST', '/api/sign-in', { token: new URL(invited.url).hash.slice(1) })).status).toBe(200)
})
