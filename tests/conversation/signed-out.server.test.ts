import { RoomServiceClient } from 'livekit-server-sdk'
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { secretHash } from '../../server/adapters/postgres/secret-hash.ts'
import { SESSION_COOKIE } from '../../server/http/cookies.ts'
import type { OwnLiveKit } from '../../server/start/livekit/own.ts'
import { openHouse, type House } from '../house/house.ts'
import { comeTogether, knock, meeting } from '../house/meeting.ts'
import { openDesk, type CustomerPage, type DeskPage } from '../house/page.ts'
import { knockAt, signalling } from '../house/signalling.ts'
import { freshLiveKit } from '../run/livekit.ts'

let livekit: OwnLiveKit
let house: House
beforeAll(async () => {
  livekit = await freshLiveKit()
  house = await openHouse(livekit)
})
afterEach(() => house.rest())
afterAll(async () => {
  await house.close()
  await livekit.stop()
})

type Call = { url: string; token: string; identity: string }
const rooms = async () => (await new RoomServiceClient(livekit.url, livekit.apiKey, livekit.apiSecret).listRooms()).map((room) => room.name)
const isEndedByAdvisor = ({ ended }: { ended: { by: string } }) => ended.by === 'advisor'

async function joined(page: CustomerPage | DeskPage, conversation?: string): Promise<Call> {
  const answer = await (page as DeskPage).act({ t: 'join', conversation } as Parameters<DeskPage['act']>[0])
  if (answer.t !== 'ok') throw new Error(`join: ${JSON.stringify(answer)}`)
  return answer.call!
}

/** Signs out as the page does: here, or everywhere. */
async function signOut(cookie: string, everywhere: boolean): Promise<void> {
  const answer = await fetch(`${house.url}/api/sign-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: house.url, cookie },
    body: JSON.stringify({ everywhere })
  })
  expect(answer.status).toBe(204)
}

/** One more session of the same person, as another device has it. */
async function anotherSession(person: string): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  const now = Date.now()
  await house.database.pool.query(`insert into session (id, secret_hash, person, began_by, began_at, used_at) values ($1, $2, $3, 'device', $4, $4)`, [
    randomUUID(), secretHash(secret), person, now
  ])
  return `${SESSION_COOKIE}=${secret}`
}

for (const everywhere of [false, true])
  it(`C18: signing out ${everywhere ? 'everywhere' : 'here'} in a call ends it: the room is closed at the call server, the customer is told, no token opens it again`, async () => {
    const { desk, customer, conversation } = await meeting(house, { mode: 'voice' })
    const call = await joined(desk, conversation)
    const own = await joined(customer)
    const line = await signalling(livekit.url, call.token)
    const refreshed = await line.refreshed
    await signOut(desk.cookie, everywhere)
    expect(await desk.closed).toBe(4401)
    await line.closed
    await customer.hears('ended', isEndedByAdvisor)
    await expect.poll(rooms).toEqual([])
    for (const token of [call.token, own.token, refreshed]) expect(await knockAt(livekit.url, token)).toBe(404)
    expect(await customer.act({ t: 'keep', keep: 'thirty-days' })).toMatchObject({ t: 'ok' })
  })

it('C18: an advisor whose page is gone, and who stays in the call by a client of their own, is out of it when signed out', async () => {
  const { desk, customer, conversation } = await meeting(house, { mode: 'voice' })
  const line = await signalling(livekit.url, (await joined(desk, conversation)).token)
  await desk.close()
  await signOut(desk.cookie, true)
  await line.closed
  await customer.hears('ended', isEndedByAdvisor)
  await expect.poll(rooms).toEqual([])
})

it('C18: losing the role ends it too, and so does being removed', async () => {
  for (const lose of [`update person set roles = '{owner}' where id = $1`, 'delete from person where id = $1']) {
    const { desk, customer, conversation } = await meeting(house, { mode: 'voice' })
    const line = await signalling(livekit.url, (await joined(desk, conversation)).token)
    await house.database.pool.query(lose, [desk.id])
    await customer.hears('ended', isEndedByAdvisor)
    await line.closed
    expect([4401, 4403]).toContain(await desk.closed)
  }
})

it('C18: signed out at the door, the request is back at the head of the queue and rings elsewhere', async () => {
  const first = await house.desk({ name: 'Ada' })
  const customer = await house.customer()
  await knock(customer, first, { subject: 'still here' })
  await signOut(first.cookie, false)
  await customer.hears('knock', (message) => message.knock === null)
  const second = await house.desk({ name: 'Grace' })
  const { offer } = await second.hears('offer', (message) => message.offer !== null)
  expect(offer).toMatchObject({ subject: 'still here' })
  await customer.act({ t: 'cancel' })
})

it('C18: at another process over the same database the customer is told as well', async () => {
  const other = await house.another()
  const desk = await house.desk()
  const customer = await house.customer(other.url)
  await comeTogether(customer, desk, { mode: 'voice' })
  await signOut(desk.cookie, false)
  await customer.hears('ended', isEndedByAdvisor)
})

it('K6: signed out at one of two devices, the conversation goes on; the call moves where the device that left cannot follow', async () => {
  const { desk, customer, conversation } = await meeting(house, { mode: 'voice' })
  const laptop = await openDesk(house.url, await anotherSession(desk.id))
  const left = await joined(desk, conversation)
  const own = await joined(customer)
  const line = await signalling(livekit.url, left.token)
  const refreshed = await line.refreshed
  customer.mark()
  await signOut(desk.cookie, false)
  expect(await desk.closed).toBe(4401)
  await line.closed
  await customer.hears('peers', ({ peers }) => peers.customer.length + peers.advisor.length === 0)
  for (const token of [left.token, own.token, refreshed]) expect(await knockAt(livekit.url, token)).toBe(404)
  const again = await joined(customer)
  const there = await joined(laptop, conversation)
  for (const { token } of [again, there]) expect(await knockAt(livekit.url, token)).toBe(101)
  for (const token of [left.token, refreshed]) expect(await knockAt(livekit.url, token)).toBe(404)
  expect((await customer.act({ t: 'say', text: 'still together' })).t).toBe('ok')
  await laptop.hears('entry', ({ entry }) => entry.kind === 'said')
  await customer.act({ t: 'end' })
  await laptop.close()
})
