import type { Mode } from '../../src/contract/conversation.ts'
import { anyoneFrom, answersFor, fits } from './fit.ts'
import type { DeskRow, Floor, RequestRow } from './floor.ts'
import { isAttended } from './queue.ts'

/** One past conversation, ms: how long its customer had waited, how long it lasted, how long it rang before it was taken. */
export type ServiceTime = { readonly mode: Mode; readonly waited: number; readonly lasted: number; readonly answered: number }

/** A range in whole minutes, in which eight of ten waits should lie. */
export type Minutes = [number, number]

/** Fewer past conversations than this are no basis for a figure (SPEC Q8). */
export const LEAST_BASIS = 5

/** How many futures are played through for one forecast, and for how many places; what stands behind is reckoned on from the last. */
const FUTURES = 120
const PLACES = 60
const MINUTE = 60_000
const HELD = 0.8
/** Somebody who is rung for within this, ms, is not told a wait: there is none. */
const AT_ONCE = 5_000

/** What a forecast is asked about: who stands where in the queue, and somebody who would ask now. */
export type Forecast = { of(place: number): Minutes | null; newcomer(): Minutes | null }

/** The part of a request that a wait hangs on; `from`: since when each desk may serve it. */
type Wish = Pick<RequestRow, 'mode'> & { readonly from: readonly number[] }
/** A desk on its way through one future: when what goes on there ends, in order. */
type Course = { readonly desk: DeskRow; readonly ends: number[]; voiceUntil: number; ringsFrom: number }

/**
 * How long those in the queue will wait, by playing the queue through many times: conversations that go on last as long as
 * past ones did that had lasted so long already, those to come as long as any; each request in turn takes the desk that is
 * soonest free for it. Null while there is no honest basis: too few past conversations, or nobody on duty. The same floor at the
 * same time gives the same figures.
 */
export function forecast(floor: Floor, past: readonly ServiceTime[], now: number): Forecast {
  const desks = floor.desks.filter((desk) => isAttended(desk, now))
  if (desks.length === 0 || past.length < LEAST_BASIS) return { of: () => null, newcomer: () => null }
  let waits: number[][] | null = null
  const played = () => (waits ??= play(floor.requests, desks, past, now))
  return {
    of: (place) => minutesAt(played(), place),
    newcomer: () => minutesAt(played(), floor.requests.length + 1)
  }
}

/** The wait from now on at each place, ms, in each future; the last place is that of somebody who asks now, while the queue is not too long for that. */
function play(requests: readonly RequestRow[], desks: readonly DeskRow[], past: readonly ServiceTime[], now: number): number[][] {
  const random = numbers(past.length * 7919 + desks.length)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!
  const lasting = { writing: lengths(past, 'writing'), voice: lengths(past, 'voice') }
  // Who would ask now can be served anywhere at once: nothing is known of their language.
  const wishes: Wish[] = requests.slice(0, PLACES).map((request) => ({ ...request, from: desks.map((desk) => servedFrom(desk, request)) }))
  if (requests.length < PLACES) wishes.push({ mode: 'writing', from: desks.map(() => 0) })
  const waits: number[][] = wishes.map(() => [])
  const rest = desks.map((desk) => desk.going.map(({ mode, since }) => ({ since, lengths: longer(lasting[mode], now - since) })))
  for (let future = 0; future < FUTURES; future++) {
    const doubt = doubtOf(past, random)
    const courses = desks.map((desk, index): Course => {
      const ends = rest[index]!.map(({ since, lengths }) => Math.max(now, since + doubt * pick(lengths))).sort((a, b) => a - b)
      const voice = desk.going.some(({ mode }) => mode === 'voice')
      return { desk, ends, voiceUntil: voice ? ends.at(-1)! + desk.pause : 0, ringsFrom: Math.max(now, desk.pausedUntil ?? 0) }
    })
    for (let place = 0; place < wishes.length; place++) {
      const wish = wishes[place]!
      let soonest: Course | null = null
      let begins = Infinity
      for (let index = 0; index < courses.length; index++) {
        const free = Math.max(freeAt(courses[index]!, wish.mode), wish.from[index]!)
        if (free < begins) [soonest, begins] = [courses[index]!, free]
      }
      if (!soonest) continue
      const accepted = begins + pick(past).answered
      take(soonest, wish.mode, begins, accepted + doubt * pick(lasting[wish.mode]))
      waits[place]!.push(begins - now <= AT_ONCE ? 0 : accepted - now)
    }
  }
  return waits
}

