import { randomUUID } from 'node:crypto'
import { createFakeBesideBook, createFakeReplyBook, type HeldTalk } from '../fakes/beside.ts'
import { besideSuite, repliesSuite } from './beside.suite.ts'

besideSuite('in memory', async () => {
  const talks = new Map<string, HeldTalk>()
  return {
    beside: createFakeBesideBook(talks),
    person: async () => randomUUID(),
    async talk(person, lines, { endedAt, deleteAt }) {
      const id = randomUUID()
      talks.set(id, {
        id, person, showroom: 'test-car', name: null, language: 'en', mode: 'writing', subject: null, startedAt: endedAt - 1000,
        ended: { by: 'customer', at: endedAt, keep: 'day', deleteAt }, note: '', labels: [], revision: 0,
        entries: lines.map((text, index) => ({ kind: 'said', seq: index + 1, at: endedAt, id: randomUUID(), who: 'customer', text }))
      })
      return id
    },
    close: async () => {}
  }
})

repliesSuite('in memory', async () => ({ replies: createFakeReplyBook(), person: async () => randomUUID(), close: async () => {} }))
