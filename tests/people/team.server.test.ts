import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { meSchema } from '../../src/contract/http.ts'
import { CLOSE } from '../../src/contract/protocol.ts'
import { invitedSchema, memberSchema, teamSchema, type Invite } from '../../src/contract/team.ts'
import { openHouse, type House } from '../house/house.ts'
import { meeting } from '../house/meeting.ts'
import { openDesk } from '../house/page.ts'
import { openBrowser, type Browser } from './browser.ts'
import { signedInMember } from './member.ts'

let house: House
let owner: { id: string; browser: Browser }
beforeAll(async () => {
  house = await openHouse()
  owner = await signedInMember(house.database.pool, house.url, ['owner'], 'Olga')
})
afterEach(() => house.rest())
afterAll(() => house.close())

const noor: Invite = { name: 'Noor', roles: ['advisor'], languages: ['fr', 'ar'], skills: ['towing'], showrooms: ['test-car'] }
const said = async (response: Response) => [response.status, ((await response.json()) as { reason?: string }).reason]
const tokenOf = (url: string) => new URL(url).hash.slice(1)
const member = (roles: Parameters<typeof signedInMember>[2], name?: string) => signedInMember(house.database.pool, house.url, roles, name)
async function invite(by: Browser, change: Partial<Invite> = {}) {
  const answer = await by.send('POST', '/api/team', { ...noor, ...change })
  expect(answer.status).toBe(200)
  return invitedSchema.parse(await answer.json())
}
const team = async () => teamSchema.parse(await (await owner.browser.get('/api/team')).json())

