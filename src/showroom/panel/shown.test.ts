import { expect, it } from 'vitest'
import { smallShowroom } from '../../../tests/fixtures/showroom.ts'
import type { Talk } from '../../model/talk.ts'
import { createVisit, type Panel, type VisitModel } from '../../model/visit.ts'
import { homeOf } from '../surface.ts'
import { shownIn } from './shown.ts'

const place = { request: 'r', mode: 'writing', language: 'en', askedAt: 0, place: 1, people: 1, minutes: null, ringing: false } as const
const lost: Talk = {
  id: 'c', mode: 'writing', startedAt: 0, entries: [], unsent: [], otherOnline: false, otherTyping: false, readByOther: 0, pointed: { customer: null, advisor: null },
  ended: { by: 'house', at: 0, keep: 'day', deleteAt: 1, handedBack: true }
}
const visit = (panel: Panel, some: Partial<VisitModel> = {}): VisitModel => ({ ...createVisit({ number: 1, showroom: smallShowroom }, 'en').getState(), panel, ...some })

it('who waits finds what else one can do, and no second way to ask', () => {
  expect(shownIn(visit('nobody', { place }), false)).toBe('nobody')
  expect(shownIn(visit('ask', { place }), false)).toBe('options')
})

it('C11: whose advisor was lost reads what was written while waiting, and comes back to the car from there', () => {
  expect(shownIn(visit('ended', { place, talk: lost }), false)).toBe('ended')
  expect(homeOf(visit('ended', { place, talk: lost }))).toBe('options')
  expect(homeOf(visit('options', { talk: lost }))).toBe('ended')
})

it('whoever talks is shown the conversation in place of ways to ask', () => {
  const talk = { ...lost, ended: null }
  for (const panel of ['ask', 'nobody'] as const) expect(shownIn(visit(panel, { talk }), false)).toBe('together')
})
