import type { Plan, Plans } from '../../server/ports/plans.ts'
import type { Previews } from '../../server/ports/previews.ts'
import type { Showroom } from '../../src/contract/showroom.ts'

/** Planned editions in memory. */
export function createFakePlans(): Plans {
  const plans = new Map<string, Plan>()
  return {
    put: async (plan) => void plans.set(plan.slug, structuredClone(plan)),
    of: async (slug) => structuredClone(plans.get(slug) ?? null),
    drop: async (slug, at) => (at === undefined || plans.get(slug)?.at === at) && plans.delete(slug),
    due: async (now) => [...plans.values()].filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at || (a.slug < b.slug ? -1 : 1)).map(({ slug }) => slug)
  }
}

/** Previews in memory. */
export function createFakePreviews(): Previews {
  const previews = new Map<string, { showroom: Showroom; deleteAt: number }>()
  return {
    make: async (secret, showroom, deleteAt) => void previews.set(secret, structuredClone({ showroom, deleteAt })),
    async renew(secret, showroom, deleteAt, now) {
      const found = previews.get(secret)
      if (!found || found.deleteAt <= now || found.showroom.slug !== showroom.slug) return false
      previews.set(secret, structuredClone({ showroom, deleteAt }))
      return true
    },
    async bySecret(secret, now) {
      const found = previews.get(secret)
      return found && found.deleteAt > now ? structuredClone(found.showroom) : null
    },
    async sweep(now) {
      for (const [secret, { deleteAt }] of previews) if (deleteAt <= now) previews.delete(secret)
    }
  }
}
