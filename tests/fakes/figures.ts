import type { Counts, FigureBook, FigureEvent } from '../../server/ports/figures.ts'
import { IN_TIME, type Counted } from '../../server/rules/figures.ts'

const HOUR = 3_600_000
const hourOf = (at: number) => at - (at % HOUR)

/** The value below which a part of some lies, drawn straight between two of them, as databases reckon it. */
function quantile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return low + (high - low) * (at - Math.floor(at))
}

function count(events: readonly FigureEvent[]): Counted {
  const of = (kind: FigureEvent['kind']) => events.filter((event) => event.kind === kind)
  const saidOf = (how: NonNullable<FigureEvent['said']>) => events.filter(({ said }) => said === how).length
  const [asked, answered, talked] = [of('asked'), of('answered').map(({ lasted }) => lasted!), of('talked').map(({ lasted }) => lasted!)]
  return {
    asked: asked.length,
    answered: answered.length,
    inTime: answered.filter((wait) => wait <= IN_TIME).length,
    missed: of('missed').length,
    median: quantile(answered, 0.5),
    ninth: quantile(answered, 0.9),
    talked: talked.length === 0 ? null : talked.reduce((sum, each) => sum + each, 0) / talked.length,
    hours: new Set(asked.map(({ at }) => hourOf(at))).size,
    said: { within: saidOf('within'), sooner: saidOf('sooner'), later: saidOf('later') },
    writing: asked.length === 0 ? 0 : asked.filter(({ mode }) => mode === 'writing').length / asked.length
  }
}

/** What somebody wrote of a conversation that is kept, while so many were on duty. */
export type FakeLine = Counts['lines'][number] & { readonly at: number; readonly people: number }

/** The figures of some events, in memory. */
export function createFakeFigureBook(events: FigureEvent[], lines: readonly FakeLine[] = []): FigureBook {
  return {
    async read(since, zone, fewest) {
      const within = events.filter(({ at }) => hourOf(at) >= since)
      const counted = within.filter(({ people }) => people >= fewest)
      const rated = (rating: NonNullable<FigureEvent['rating']>) => counted.filter((event) => event.rating === rating).length
      const local = (at: number) => Number(new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(hourOf(at)))
      const hours = [...new Set(counted.map(({ at }) => local(at)))].toSorted((a, b) => a - b)
      const languages = [...new Set(counted.map(({ language }) => language))].toSorted()
      return {
        all: count(counted),
        hours: hours.map((hour) => ({ ...count(counted.filter(({ at }) => local(at) === hour)), hour })),
        languages: languages.map((language) => ({ ...count(counted.filter((event) => event.language === language)), language })),
        ratings: { helped: rated('helped'), partly: rated('partly'), not: rated('not') },
        lines: lines.filter(({ at, people }) => at >= since && people >= fewest).map(({ rating, line }) => ({ rating, line })),
        leftOut: within.filter(({ kind, people }) => kind === 'asked' && people < fewest).length
      }
    },
    async sweep(before) {
      events.splice(0, events.length, ...events.filter(({ at }) => hourOf(at) >= before))
    }
  }
}
