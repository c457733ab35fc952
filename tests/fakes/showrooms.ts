import { isDeepStrictEqual } from 'node:util'
import type { Edition } from '../../src/contract/showroom.ts'
import type { EditionLine, PublishedShowrooms } from '../../server/ports/published.ts'

/** Published showrooms in memory. */
export function createFakeShowrooms(): PublishedShowrooms {
  const shelves = new Map<string, Edition[]>()
  const lines = new Map<string, EditionLine[]>()
  /** The number that what was planned for a time has, by slug and time. */
  const planned = new Map<string, number>()
  const newest = (slug: string) => shelves.get(slug)?.at(-1)
  return {
    async edition(slug, number) {
      const found = number === undefined ? newest(slug) : shelves.get(slug)?.[number - 1]
      return structuredClone(found ?? null)
    },
    list: async () =>
      [...shelves.keys()].sort().map((slug) => structuredClone({ slug, title: newest(slug)!.showroom.title })),
    async publish(showroom, by) {
      const before = newest(showroom.slug)
      if (before && isDeepStrictEqual(before.showroom, showroom)) return structuredClone(before)
      const plan = by?.planned === undefined ? null : `${showroom.slug} ${by.planned}`
      if (plan !== null && planned.has(plan)) return structuredClone(shelves.get(showroom.slug)![planned.get(plan)! - 1]!)
      const edition = structuredClone({ number: (before?.number ?? 0) + 1, showroom })
      if (plan !== null) planned.set(plan, edition.number)
      const { name = null, note = '', seq = null, back = null, passes = [] } = by ?? {}
      lines.set(showroom.slug, [{ number: edition.number, at: 0, by: name, note, seq, back, passes }, ...(lines.get(showroom.slug) ?? [])])
      shelves.set(showroom.slug, [...(shelves.get(showroom.slug) ?? []), edition])
      return structuredClone(edition)
    },
    editions: async (slug) => lines.get(slug) ?? []
  }
}
