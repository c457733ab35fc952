import type { Entry, Ended, Mode, Side } from '../contract/conversation.ts'
import type { Reason } from '../contract/reasons.ts'
import type { Pointed } from './stage.ts'

/** Something written here that the server has not acknowledged yet. Kept until it has. */
export interface Unsent {
  id: string
  text: string
  /** `waiting`: no line just now, it goes when the line is back. */
  state: 'sending' | 'waiting' | 'refused'
  reason: Reason | null
}

/** A conversation from either side: what both pages show alike. */
export interface Talk {
  id: string
  mode: Mode
  startedAt: number
  entries: readonly Entry[]
  /** What was written with somebody else before, whose line was lost. */
  earlier?: readonly Entry[]
  unsent: readonly Unsent[]
  otherOnline: boolean
  otherTyping: boolean
  readByOther: number
  pointed: Readonly<Record<Side, Pointed | null>>
  ended: Ended | null
}

/** Puts an entry in its place; one that is there already changes nothing (a resend, a replay after reconnecting). */
export function withEntry(talk: Talk, entry: Entry): Talk {
  if (talk.entries.some((known) => known.seq === entry.seq)) return talk
  const entries = [...talk.entries, entry].sort((a, b) => a.seq - b.seq)
  const unsent = entry.kind === 'note' ? talk.unsent : talk.unsent.filter((message) => message.id !== entry.id)
  return { ...talk, entries, unsent, otherTyping: entry.kind === 'said' ? false : talk.otherTyping }
}

/** Joins what a fresh welcome brings with what stands here and was never acknowledged. */
export function rejoin(fresh: Talk, before: Talk | null): Talk {
  if (before?.id !== fresh.id) return fresh
  const known = new Set(fresh.entries.flatMap((entry) => (entry.kind === 'note' ? [] : [entry.id])))
  return { ...fresh, unsent: before.unsent.filter((message) => !known.has(message.id)), pointed: before.pointed }
}
