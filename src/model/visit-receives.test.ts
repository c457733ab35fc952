import { describe, expect, it } from 'vitest'
import { smallShowroom } from '../../tests/fixtures/showroom.ts'
import { initialConfiguration } from '../contract/configure.ts'
import type { CustomerConversation, Entry } from '../contract/conversation.ts'
import type { VisitState } from '../contract/protocol.ts'
import { shown, withAnswer } from './shared-configuration.ts'
import { createVisit, type VisitModel } from './visit.ts'
import { visitReceives } from './visit-receives.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const fresh = (): VisitModel => createVisit({ number: 1, showroom: smallShowroom }, 'en').getState()
const said = (seq: number, who: 'customer' | 'advisor', text: string): Entry => ({ seq, at: seq, kind: 'said', id: id(seq), who, text })
const conversation = (entries: Entry[]): CustomerConversation => ({
  id: id(900), mode: 'writing', language: 'en', startedAt: 1, entries, readByOther: 0, otherOnline: true, ended: null,
  advisor: { name: 'A', languages: ['en'], look: '', verified: false }
})
const state = (change: Partial<VisitState>): VisitState => ({
  showroom: 'small', edition: 1, name: null, revised: { revision: 0, configuration: initialConfiguration(smallShowroom) }, place: null, knock: null,
  conversation: null, peers: { customer: [], advisor: [] }, door: { open: true, people: 1, waiting: 0, minutes: null, languages: ['en'], voice: true }, ...change
})

describe('what a customer’s page makes of the server’s messages', () => {
  it('shows each entry once and in order, however often and in whatever order they come', () => {
    let model = visitReceives(fresh(), { t: 'opened', conversation: conversation([]) })
    for (const entry of [said(2, 'advisor', 'b'), said(1, 'customer', 'a'), said(2, 'advisor', 'b')])
      model = visitReceives(model, { t: 'entry', conversation: id(900), entry })
    expect(model.talk!.entries.map((entry) => entry.seq)).toEqual([1, 2])
  })

  it('keeps what is not acknowledged over a welcome, and drops what is', () => {
    const opened = visitReceives(fresh(), { t: 'opened', conversation: conversation([]) })
    const unsent = [1, 7].map((n) => ({ id: id(n), text: `${n}`, state: 'sending' as const, reason: null }))
    const model = visitReceives({ ...opened, talk: { ...opened.talk!, unsent } }, { t: 'welcome', v: 1, now: 0, state: state({ conversation: conversation([said(1, 'customer', '1')]) }) })
    expect(model.talk!.unsent.map((message) => message.id)).toEqual([id(7)])
    expect(model.talk!.entries).toHaveLength(1)
  })

  it('keeps the panel that stands open when the line comes back, but shows a conversation that a reload brings', () => {
    const back = visitReceives(fresh(), { t: 'welcome', v: 1, now: 0, state: state({ conversation: conversation([]) }) })
    expect(back.panel).toBe('talk')
    const again = visitReceives({ ...back, panel: 'options' }, { t: 'welcome', v: 1, now: 0, state: state({ conversation: conversation([]) }) })
    expect(again.panel).toBe('options')
  })

  it('ends a knock that went away, and a conversation to its end panel', () => {
    const ended = { by: 'house' as const, at: 1, keep: 'day' as const, deleteAt: 2 }
    const knocked = visitReceives(fresh(), { t: 'knock', knock: { conversation: id(900), advisor: conversation([]).advisor } })
    expect(visitReceives(knocked, { t: 'ended', conversation: id(900), ended }).knock).toBeNull()
    const opened = visitReceives(fresh(), { t: 'opened', conversation: conversation([]) })
    expect(visitReceives(opened, { t: 'ended', conversation: id(900), ended })).toMatchObject({ panel: 'ended', talk: { ended } })
  })

  it('C11: shows the queue once a line was lost, and what was written once somebody gives up waiting', () => {
    const ended = { by: 'house' as const, at: 1, keep: 'day' as const, deleteAt: 2, handedBack: true as const }
    const place = { request: id(1), mode: 'writing' as const, language: 'en', askedAt: 0, place: 1, people: 1, minutes: null, ringing: false }
    const opened = visitReceives(fresh(), { t: 'opened', conversation: conversation([]) })
    const lost = visitReceives(visitReceives(opened, { t: 'ended', conversation: id(900), ended }), { t: 'place', place })
    expect(lost.panel).toBe('options')
    expect(visitReceives(lost, { t: 'place', place: null }).panel).toBe('ended')
    expect(visitReceives({ ...lost, talk: null }, { t: 'place', place: null }).panel).toBe('options')
  })

  it('takes nothing that belongs to another conversation', () => {
    const opened = visitReceives(fresh(), { t: 'opened', conversation: conversation([]) })
    expect(visitReceives(opened, { t: 'entry', conversation: id(901), entry: said(1, 'advisor', 'x') })).toEqual(opened)
  })
})

describe('a configuration that two people change', () => {
  const before = { revision: 0, configuration: initialConfiguration(smallShowroom) }
  const mine = { id: id(1), change: { kind: 'choose' as const, group: 'paint', choice: 'black' } }

  it('shows one’s own change at once, on top of what the other does', () => {
    const theirs = { revision: 1, configuration: { ...before.configuration, open: ['bonnet'] } }
    expect(shown(smallShowroom, theirs, [mine]).configuration).toEqual({ choices: { ...before.configuration.choices, paint: 'black' }, open: ['bonnet'] })
  })
  it('does not flicker between the answer and the news of it, and goes back when refused', () => {
    const waiting = shown(smallShowroom, before, [mine])
    expect(withAnswer(smallShowroom, waiting, id(1), true).configuration.choices.paint).toBe('black')
    expect(withAnswer(smallShowroom, waiting, id(1), false).configuration.choices.paint).toBe('white')
  })
})
