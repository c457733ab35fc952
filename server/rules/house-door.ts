import type { Door, Offer, Place, Waiting } from '../../src/contract/queue.ts'
import type { Floor, RequestRow } from './floor.ts'
import { isAttended, queueOf } from './queue.ts'
import { waitRange, type ServiceTime } from './wait.ts'

/** The state of the door for whoever looks round. */
export function doorOf(floor: Floor, past: readonly ServiceTime[], voice: boolean, now: number): Door {
  const desks = floor.desks.filter((desk) => isAttended(desk, now))
  const waiting = queueOf(floor).length
  return {
    open: desks.length > 0,
    people: desks.length,
    waiting,
    minutes: waitRange(waiting + 1, desks.length, past),
    languages: [...new Set(desks.flatMap((desk) => desk.languages))].sort(),
    voice
  }
}

/** Where each waiting customer stands, by visit. */
export function placesOf(floor: Floor, past: readonly ServiceTime[], now: number): Map<string, Place> {
  const people = floor.desks.filter((desk) => isAttended(desk, now)).length
  return new Map(
    queueOf(floor).map((request, index) => [
      request.visit,
      {
        request: request.id,
        mode: request.mode,
        language: request.language,
        askedAt: request.askedAt,
        place: index + 1,
        people,
        minutes: waitRange(index + 1, people, past),
        ringing: request.state === 'offered'
      }
    ])
  )
}

/** A line of the queue as every desk sees it: nothing that the customer did not say. */
export function waitingLine(request: RequestRow): Waiting {
  const { id, showroom, mode, language, askedAt, subject } = request
  return { request: id, showroom, mode, language, askedAt, subject }
}

/** The queue as desks see it. */
export function waitingOf(floor: Floor): Waiting[] {
  return queueOf(floor).map(waitingLine)
}

/** What rings at a desk, or null. */
export function offerTo(floor: Floor, person: string, now: number): Offer | null {
  const request = floor.requests.find((candidate) => candidate.state === 'offered' && candidate.offeredTo === person)
  if (!request?.offerExpiresAt) return null
  return { ...waitingLine(request), name: request.name, expiresAt: request.offerExpiresAt, now }
}
