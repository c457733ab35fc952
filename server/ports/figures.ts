import type { Rating } from '../../src/contract/conversation.ts'
import type { Said } from '../../src/contract/figures.ts'
import type { Counted } from '../rules/figures.ts'

/** Counts since a time, in all, by hour of the day in a zone, and by language. */
export type Counts = {
  readonly all: Counted
  readonly hours: readonly (Counted & { readonly hour: number })[]
  readonly languages: readonly (Counted & { readonly language: string })[]
  /** Requests that came while fewer than `fewest` were on duty: counted as so many and as nothing else. */
  readonly leftOut: number
  /** What customers said after the end, while at least so many were on duty. */
  readonly ratings: Readonly<Record<Rating, number>>
  /** What they wrote with it, of conversations that are still kept; in the order of nothing. At most 100. */
  readonly lines: readonly { readonly rating: Rating; readonly line: string }[]
}

/** What is noted of a request or a conversation: an hour, no person. Times in milliseconds since 1970. */
export type FigureEvent = {
  readonly at: number
  readonly kind: 'asked' | 'answered' | 'missed' | 'talked' | 'rated'
  readonly mode: 'writing' | 'voice'
  readonly language: string
  readonly lasted: number | null
  readonly people: number
  /** Of what was answered: how the wait came out against what had been told. */
  readonly said?: keyof Said
  readonly rating?: Rating
}

/** The figures of the queue. What they are made of is noted by the store itself. */
export type FigureBook = {
  read(since: number, zone: string, fewest: number): Promise<Counts>
  /** Forgets what is older. */
  sweep(before: number): Promise<void>
}
