import type { Cell, Said } from '../../src/contract/figures.ts'
import { serversFor } from './erlang.ts'

/** What was counted of a cell. `talked`: mean length of a conversation, ms; `hours`: how many different hours anything was asked in. */
export type Counted = {
  readonly asked: number
  readonly answered: number
  readonly inTime: number
  readonly missed: number
  readonly median: number | null
  readonly ninth: number | null
  readonly talked: number | null
  readonly hours: number
  /** The part of what was asked that was in writing, 0 to 1. */
  readonly writing: number
  /** Of those answered to whom a range had been told: how the wait came out against it. */
  readonly said: Said
}

/** With fewer people on duty a figure would be somebody's own: nothing is counted then. */
export const FEWEST_ON_DUTY = 3
/** What counts as answered in time, milliseconds, and the part of all that should be. */
export const IN_TIME = 20_000
const WISHED = 0.8
/** How long figures are kept, milliseconds: ninety days. */
export const FIGURES_LIFE = 90 * 24 * 3_600_000
/** Fewer conversations than this are no basis for saying how many people an hour needs. */
const LEAST_BASIS = 10
/** Conversations in writing that one person holds at a time. */
const IN_WRITING = 3

/** A cell as it is told: without what only the suggestion needs. */
export function cellOf(counted: Counted): Cell {
  const { asked, answered, inTime, missed, median, ninth, said } = counted
  return { asked, answered, inTime, missed, median, ninth, said, people: peopleFor(counted) }
}

/**
 * How many people an hour like this needs for eight of ten to be answered within twenty seconds, by Erlang C over the mean load of
 * the hours that had any. Somebody who writes serves up to three at a time, somebody who speaks one.
 */
export function peopleFor({ asked, answered, hours, talked, writing }: Pick<Counted, 'asked' | 'answered' | 'hours' | 'talked' | 'writing'>): number | null {
  if (answered < LEAST_BASIS || hours === 0 || talked === null || talked <= 0) return null
  const perSecond = asked / hours / 3600
  const servers = serversFor((perSecond * talked) / 1000, WISHED, IN_TIME / 1000, talked / 1000)
  return Math.max(1, Math.ceil(servers * (1 - writing + writing / IN_WRITING)))
}