/** How far off the past may be about what is to come: the mean of as many drawn from it anew, against its own (the bootstrap). */
function doubtOf(past: readonly ServiceTime[], random: () => number): number {
  let drawn = 0
  let all = 0
  for (const { lasted } of past) {
    all += lasted
    drawn += past[Math.floor(random() * past.length)]!.lasted
  }
  return all > 0 ? drawn / all : 1
}

/** From when on a desk may serve a request, ms since 1970; never is Infinity. */
function servedFrom(desk: DeskRow, request: RequestRow): number {
  if (!answersFor(desk, request.showroom)) return Infinity
  return fits(desk, request) ? 0 : anyoneFrom(request)
}

/** When a desk can be rung for a conversation of that mode, the advisor's pause being over. */
function freeAt({ desk, ends, voiceUntil, ringsFrom }: Course, mode: Mode): number {
  const most = mode === 'voice' ? 1 : desk.capacity
  const end = ends.length < most ? 0 : ends[ends.length - most]! + desk.pause
  return Math.max(end, voiceUntil, ringsFrom)
}

function take(course: Course, mode: Mode, begins: number, until: number): void {
  const { ends, desk } = course
  course.ringsFrom = begins
  if (mode === 'voice') course.voiceUntil = until + desk.pause
  let place = ends.length
  while (place > 0 && ends[place - 1]! > until) place--
  ends.splice(place, 0, until)
  // Only the last few decide when there is room again.
  if (ends.length > desk.capacity) ends.shift()
}

/** How long conversations of a mode lasted; of either, if there were too few of that one. */
function lengths(past: readonly ServiceTime[], mode: Mode): number[] {
  const own = past.filter((time) => time.mode === mode)
  return (own.length < LEAST_BASIS ? past : own).map(({ lasted }) => lasted).sort((a, b) => a - b)
}

/** Those that lasted longer than this one has already; if none did, it goes on for as long again as the longest are apart. */
function longer(lasted: readonly number[], already: number): readonly number[] {
  const rest = lasted.filter((length) => length > already)
  return rest.length > 0 ? rest : lasted.map((length) => already + length / 2)
}

/** The range told at a place; null where there is no wait to speak of, or nobody who could ever come. */
function minutesAt(waits: readonly number[][], place: number): Minutes | null {
  const known = waits[Math.min(place, waits.length) - 1]!
  if (known.length === 0 || known.filter((wait) => wait === 0).length * 2 > known.length) return null
  if (place <= waits.length) return rangeOf(known)
  // Farther back every place is a departure more: the mean grows with the places, the spread with their root.
  const gap = mean(known) / waits.length
  const spread = Math.sqrt(place / waits.length)
  return rangeOf(known.map((wait) => gap * place + (wait - mean(known)) * spread))
}

/** Of the ranges of whole minutes about the middle eight of ten, the one that comes nearest to holding just so many. */
function rangeOf(waits: readonly number[]): Minutes {
  const sorted = waits.map((wait) => wait / MINUTE).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!
  const low = at((1 - HELD) / 2)
  const high = at((1 + HELD) / 2)
  const off = ([from, to]: Minutes) => Math.abs(sorted.filter((wait) => wait >= from && wait <= to).length / sorted.length - HELD)
  const ranges = [Math.floor(low), Math.ceil(low)].flatMap((from) => [Math.floor(high), Math.ceil(high)].map((to): Minutes => [Math.max(0, from), Math.max(from + 1, to)]))
  return ranges.reduce((best, range) => (off(range) < off(best) ? range : best))
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32, T. Ettinger, public domain). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
