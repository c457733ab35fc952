import { expect, it } from 'vitest'
import type { DeskRow, RequestRow } from './floor.ts'
import { doorOf, offerTo, placesOf, waitingOf } from './house-door.ts'
import { RELOADING } from './queue.ts'

const NOW = 1_000_000
const desk = (some: Partial<DeskRow>): DeskRow => ({ person: 'ada', status: 'available', languages: ['fr', 'en'], rangAt: 0, goneAt: null, ringing: false, voice: 0, writing: 0, ...some })
const request = (id: string, some: Partial<RequestRow> = {}): RequestRow => ({
  id, visit: `visit of ${id}`, showroom: 'car', mode: 'writing', language: 'en', subject: null, name: 'Ines', askedAt: 0, headAt: null, state: 'waiting',
  offeredTo: null, offerExpiresAt: null, rung: [], online: true, ...some
})

it('Q10: the door is open while somebody is there or reloading, and nobody else counts', () => {
  expect(doorOf({ requests: [], desks: [desk({})] }, [], true, NOW)).toEqual({ open: true, people: 1, waiting: 0, minutes: null, languages: ['en', 'fr'], voice: true })
  expect(doorOf({ requests: [], desks: [desk({ goneAt: NOW - RELOADING + 1 })] }, [], true, NOW).open).toBe(true)
  for (const gone of [{ goneAt: NOW - RELOADING }, { status: 'away' as const }]) expect(doorOf({ requests: [], desks: [desk(gone)] }, [], true, NOW).open).toBe(false)
})

it('Q4: what rings keeps its place and is told to ring', () => {
  const ringing = request('first', { state: 'offered', offeredTo: 'ada', offerExpiresAt: NOW + 5 })
  const floor = { requests: [request('second', { askedAt: 1 }), ringing], desks: [desk({})] }
  const places = placesOf(floor, [], NOW)
  expect(places.get('visit of first')).toMatchObject({ place: 1, ringing: true, people: 1 })
  expect(places.get('visit of second')).toMatchObject({ place: 2, ringing: false })
  expect(offerTo(floor, 'ada', NOW)).toMatchObject({ request: 'first', name: 'Ines', expiresAt: NOW + 5, now: NOW })
  expect(offerTo(floor, 'ben', NOW)).toBeNull()
})

it('C1: the queue as every desk sees it holds no name', () => {
  expect(JSON.stringify(waitingOf({ requests: [request('first')], desks: [] }))).not.toContain('Ines')
})
