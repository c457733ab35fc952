import type { Configuration } from '../contract/configuration.ts'
import type { Showroom } from '../contract/showroom.ts'
import type { Shape, Surprise } from '../contract/surprises.ts'

/** Something that happened on this page, which a surprise may wait for. It is never sent anywhere. */
export type Occasion =
  | { readonly kind: 'opened'; readonly part: string }
  | { readonly kind: 'clock'; readonly hour: number; readonly month: number; readonly day: number }
  | { readonly kind: 'drawn'; readonly shape: Shape }

/** The surprises that an occasion brings, those that have come already left out. */
export function due(surprises: readonly Surprise[], come: ReadonlySet<string>, occasion: Occasion): Surprise[] {
  return surprises.filter(({ id, when }) => !come.has(id) && meets(when, occasion))
}

function meets(when: Surprise['when'], occasion: Occasion): boolean {
  if (when.kind === 'opened') return occasion.kind === 'opened' && (when.part === undefined || when.part === occasion.part)
  if (when.kind === 'drawn') return occasion.kind === 'drawn' && when.shape === occasion.shape
  if (occasion.kind !== 'clock') return false
  if (when.kind === 'date') return when.month === occasion.month && when.day === occasion.day
  const { from, to } = when
  return from <= to ? occasion.hour >= from && occasion.hour < to : occasion.hour >= from || occasion.hour < to
}

/** What the device's own clock says. */
export const clockOf = (now: Date): Occasion => ({ kind: 'clock', hour: now.getHours(), month: now.getMonth() + 1, day: now.getDate() })

/** The parts that stand open now and did not before: what is lit is not opened. */
export function openedSince({ parts }: Pick<Showroom, 'parts'>, before: Configuration, now: Configuration): string[] {
  return now.open.filter((name) => !before.open.includes(name) && parts.some((part) => part.name === name && part.clip !== undefined))
}

/** A showroom in which a secret choice is in its list from here on. */
export function revealed(showroom: Showroom, group: string, choice: string): Showroom {
  const bare = (each: Showroom['groups'][number]['choices'][number]) => {
    const { secret: _, ...open } = each
    return open
  }
  return { ...showroom, groups: showroom.groups.map((each) => (each.id === group ? { ...each, choices: each.choices.map((other) => (other.id === choice ? bare(other) : other)) } : each)) }
}
