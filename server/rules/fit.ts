import { primaryOf } from '../../src/contract/text-in.ts'
import type { DeskRow, RequestRow } from './floor.ts'

/** How long a request waits for somebody who speaks its language and knows its subject before others may take it, ms (SPEC Q19). */
export const FIT_WAIT = 60_000

/** Whether an advisor speaks the language of a request, whatever its region. */
export function speaks(desk: Pick<DeskRow, 'languages'>, language: string): boolean {
  return desk.languages.some((tag) => primaryOf(tag) === primaryOf(language))
}

/** Whether an advisor answers for the showroom of a request: never given up, however long the wait. */
export function answersFor(desk: Pick<DeskRow, 'showrooms'>, showroom: string): boolean {
  return desk.showrooms.length === 0 || desk.showrooms.includes(showroom)
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** Whether an advisor is just right: speaks the language, and knows the subject if one was named. */
export function fits(desk: DeskRow, request: RequestRow): boolean {
  return speaks(desk, request.language) && (request.topic === null || desk.skills.some((skill) => sameName(skill, request.topic!)))
}

/** When somebody who does not quite fit may take a request, ms since 1970: the stated wait after asking. */
export function anyoneFrom(request: RequestRow): number {
  return request.askedAt + FIT_WAIT
}

/** Whether an advisor may take a request now, as far as language, subject and showroom go. */
export function mayServe(desk: DeskRow, request: RequestRow, now: number): boolean {
  return answersFor(desk, request.showroom) && (fits(desk, request) || anyoneFrom(request) <= now)
}