describe('inviting (SPEC S11)', () => {
  it('S11: one link lets one person in, once, with what the invitation says', async () => {
    const { url, svg, expiresAt, member: invited } = await invite(owner.browser)
    expect(svg).toMatch(/^<svg /)
    expect(expiresAt - Date.now()).toBeGreaterThan(6.9 * 24 * 3_600_000)
    expect(invited).toMatchObject({ ...noor, came: false, invitedUntil: expiresAt })
    const browser = openBrowser(house.url)
    const me = meSchema.parse(await (await browser.send('POST', '/api/sign-in', { token: tokenOf(url) })).json())
    expect(me).toMatchObject({ id: invited.id, name: 'Noor', roles: ['advisor'], newcomer: true })
    expect(me.rights).toContain('desk.attend')
    expect(me.rights).not.toContain('team.read')
    expect(await said(await openBrowser(house.url).send('POST', '/api/sign-in', { token: tokenOf(url) }))).toEqual([410, 'spent'])
    const page = await openDesk(house.url, [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    expect((await page.hears('welcome')).state.you.id).toBe(invited.id)
    await page.close()
    expect((await team()).members.find(({ id }) => id === invited.id)).toMatchObject({ came: true, invitedUntil: null })
  })

  it('S11: a fresh link ends the one before; there is none to somebody who has come', async () => {
    const first = await invite(owner.browser)
    const again = await owner.browser.send('POST', `/api/team/${first.member.id}/link`, {})
    const second = invitedSchema.parse(await again.json())
    expect(await said(await openBrowser(house.url).send('POST', '/api/sign-in', { token: tokenOf(first.url) }))).toEqual([404, 'not-found'])
    expect((await openBrowser(house.url).send('POST', '/api/sign-in', { token: tokenOf(second.url) })).status).toBe(200)
    expect(await said(await owner.browser.send('POST', `/api/team/${first.member.id}/link`, {}))).toEqual([409, 'not-now'])
  })

  it('S11: one that is over says so', async () => {
    const { url, member: invited } = await invite(owner.browser)
    await house.database.pool.query('update sign_in_link set expires_at = $2 where person = $1', [invited.id, Date.now() - 1])
    expect(await said(await openBrowser(house.url).send('POST', '/api/sign-in', { token: tokenOf(url) }))).toEqual([410, 'expired'])
    expect((await team()).members.find(({ id }) => id === invited.id)).toMatchObject({ came: false, invitedUntil: null })
  })

  it('S11: a team head invites advisors and nobody who could do more', async () => {
    const head = await member(['team-head'], 'Hana')
    const { member: advisor } = await invite(head.browser)
    expect(advisor.roles).toEqual(['advisor'])
    for (const roles of [['owner'], ['team-head'], ['advisor', 'owner'], ['marketer'], ['steward']] as const)
      expect(await said(await head.browser.send('POST', '/api/team', { ...noor, roles }))).toEqual([403, 'not-allowed'])
    const { member: steward } = await invite(owner.browser, { roles: ['steward'] })
    expect(await said(await head.browser.send('POST', `/api/team/${steward.id}/link`, {}))).toEqual([403, 'not-allowed'])
  })

  it('W9: names and skills are cleaned, and what is none is refused', async () => {
    const trojan = await invite(owner.browser, { name: '\u202Eadnil\u202C Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357', skills: ['<b>towing</b>', 'javascript:alert(1)'] })
    expect(trojan.member.name).not.toMatch(/[\u202A-\u202E]/)
    expect([...trojan.member.name.matchAll(/\p{M}/gu)].length).toBeLessThanOrEqual(4)
    expect(trojan.member.skills).toEqual(['<b>towing</b>', 'javascript:alert(1)'])
    for (const wrong of [{ name: '\u200B \u202E' }, { roles: [] }, { roles: ['king'] }, { languages: [] }, { languages: ['not a tag'] }, { skills: ['x'.repeat(41)] }])
      expect([wrong, ...(await said(await owner.browser.send('POST', '/api/team', { ...noor, ...wrong })))]).toEqual([wrong, 400, 'bad-message'])
    expect(await said(await owner.browser.send('POST', '/api/team', { ...noor, name: 'x'.repeat(400) }))).toEqual([413, 'too-large'])
    expect(await said(await owner.browser.send('POST', '/api/team', { ...noor, showrooms: ['nowhere'] }))).toEqual([404, 'not-found'])
  })
})

describe('changing and leaving (SPEC S12, S13)', () => {
  it('S13: the last owner is neither lowered nor sent away, nor leaves', async () => {
    const path = `/api/team/${owner.id}`
    for (const answer of [
      await owner.browser.send('PUT', `${path}/roles`, { roles: ['advisor'] }),
      await owner.browser.send('DELETE', path),
      await owner.browser.send('DELETE', '/api/me')
    ])
      expect(await said(answer)).toEqual([409, 'last-owner'])
    const second = await member(['owner'], 'Second')
    expect((await owner.browser.send('PUT', `/api/team/${second.id}/roles`, { roles: ['marketer'] })).status).toBe(200)
    expect((await second.browser.send('DELETE', '/api/me')).status).toBe(204)
    expect(await said(await second.browser.get('/api/me'))).toEqual([401, 'not-signed-in'])
  })

  it('roles and work are changed, and whoever lost the role is out of the desk', async () => {
    const ada = await member(['advisor'])
    const page = await openDesk(house.url, ada.cookie)
    const work = { languages: ['de'], skills: ['charging'], showrooms: ['test-car'] }
    expect(memberSchema.parse(await (await owner.browser.send('PUT', `/api/team/${ada.id}/work`, work)).json())).toMatchObject(work)
    expect((await owner.browser.send('PUT', `/api/team/${ada.id}/roles`, { roles: ['marketer', 'marketer'] })).status).toBe(200)
    expect(await page.closed).toBe(CLOSE.notAllowed)
    expect((await team()).members.find(({ id }) => id === ada.id)).toMatchObject({ ...work, roles: ['marketer'] })
  })

  it('S12, C18: sent away in a conversation: the customer is told, the desk is closed, the session is over, all at once', async () => {
    const { desk, customer } = await meeting(house)
    expect((await owner.browser.send('DELETE', `/api/team/${desk.id}`)).status).toBe(204)
    expect(await desk.closed).toBe(CLOSE.notSignedIn)
    await customer.hears('ended', ({ ended }) => ended.by === 'advisor')
    const answer = await fetch(`${house.url}/api/me`, { headers: { cookie: desk.cookie } })
    expect(answer.status).toBe(401)
    expect((await team()).members.some(({ id }) => id === desk.id)).toBe(false)
  })

  it('somebody who is not there is said to be not there', async () => {
    const nobody = '00000000-0000-4000-8000-000000000001'
    expect(await said(await owner.browser.send('DELETE', `/api/team/${nobody}`))).toEqual([404, 'not-found'])
    expect(await said(await owner.browser.send('PUT', `/api/team/${nobody}/roles`, { roles: ['owner'] }))).toEqual([404, 'not-found'])
    expect(await said(await owner.browser.send('POST', '/api/team/nonsense/link', {}))).toEqual([400, 'bad-message'])
  })
})
