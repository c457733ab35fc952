import type { Hours, Slot } from '../../src/contract/hours.ts'
import { speaks } from '../../server/rules/fit.ts'
import { callBackDeleteAt } from '../../server/rules/hours.ts'
import type { CallBack, CallBacks, NewCallBack } from '../../server/ports/call-backs.ts'

type Taken = NewCallBack & { times: Slot; person: string; secret: string; bookedAt: number; claimedAt: number | null; reminded: boolean }

/** Hours and appointments in memory; `languagesOf` says what somebody speaks. */
export function createFakeCallBacks(languagesOf: (person: string) => readonly string[]): CallBacks {
  let hours: Hours | null = null
  let slots: (Slot & { person: string })[] = []
  let taken: Taken[] = []
  const isFree = (slot: Slot & { person: string }) => !taken.some((other) => other.person === slot.person && other.times.startsAt === slot.startsAt)
  const speaking = (person: string, language: string) => speaks({ languages: languagesOf(person) }, language)
  const own = new Map<string, { hours: Hours; givenAt: number }>()
  return {
    ownHours: async (person) => own.get(person)?.hours ?? null,
    setOwnHours: async (person, set, now) => void own.set(person, { hours: set, givenAt: now }),
    async toGiveOut(before, now) {
      const due = [...own].filter(([, { givenAt }]) => givenAt < before)
      for (const [, each] of due) each.givenAt = now
      return due.map(([person, each]) => ({ person, hours: each.hours }))
    },
    agreedWith: async (person, now) =>
      taken
        .filter((other) => other.person === person && other.times.endsAt > now)
        .map(({ id, showroom, language, name, subject, times }) => ({ id, showroom, language, name, subject, ...times }))
        .sort((a, b) => a.startsAt - b.startsAt),
    hours: async () => hours,
    setHours: async (set) => void (hours = set),
    async giveOut(person, given, now) {
      slots = slots.filter((slot) => slot.person !== person || slot.startsAt <= now || !isFree(slot))
      for (const slot of given) if (!slots.some((other) => other.person === person && other.startsAt === slot.startsAt)) slots.push({ ...slot, person })
    },
    slotsOf: async (person, now) =>
      slots.filter((slot) => slot.person === person && slot.startsAt > now).map(({ startsAt, endsAt }) => ({ startsAt, endsAt })).sort((a, b) => a.startsAt - b.startsAt),
    async free(from, language) {
      const open = slots.filter((slot) => slot.startsAt >= from && isFree(slot) && speaking(slot.person, language))
      return [...new Map(open.map(({ startsAt, endsAt }) => [startsAt, { startsAt, endsAt }])).values()].sort((a, b) => a.startsAt - b.startsAt).slice(0, 200)
    },
    async book(callBack, secret, now) {
      const again = taken.find(({ id, startsAt }) => id === callBack.id && startsAt === callBack.startsAt)
      if (again) {
        Object.assign(again, { secret, link: callBack.link })
        return again.times
      }
      const slot = slots.find((other) => other.startsAt === callBack.startsAt && isFree(other) && speaking(other.person, callBack.language))
      if (!slot || taken.some(({ id }) => id === callBack.id)) return 'taken'
      const times = { startsAt: slot.startsAt, endsAt: slot.endsAt }
      taken.push({ ...callBack, times, person: slot.person, secret, bookedAt: now, claimedAt: null, reminded: false })
      return times
    },
    async bySecret(secret, now): Promise<CallBack | null> {
      const there = taken.find((other) => other.secret === secret && callBackDeleteAt(other.times) > now)
      if (!there) return null
      const { id, showroom, language, name, subject, person, bookedAt, times } = there
      return { id, showroom, language, name, subject, person, bookedAt, ...times }
    },
    async giveUp(secret) {
      const before = taken.length
      taken = taken.filter((other) => other.secret !== secret)
      return taken.length < before
    },
    async toRemind(now, until, stale) {
      const due = taken.filter(
        ({ email, reminded, startsAt, claimedAt }) => email !== null && !reminded && startsAt > now && startsAt <= until && (claimedAt ?? -Infinity) <= stale
      )
      return due.map((one) => {
        one.claimedAt = now
        return { id: one.id, language: one.language, link: one.link, email: one.email!, bookedAt: one.bookedAt, ...one.times }
      })
    },
    async reminded(id) {
      const one = taken.find((other) => other.id === id)
      if (one) one.reminded = true
    },
    async sweep(now) {
      taken = taken.filter(({ times }) => callBackDeleteAt(times) > now)
      slots = slots.filter((slot) => slot.endsAt > now || !isFree(slot))
    }
  }
}
