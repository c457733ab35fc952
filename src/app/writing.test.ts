import { beforeEach, expect, it, vi } from 'vitest'
import type { Talk } from '../model/talk.ts'
import { createWriting } from './writing.ts'

const talkOf = (id: string): Talk => ({
  id, mode: 'writing', startedAt: 0, entries: [], unsent: [], otherOnline: true, otherTyping: false, readByOther: 0, pointed: { customer: null, advisor: null }, ended: null
})

/** One page of a desk with three conversations; nothing that is sent is answered before `answer`. */
function openPage(ids: readonly string[]) {
  const talks = new Map(ids.map((id) => [id, talkOf(id)]))
  const sent: { conversation: string; id: string; text: string; answer(): void; refuse(): void }[] = []
  let shown = ids[0]!
  const writing = createWriting({
    talk: () => talks.get(shown) ?? null,
    talks: () => [...talks.values()],
    update: (conversation, change) => void talks.set(conversation, change(talks.get(conversation)!)),
    open: () => true,
    send: (conversation, id, text) => new Promise((resolve, reject) => sent.push({ conversation, id, text, answer: () => resolve({}), refuse: () => reject(new Error('no')) }))
  })
  return { talks, sent, writing, show: (id: string) => void (shown = id) }
}

let tab: Map<string, string>
beforeEach(() => {
  tab = new Map()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => void tab.set(key, value),
    removeItem: (key: string) => void tab.delete(key)
  })
})

it('C5: what three conversations of a desk left unsent is sent again after a reload, in each of them and under the same ids', () => {
  const page = openPage(['a', 'b', 'c'])
  for (const id of ['a', 'b', 'c']) {
    page.show(id)
    page.writing.say(`to ${id}`)
  }
  const again = openPage(['a', 'b', 'c'])
  again.writing.resume()
  expect(again.sent.map(({ conversation, id, text }) => ({ conversation, id, text }))).toEqual(page.sent.map(({ conversation, id, text }) => ({ conversation, id, text })))
  expect([...again.talks.values()].map(({ unsent }) => unsent.map(({ text }) => text))).toEqual([['to a'], ['to b'], ['to c']])
})

it('C5: what the house has is not kept, what it has not stays kept, whichever conversation is on show', async () => {
  const page = openPage(['a', 'b'])
  page.writing.say('one')
  page.show('b')
  page.writing.say('two')
  // The line of `a` comes back as an entry, and is acknowledged.
  page.talks.set('a', { ...page.talks.get('a')!, unsent: [] })
  page.sent[0]!.answer()
  await expect.poll(() => JSON.parse(tab.get('parlour.unsent')!) as object).toMatchObject({ b: [{ text: 'two' }] })
  expect(JSON.parse(tab.get('parlour.unsent')!)).not.toHaveProperty('a')
})

it('C5: of a conversation that is no more nothing is kept, and one that is not on show is tried again', async () => {
  const page = openPage(['a', 'b'])
  page.writing.say('one')
  page.show('b')
  page.sent[0]!.refuse()
  await expect.poll(() => page.talks.get('a')!.unsent[0]!.state).toBe('refused')
  page.writing.retry(page.sent[0]!.id)
  expect(page.sent.map(({ id, text }) => [id, text])).toEqual([[page.sent[0]!.id, 'one'], [page.sent[0]!.id, 'one']])
  const later = openPage(['b'])
  later.writing.resume()
  expect(later.sent).toEqual([])
  expect(tab.has('parlour.unsent')).toBe(false)
})
