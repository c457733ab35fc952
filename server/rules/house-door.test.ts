import { expect, it } from 'vitest'
import { freeDesk, requestRow } from '../../tests/fixtures/floor.ts'
import { FIT_WAIT } from './fit.ts'
import type { DeskRow, RequestRow } from './floor.ts'
import { doorOf, offerTo, paceOf, placesOf, waitingOf } from './house-door.ts'
import { floorOf, RELOADING } from './queue.ts'

const NOW = 1_000_000
const desk = (some: Partial<DeskRow>) => freeDesk('ada', { languages: ['fr', 'en'], ...some })
const request = (id: string, some: Partial<RequestRow> = {}) => requestRow(id, { name: 'Ines', ...some })

it('Q10: the door is open while somebody is there or reloading, and nobody else counts', () => {
  expect(doorOf({ requests: [], desks: [desk({})] }, [], true, NOW)).toEqual({ open: true, people: 1, waiting: 0, minutes: null, languages: ['en', 'fr'], topics: [], voice: true, opensAt: null, letters: false, incident: null })
  expect(doorOf({ requests: [], desks: [desk({ goneAt: NOW - RELOADING + 1 })] }, [], true, NOW).open).toBe(true)
  for (const gone of [{ goneAt: NOW - RELOADING }, { status: 'away' as const }, { status: 'leaving' as const }])
    expect(doorOf({ requests: [], desks: [desk(gone)] }, [], true, NOW).open).toBe(false)
})

it('Q4: what rings keeps its place and is told to ring', () => {
  const ringing = request('first', { state: 'offered', offeredTo: 'ada', offerExpiresAt: NOW + 5 })
  const floor = floorOf([request('second', { askedAt: 1 }), ringing], [desk({})])
  const places = placesOf(floor, [], NOW)
  expect(places.get('visit of first')).toMatchObject({ place: 1, ringing: true, people: 1 })
  expect(places.get('visit of second')).toMatchObject({ place: 2, ringing: false })
  expect(offerTo(floor, 'ada', NOW)).toMatchObject({ request: 'first', name: 'Ines', expiresAt: NOW + 5, now: NOW })
  expect(offerTo(floor, 'ben', NOW)).toBeNull()
})

const says = { letters: true, opensAt: 7, incident: { id: 'i', showroom: null, reason: 'No sound', since: 1, until: null } }

it('Q10, Q18, Q24: somebody who is busy for the moment is there, and the hours are told only while nobody is', () => {
  expect(doorOf({ requests: [], desks: [desk({ status: 'busy' })] }, [], true, NOW, says)).toMatchObject({ open: true, people: 1, opensAt: null })
  expect(doorOf({ requests: [], desks: [] }, [], true, NOW, says)).toMatchObject({ open: false, opensAt: 7, incident: { reason: 'No sound', since: 1, until: null } })
})

it('Q16: who goes first is told so, and who is overtaken by it is told by how many', () => {
  const back = request('back', { askedAt: 50, headAt: 60, first: 'dropped' })
  const places = placesOf(floorOf([request('early', { askedAt: 10 }), back, request('late', { askedAt: 90 })], [desk({})]), [], NOW)
  expect(places.get('visit of back')).toMatchObject({ place: 1, first: 'dropped', overtaken: 0 })
  expect(places.get('visit of early')).toMatchObject({ place: 2, first: null, overtaken: 1 })
  expect(places.get('visit of late')).toMatchObject({ place: 3, overtaken: 0 })
})

it('Q19: the wait for the language is stated while nobody who fits is available, and both are told when somebody else comes', () => {
  const german = request('german', { language: 'de', askedAt: NOW })
  const there = (some: Partial<DeskRow>) => placesOf(floorOf([german], [desk(some)]), [], NOW).get('visit of german')!.fitUntil
  expect(there({})).toBe(NOW + FIT_WAIT)
  expect(there({ languages: ['de-AT'] })).toBeNull()
  expect(there({ languages: ['de'], status: 'busy' })).toBe(NOW + FIT_WAIT)
  expect(placesOf(floorOf([german], [desk({})]), [], NOW + FIT_WAIT).get('visit of german')!.fitUntil).toBeNull()
  const offered = { ...german, state: 'offered' as const, offeredTo: 'ada', offerExpiresAt: NOW + 1 }
  expect(offerTo(floorOf([offered], [desk({})]), 'ada', NOW)).toMatchObject({ speaks: false })
  expect(offerTo(floorOf([offered], [desk({ languages: ['de'] })]), 'ada', NOW)).toMatchObject({ speaks: true })
})

it('Q17: a pause that is over is none', () => {
  expect(paceOf(desk({ pausedUntil: NOW }), NOW)).toEqual({ capacity: 3, pause: 20_000, pausedUntil: null })
  expect(paceOf(desk({ pausedUntil: NOW + 1 }), NOW).pausedUntil).toBe(NOW + 1)
})

it('C1: the queue as every desk sees it holds no name', () => {
  expect(JSON.stringify(waitingOf({ requests: [request('first')], desks: [] }))).not.toContain('Ines')
})
