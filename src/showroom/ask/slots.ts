import type { Slot } from '../../contract/hours.ts'
import type { UiLanguage } from '../../contract/language.ts'
import { clock } from '../../words/format.ts'

/** Times of one day, as the reader's own calendar has it; `key` tells days apart. */
export type Day = { readonly key: string; readonly label: string; readonly times: readonly { readonly value: string; readonly label: string }[] }

/** Times by the day that they fall on in the reader's zone. Of a time that comes twice when clocks go back, each says how far it is from UTC. */
export function byDay(slots: readonly Slot[], language: UiLanguage): Day[] {
  const days = new Map<string, Slot[]>()
  for (const slot of slots) {
    const key = new Date(slot.startsAt).toDateString()
    days.set(key, [...(days.get(key) ?? []), slot])
  }
  const named = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' })
  const offset = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' })
  return [...days].map(([key, times]) => {
    const clocks = times.map(({ startsAt }) => clock(startsAt, language))
    return {
      key,
      label: named.format(times[0]!.startsAt),
      times: times.map(({ startsAt }, index) => {
        const twice = clocks.filter((each) => each === clocks[index]).length > 1
        return { value: String(startsAt), label: twice ? offset.format(startsAt) : clocks[index]! }
      })
    }
  })
}

/** The reader's own zone, as a name of a place: `Europe/Lisbon` is told as `Lisbon`. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone.split('/').at(-1)!.replaceAll('_', ' ')
}
