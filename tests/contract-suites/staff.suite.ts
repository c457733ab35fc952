import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/contract/person.ts'
import type { LinkMaker } from '../../server/rules/links.ts'
import type { SetClock } from '../fakes/clock.ts'
import type { Staff } from '../fakes/staff/staff.ts'

/** A place where the people who work here are kept, as two processes see it, with nobody in it yet. */
export type OpenStaff = { here: Staff; there: Staff; close(): Promise<void> }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const secret = () => randomBytes(24).toString('base64url')
export const newSession = () => ({ id: randomUUID(), secret: secret() })
const profile = (name: string) => ({ name, languages: ['en', 'fr-CA'], look: 'abc' })

/** What everything that keeps people, sessions and links must do. */
export function staffSuite(name: string, clock: SetClock, open: () => Promise<OpenStaff>): void {
  describe(`people, sessions and links, ${name}`, () => {
    let opened: OpenStaff
    let here: Staff
    let there: Staff
    beforeAll(async () => {
      opened = await open()
      here = opened.here
      there = opened.there
    })
    afterAll(() => opened.close())

    async function link(person: string | null, maker: LinkMaker = 'machine', madeIn: string | null = null) {
      const token = secret()
      const expiresAt = await here.links.make({ id: randomUUID(), token, person, maker, madeIn })
      return { token, expiresAt }
    }
    async function member(roles: Role[] = ['advisor'], called = 'Ada') {
      const id = randomUUID()
      await here.people.add({ id, ...profile(called), roles })
      return id
    }
    async function signedIn(person: string) {
      const session = newSession()
      await here.links.spend((await link(person, 'invite')).token, session, { id: randomUUID(), ...profile('nobody') })
      return session
    }

    it('S4: two first links pressed at once, in two processes, make one owner', async () => {
      expect(await here.people.ownerHasSignedIn()).toBe(false)
      const [one, two] = [await link(null), await link(null)]
      const outcomes = await Promise.all([
        here.links.spend(one.token, newSession(), { id: randomUUID(), ...profile('first') }),
        there.links.spend(two.token, newSession(), { id: randomUUID(), ...profile('second') })
      ])
      const persons = outcomes.map((outcome) => (outcome.let === 'in' ? outcome.person : null))
      expect(persons[0]).toEqual(expect.any(String))
      expect(persons[1]).toBe(persons[0])
      expect(await there.people.byId(persons[0]!)).toMatchObject({ roles: ['owner', 'advisor'], newcomer: true })
      expect(await there.people.ownerHasSignedIn()).toBe(true)
    })

    it('a person is added once, and is a newcomer until they said who they are', async () => {
      const id = await member(['marketer'])
      expect(await there.people.byId(id)).toEqual({ id, ...profile('Ada'), roles: ['marketer'], skills: [], showrooms: [], edits: null, newcomer: true })
      await expect(here.people.add({ id, ...profile('Eve'), roles: ['owner'] })).rejects.toThrow()
      await here.people.saveProfile(id, { name: 'Ada L.', languages: ['fr'], look: 'xyz' })
      expect(await there.people.byId(id)).toEqual({ id, name: 'Ada L.', languages: ['fr'], look: 'xyz', roles: ['marketer'], skills: [], showrooms: [], edits: null, newcomer: false })
      expect(await here.people.byId(randomUUID())).toBeNull()
    })

    it('S1: of any number of presses of one link, from two processes, one gets in', async () => {
      const person = await member()
      const { token } = await link(person, 'invite')
      const presses = Array.from({ length: 8 }, (_, index) => (index % 2 ? here : there).links.spend(token, newSession(), { id: randomUUID(), ...profile('nobody') }))
      const outcomes = await Promise.all(presses)
      expect(outcomes.filter((outcome) => outcome.let === 'in')).toEqual([{ let: 'in', person, beganBy: 'invite' }])
      expect(outcomes.filter((outcome) => outcome.let === 'spent')).toHaveLength(7)
    })

    it('S1, S2: a link ends after a quarter of an hour; one that was never made is unknown, and neither begins a session', async () => {
      const person = await member()
      const [early, late] = [await link(person), await link(person)]
      expect(early.expiresAt).toBe(clock.now() + 15 * MINUTE)
      clock.pass(15 * MINUTE - 1)
      expect((await here.links.spend(early.token, newSession(), { id: randomUUID(), ...profile('x') })).let).toBe('in')
      clock.pass(1)
      for (const [token, outcome] of [[late.token, 'expired'], [early.token, 'spent'], [secret(), 'unknown'], ['', 'unknown']] as const) {
        const session = newSession()
        expect(await here.links.spend(token, session, { id: randomUUID(), ...profile('x') })).toEqual({ let: outcome })
        expect(await here.sessions.live(session.secret)).toBeNull()
      }
    })

    it('S5: a session is known by its secret alone, and says how it began', async () => {
      const person = await member()
      const { id, secret: own } = await signedIn(person)
      const now = clock.now()
      expect(await there.sessions.live(own)).toMatchObject({ id, person: { id: person }, times: { beganAt: now, usedAt: now, beganBy: 'invite', verifiedAt: null } })
      for (const wrong of ['', id, person, own.slice(1), `${own}x`, own.toUpperCase(), secret()]) expect(await here.sessions.live(wrong)).toBeNull()
    })

    it('S5: it is over after twelve hours without use; use keeps it, for thirty days at most', async () => {
      const [idle, used] = [await signedIn(await member()), await signedIn(await member())]
      const days = 30 * 24
      for (let hours = 0; hours < days - 6; hours += 6) {
        clock.pass(6 * HOUR)
        expect(await here.sessions.live(used.secret)).not.toBeNull()
      }
      expect(await here.sessions.live(idle.secret)).toBeNull()
      clock.pass(6 * HOUR)
      expect(await here.sessions.live(used.secret)).toBeNull()
    })

    it('S6: ending one session ends no other; ending all of a person ends theirs and nobody else’s, with links not pressed', async () => {
      const [ada, bo] = [await member(), await member()]
      const [one, two, other] = [await signedIn(ada), await signedIn(ada), await signedIn(bo)]
      await here.sessions.end(one.id)
      await here.sessions.end(randomUUID())
      expect(await there.sessions.live(one.secret)).toBeNull()
      expect(await there.sessions.live(two.secret)).not.toBeNull()
      const [pending, theirs] = [await link(ada, 'invite'), await link(bo, 'invite')]
      await there.sessions.endAllOf(ada)
      expect(await here.sessions.live(two.secret)).toBeNull()
      expect(await here.sessions.live(other.secret)).not.toBeNull()
      expect((await here.links.spend(pending.token, newSession(), { id: randomUUID(), ...profile('x') })).let).toBe('unknown')
      expect((await here.links.spend(theirs.token, newSession(), { id: randomUUID(), ...profile('x') })).let).toBe('in')
    })

    it('S7: a link that a session made goes with that session', async () => {
      const person = await member()
      const session = await signedIn(person)
      const [mine, other] = [await link(person, 'device', session.id), await link(person, 'device', (await signedIn(person)).id)]
      await here.sessions.end(session.id)
      expect((await here.links.spend(mine.token, newSession(), { id: randomUUID(), ...profile('x') })).let).toBe('unknown')
      expect(await here.links.spend(other.token, newSession(), { id: randomUUID(), ...profile('x') })).toMatchObject({ let: 'in', beganBy: 'device' })
    })

    it('S8: a passkey marks this session alone, for twelve hours', async () => {
      const person = await member()
      const [linked, bare, begun] = [await signedIn(person), await signedIn(person), newSession()]
      await here.sessions.beginVerified(begun, person)
      await here.sessions.verify(linked.id)
      const marks = async () => Promise.all([linked, bare, begun].map(async ({ secret: own }) => (await there.sessions.bySecret(own))?.verified))
      expect(await marks()).toEqual([true, false, true])
      clock.pass(11 * HOUR)
      expect(await marks()).toEqual([true, false, true])
      clock.pass(HOUR)
      expect(await marks()).toEqual([false, false, false])
    })

    it('S11: an invitation is good for seven days; a fresh one takes its place; whoever came stands in the team', async () => {
      const id = randomUUID()
      await here.people.add({ id, ...profile('Noor'), roles: ['advisor'], skills: ['towing'], showrooms: ['tourer'] })
      expect(await there.people.member(id)).toEqual({ id, ...profile('Noor'), roles: ['advisor'], skills: ['towing'], showrooms: ['tourer'], edits: null, cameAt: null, invitedUntil: null })
      const first = await link(id, 'invite')
      expect(first.expiresAt).toBe(clock.now() + 7 * 24 * HOUR)
      expect(await there.people.member(id)).toMatchObject({ cameAt: null, invitedUntil: first.expiresAt })
      const second = await link(id, 'invite')
      const nobody = { id: randomUUID(), ...profile('nobody') }
      expect((await there.links.spend(first.token, newSession(), nobody)).let).toBe('unknown')
      clock.pass(7 * 24 * HOUR - 1)
      expect((await there.links.spend(second.token, newSession(), nobody)).let).toBe('in')
      expect((await here.people.team()).find((member) => member.id === id)).toMatchObject({ name: 'Noor', cameAt: clock.now(), invitedUntil: null })
      const late = await member()
      const { token } = await link(late, 'invite')
      clock.pass(7 * 24 * HOUR)
      expect((await here.links.spend(token, newSession(), nobody)).let).toBe('expired')
      expect(await here.people.member(randomUUID())).toBeNull()
    })

    it('S13: of two last owners who lower or leave at once, from two processes, one stays', async () => {
      const owners = async () => (await here.people.team()).filter(({ roles }) => roles.includes('owner')).map(({ id }) => id)
      for (const id of (await owners()).slice(1)) await here.people.remove(id)
      const [one] = await owners()
      expect(await here.people.setRoles(one!, ['advisor'])).toBe('last-owner')
      expect(await here.people.remove(one!)).toBe('last-owner')
      expect(await here.people.setRoles(one!, ['owner'])).toBe('done')
      for (const lower of [(staff: Staff, id: string) => staff.people.setRoles(id, ['marketer']), (staff: Staff, id: string) => staff.people.remove(id)]) {
        const pair = [...(await owners()), await member(['owner'], 'Second')]
        const outcomes = await Promise.all([lower(here, pair[0]!), lower(there, pair[1]!)])
        expect(outcomes.toSorted()).toEqual(['done', 'last-owner'])
        expect(await owners()).toHaveLength(1)
      }
      expect(await here.people.setRoles(randomUUID(), ['advisor'])).toBe('unknown')
      expect(await here.people.remove(randomUUID())).toBe('unknown')
    })

    it('S12: what somebody does is theirs to be told; out of the team, their sessions and links are gone', async () => {
      const id = await member(['advisor'], 'Bo')
      const session = await signedIn(id)
      const pending = await link(id, 'device', session.id)
      expect(await there.people.setWork(id, { languages: ['pt-BR'], skills: ['charging'], showrooms: [] })).toBe(true)
      expect((await here.sessions.bySecret(session.secret))?.person).toMatchObject({ languages: ['pt-BR'], skills: ['charging'], showrooms: [] })
      expect(await here.people.setWork(randomUUID(), { languages: ['en'], skills: [], showrooms: [] })).toBe(false)
      expect(await there.people.remove(id)).toBe('done')
      expect(await here.sessions.live(session.secret)).toBeNull()
      expect((await here.links.spend(pending.token, newSession(), { id: randomUUID(), ...profile('x') })).let).toBe('unknown')
      expect((await here.people.team()).some((member) => member.id === id)).toBe(false)
    })

    it('E30: which showrooms somebody sets up is theirs to be told: all, some, or none; one more is added once', async () => {
      const id = await member(['marketer'], 'Mo')
      const session = await signedIn(id)
      const edits = async () => (await here.sessions.bySecret(session.secret))!.person.edits
      expect(await edits()).toBeNull()
      await there.people.letEdit(id, 'tourer')
      expect(await edits()).toBeNull()
      expect(await there.people.setEdits(id, [])).toBe(true)
      expect(await edits()).toEqual([])
      await there.people.letEdit(id, 'tourer')
      await there.people.letEdit(id, 'tourer')
      expect(await edits()).toEqual(['tourer'])
      expect((await here.people.member(id))!.edits).toEqual(['tourer'])
      expect(await there.people.setEdits(id, null)).toBe(true)
      expect(await edits()).toBeNull()
      expect(await there.people.setEdits(randomUUID(), [])).toBe(false)
      const invited = randomUUID()
      await here.people.add({ id: invited, ...profile('Nia'), roles: ['marketer'], edits: ['tourer'] })
      expect((await there.people.byId(invited))!.edits).toEqual(['tourer'])
    })

    it('who is signed in is told once each, whoever is not is not told', async () => {
      const [ada, bo, cy] = [await member(['advisor'], 'Ada'), await member(['advisor'], 'Bo'), await member(['advisor'], 'Cy')]
      await signedIn(ada)
      await signedIn(ada)
      const ended = await signedIn(bo)
      await here.sessions.end(ended.id)
      const told = await there.sessions.signedIn([ada, bo, cy, randomUUID()])
      expect(told).toMatchObject([{ id: ada, ...profile('Ada'), roles: ['advisor'] }])
      clock.pass(12 * HOUR)
      expect(await there.sessions.signedIn([ada])).toEqual([])
      expect(await there.sessions.signedIn([])).toEqual([])
    })
  })
}
