import type { Pace } from '../../src/contract/protocol.ts'
import type { Door, Offer, Place, Waiting } from '../../src/contract/queue.ts'
import { anyoneFrom, answersFor, fits, speaks } from './fit.ts'
import type { DeskRow, Floor, RequestRow } from './floor.ts'
import { isAttended } from './queue.ts'
import { incidentTold, type Incident } from './incident.ts'
import { isFree } from './routing.ts'
import { forecast, type Forecast, type ServiceTime } from './wait.ts'

/** Lines of the queue that a desk is told; how many more there are it sees by the door. */
const LINES_TOLD = 200


/** What the house says of itself at the door: when it opens next by its hours, what went wrong, and whether it sends letters. */
export type HouseSays = { readonly opensAt: number | null; readonly incident: Incident | null; readonly letters: boolean }

export const SAYS_NOTHING: HouseSays = { opensAt: null, incident: null, letters: false }

/** The state of the door for whoever looks round. */
export function doorOf(floor: Floor, past: readonly ServiceTime[], voice: boolean, now: number, says: HouseSays = SAYS_NOTHING): Door {
  const desks = floor.desks.filter((desk) => isAttended(desk, now))
  return {
    open: desks.length > 0,
    people: desks.length,
    waiting: floor.requests.length,
    minutes: floor.desks.some((desk) => isFree(desk, now)) ? null : forecast(floor, past, now).newcomer(),
    languages: [...new Set(desks.flatMap((desk) => desk.languages))].sort(),
    topics: [...new Map(desks.flatMap((desk) => desk.skills).map((skill) => [skill.toLowerCase(), skill])).values()].sort(),
    voice,
    opensAt: desks.length > 0 ? null : says.opensAt,
    letters: says.letters,
    incident: says.incident && incidentTold(says.incident)
  }
}

/** Where waiting customers stand, by visit. Only those `asked` after, if that is said: a long queue is not written out for nobody. */
export function placesOf(floor: Floor, past: readonly ServiceTime[], now: number, asked?: ReadonlySet<string>): Map<string, Place> {
  const desks = floor.desks.filter((desk) => isAttended(desk, now))
  const waits = forecast(floor, past, now)
  const places = new Map<string, Place>()
  const firsts: number[] = []
  floor.requests.forEach((request, index) => {
    if (request.first) firsts.push(request.askedAt)
    if (asked && !asked.has(request.visit)) return
    const overtaken = request.first ? 0 : firsts.filter((at) => at > request.askedAt).length
    places.set(request.visit, placeOf(request, index + 1, overtaken, desks, waits, now))
  })
  return places
}

function placeOf(request: RequestRow, place: number, overtaken: number, desks: readonly DeskRow[], waits: Forecast, now: number): Place {
  const { id, mode, language, askedAt, first } = request
  const waitsForFit = anyoneFrom(request) > now && !desks.some((desk) => answersFor(desk, request.showroom) && fits(desk, request) && desk.status === 'available')
  return {
    request: id, mode, language, askedAt, place, overtaken, first,
    people: desks.length,
    minutes: waits.of(place),
    ringing: request.state === 'offered',
    fitUntil: waitsForFit ? anyoneFrom(request) : null
  }
}

/** A line of the queue as every desk sees it: nothing that the customer did not say. */
export function waitingLine(request: RequestRow): Waiting {
  const { id, showroom, mode, language, askedAt, subject, topic, first } = request
  return { request: id, showroom, mode, language, askedAt, subject, topic, first }
}

/** The queue as desks see it: its beginning, if it is long. */
export function waitingOf(floor: Floor): Waiting[] {
  return floor.requests.slice(0, LINES_TOLD).map(waitingLine)
}

/** What rings at a desk, or null. */
export function offerTo(floor: Floor, person: string, now: number): Offer | null {
  const request = floor.requests.find((candidate) => candidate.state === 'offered' && candidate.offeredTo === person)
  if (!request?.offerExpiresAt) return null
  const desk = floor.desks.find((candidate) => candidate.person === person)
  return {
    ...waitingLine(request),
    name: request.name,
    expiresAt: request.offerExpiresAt,
    now,
    speaks: desk ? speaks(desk, request.language) : true,
    continued: request.first === 'dropped',
    car: request.car ?? null
  }
}

/** An advisor's own measure, as their desk shows it. */
export function paceOf({ capacity, pause, pausedUntil }: DeskRow, now: number): Pace {
  return { capacity, pause, pausedUntil: pausedUntil !== null && pausedUntil > now ? pausedUntil : null }
}
