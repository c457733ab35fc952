import { describe, expect, it } from 'vitest'
import type { Entry, Side } from '../../contract/conversation.ts'
import type { Talk } from '../../model/talk.ts'
import { timeLeft } from './read-offer.ts'
import { lastWriting, minutesSince, unreadIn } from './read-seat.ts'

const said = (seq: number, who: Side, text: string): Entry => ({ kind: 'said', seq, at: seq, id: `${seq}`, who, text })
const talkOf = (entries: Entry[]): { talk: Talk; subject: string | null } => ({
  subject: 'Boot?',
  talk: {
    id: 'a', mode: 'writing', startedAt: 0, entries, unsent: [], otherOnline: true, otherTyping: false, readByOther: 0,
    pointed: { customer: null, advisor: null }, ended: null
  }
})

describe('what the queue column reads', () => {
  it('the newest writing, else the question', () => {
    expect(lastWriting(talkOf([said(1, 'customer', 'Hi'), { kind: 'note', seq: 2, at: 2, note: 'came-in' }]))).toBe('Hi')
    expect(lastWriting(talkOf([]))).toBe('Boot?')
  })

  it('unread is what came after the own last message and after what was shown', () => {
    const seat = talkOf([said(1, 'customer', 'a'), said(2, 'advisor', 'b'), said(3, 'customer', 'c'), said(4, 'customer', 'd')])
    expect(unreadIn(seat, 0)).toBe(2)
    expect(unreadIn(seat, 3)).toBe(1)
    expect(unreadIn(seat, 4)).toBe(0)
  })

  it('time left counts up to whole seconds, as a part of what the ring had when it came', () => {
    const offer = { now: 1_000, expiresAt: 21_000 }
    expect(timeLeft(offer, 1_000)).toEqual({ seconds: 20, part: 1 })
    expect(timeLeft(offer, 10_500)).toEqual({ seconds: 11, part: 0.525 })
    expect(timeLeft(offer, 30_000)).toEqual({ seconds: 0, part: 0 })
    // A clock that stands behind the server's is no longer ring.
    expect(timeLeft(offer, 0).part).toBe(1)
  })

  it('minutes are never negative', () => {
    expect(minutesSince(120_000, 60_000)).toBe(0)
    expect(minutesSince(0, 179_999)).toBe(2)
  })
})
