import { expect, it } from 'vitest'
import type { Entry } from '../contract/conversation.ts'
import { captionOf } from './captions.ts'
import type { Talk } from './talk.ts'

const said = (seq: number, who: 'advisor' | 'customer', text: string): Entry => ({ kind: 'said', seq, at: seq, id: `00000000-0000-4000-8000-00000000000${seq}`, who, text })
const talk = (entries: Entry[], ended: Talk['ended'] = null): Talk => ({ id: 't', mode: 'writing', startedAt: 0, entries, unsent: [], otherOnline: true, otherTyping: false, readByOther: 0, pointed: { customer: null, advisor: null }, ended })

it('M6: a caption is the other one’s newest line, as long as it takes to read', () => {
  const entries = [said(1, 'advisor', 'Hello'), said(2, 'advisor', 'The flap is behind you.'), said(3, 'customer', 'Where?')]
  expect(captionOf(talk(entries), 'customer')).toMatchObject({ seq: 2, text: 'The flap is behind you.' })
  expect(captionOf(talk(entries), 'advisor')).toMatchObject({ seq: 3 })
  const [short, long] = [captionOf(talk([said(1, 'advisor', 'Yes')]), 'customer')!, captionOf(talk([said(1, 'advisor', 'x'.repeat(5000))]), 'customer')!]
  expect(short.stands).toBeGreaterThan(4000)
  expect(long.stands).toBe(14_000)
  expect(captionOf(talk(entries, { by: 'customer', at: 9 } as Talk['ended']), 'customer')).toBeNull()
  expect(captionOf(null, 'customer')).toBeNull()
})
