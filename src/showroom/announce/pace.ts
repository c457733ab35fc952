import type { Saying } from './announcements.ts'

/** What happens within this time is said together, and of one thing only the last, ms. */
export const GATHER = 700
/** From one saying to the next at least, ms: a voice needs about that long for three short sentences. */
export const BREATH = 4000
/** At most so many things are said at once; of the rest only the number: it is in the log and in the list. */
export const MOST = 3

/** What goes before everything that was done to the product. */
const FIRST = ['knock', 'line', 'person', 'message', 'place']

/**
 * Keeps what is said to a screen reader from becoming a flood: at most MOST things every BREATH ms, those about people first, and the
 * number of the rest. Pure: the clock is passed in, ms.
 */
export interface Pace {
  add(sayings: readonly Saying[], now: number): void
  /** When there is something to say; null while there is nothing. */
  due(): number | null
  /** What is to be said now, in one go. `more` tells how many things had no room. */
  take(now: number, more: (count: number) => string): string
}

export function createPace(): Pace {
  const waiting = new Map<string, string>()
  let since = 0
  let said = -Infinity
  const rank = (about: string): number => {
    const at = FIRST.indexOf(about.split(' ', 1)[0]!)
    return at < 0 ? FIRST.length : at
  }
  return {
    add(sayings, now) {
      if (waiting.size === 0) since = now
      for (const { about, text } of sayings) {
        // What is said anew goes to the end, where the newest stands.
        waiting.delete(about)
        waiting.set(about, text)
      }
    },
    due: () => (waiting.size === 0 ? null : Math.max(since + GATHER, said + BREATH)),
    take(now, more) {
      const all = [...waiting.entries()]
      const newest = all.filter(([about]) => rank(about) === FIRST.length).slice(-MOST)
      const people = all.filter(([about]) => rank(about) < FIRST.length).sort(([a], [b]) => rank(a) - rank(b))
      const told = [...people, ...newest].slice(0, MOST)
      const rest = all.length - told.length
      waiting.clear()
      said = now
      return [...told.map(([, text]) => text), ...(rest > 0 ? [more(rest)] : [])].join(' ')
    }
  }
}
