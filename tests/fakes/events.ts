import type { Events, HouseEvent } from '../../server/ports/events.ts'

/** News between processes that are all in this one. */
export type FakeBus = {
  /** The end of one process. */
  join(origin: string): Events
  /** What a store does with its commit. */
  tell(origin: string, event: HouseEvent): void
  notice(channel: string, payload: string): void
}

export function createFakeBus(): FakeBus {
  const ends = new Map<string, Set<(event: HouseEvent) => void>>()
  const channels = new Map<string, Set<(payload: string) => void>>()
  function tell(origin: string, event: HouseEvent): void {
    for (const [other, heard] of ends) if (other !== origin) heard.forEach((listener) => queueMicrotask(() => listener(event)))
  }
  return {
    tell,
    notice: (channel, payload) => channels.get(channel)?.forEach((listener) => listener(payload)),
    join(origin) {
      const heard = new Set<(event: HouseEvent) => void>()
      ends.set(origin, heard)
      return {
        on(listener) {
          heard.add(listener)
          return () => heard.delete(listener)
        },
        onGap: () => () => {},
        tell: (event) => tell(origin, event),
        listen(channel, listener) {
          const there = channels.get(channel) ?? new Set()
          channels.set(channel, there.add(listener))
          return () => there.delete(listener)
        },
        async close() {
          ends.delete(origin)
        }
      }
    }
  }
}
