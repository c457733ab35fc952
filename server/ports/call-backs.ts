import type { Hours, Slot } from '../../src/contract/hours.ts'

/** An appointment as it is made: cleaned and checked. `link` is where its customer comes back, for the reminder alone. */
export type NewCallBack = {
  readonly id: string
  readonly showroom: string
  readonly language: string
  readonly name: string | null
  readonly subject: string | null
  readonly email: string | null
  readonly startsAt: number
  readonly link: string
}

/** An appointment; `person` is whose time it is, null once they are no longer here. */
export type CallBack = Slot & Pick<NewCallBack, 'id' | 'showroom' | 'language' | 'name' | 'subject'> & { readonly person: string | null; readonly bookedAt: number }

/** A reminder to be sent, once. */
export type Reminder = Pick<NewCallBack, 'id' | 'language' | 'link'> & Slot & { readonly email: string; readonly bookedAt: number }

/** The hours of the house, the times that advisors give out, and who has taken which. Times are milliseconds since 1970. */
export type CallBacks = {
  hours(): Promise<Hours | null>
  setHours(hours: Hours): Promise<void>
  /** Puts these in the place of the times that this person gave out and nobody has taken. */
  giveOut(person: string, slots: readonly Slot[], now: number): Promise<void>
  slotsOf(person: string, now: number): Promise<Slot[]>
  /** When somebody can call back, by the clock on their wall; null if they never said. */
  ownHours(person: string): Promise<Hours | null>
  setOwnHours(person: string, hours: Hours, now: number): Promise<void>
  /** Whose times were last given out before `before`, each given to one process: it gives them out anew, for the days that have come nearer. */
  toGiveOut(before: number, now: number): Promise<{ person: string; hours: Hours }[]>
  /** What was agreed with somebody and is not over, soonest first. */
  agreedWith(person: string, now: number): Promise<(Slot & Pick<NewCallBack, 'id' | 'showroom' | 'language' | 'name' | 'subject'>)[]>
  /** Times from `from` on that somebody has who speaks the language, nobody has taken: soonest first, each once, at most 200. */
  free(from: number, language: string): Promise<Slot[]>
  /** Takes a time of somebody who speaks the language. Of any number who want the last one at once, one gets it. The same sent again is the same. */
  book(callBack: NewCallBack, secret: string, now: number): Promise<Slot | 'taken'>
  /** The appointment that a private link opens; null if it opens none (any more). */
  bySecret(secret: string, now: number): Promise<CallBack | null>
  /** Gives it up; the time is free again. False if the link opens none. */
  giveUp(secret: string): Promise<boolean>
  /** Reminders of what begins before `until`, each given to one process; one that was given out before `stale` and not sent is given again. */
  toRemind(now: number, until: number, stale: number): Promise<Reminder[]>
  reminded(id: string, now: number): Promise<void>
  /** Deletes what is over. */
  sweep(now: number): Promise<void>
}
