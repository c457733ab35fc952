import type { Stores } from '../fakes/store/store.ts'
import type { Seen } from './history.ts'

/** An event to which the clock is still to be put. */
export type Unstamped = Seen extends infer E ? (E extends Seen ? Omit<E, 'at'> : never) : never

/**
 * The stores as one process has them, with what they made so being seen: what rings, and what stops. A process that is dead gets no
 * answer any more, and what it would still send is never sent. `seen` is how many events there are.
 */
export function watchStores(stores: Stores, see: (event: Unstamped) => void, seen: () => number, isDead: () => boolean): Stores {
  function mortal<T extends object>(port: T): T {
    return new Proxy(port, {
      get(target, name) {
        const act = Reflect.get(target, name) as (...values: unknown[]) => Promise<unknown>
        return async (...values: unknown[]) => {
          if (isDead()) return new Promise(() => {})
          const answer = await act(...values)
          return isDead() ? new Promise(() => {}) : answer
        }
      }
    })
  }
  const rang = (row: { id: string; offeredTo: string | null; offerExpiresAt: number | null } | null, from: number) => {
    if (row?.offeredTo && row.offerExpiresAt !== null) see({ kind: 'rings', request: row.id, person: row.offeredTo, until: row.offerExpiresAt, from })
  }
  const { queue, presence } = stores
  return {
    visits: mortal(stores.visits),
    conversations: mortal(stores.conversations),
    queue: mortal({
      ...queue,
      async ask(asking) {
        const from = seen()
        const asked = await queue.ask(asking)
        if (!('refused' in asked) && asked.fresh) rang(asked.request, from)
        return asked
      },
      async offer(request, person, at, expiresAt) {
        const from = seen()
        const row = await queue.offer(request, person, at, expiresAt)
        rang(row, from)
        return row
      }
    }),
    presence: mortal({
      ...presence,
      async sweepOffers(at, goneSince) {
        const from = seen()
        const swept = await presence.sweepOffers(at, goneSince)
        swept.requests.forEach((request, index) => see({ kind: 'silent', request, person: swept.persons[index]!, from }))
        return swept
      }
    })
  }
}
