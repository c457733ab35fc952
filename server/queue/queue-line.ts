import type { RequestRow } from '../rules/floor.ts'
import { compareRequests } from '../rules/queue.ts'

/** The requests of the queue, always in order: a change moves one of them, however many there are. */
export type QueueLine = {
  put(row: RequestRow): void
  remove(id: string): void
  has(id: string): boolean
  ids(): Iterable<string>
  /** In the order of the queue. Not to be kept: the next change moves it. */
  inOrder(): readonly RequestRow[]
}

export function createQueueLine(): QueueLine {
  const byId = new Map<string, RequestRow>()
  const line: RequestRow[] = []

  /** Where a row stands, or would stand. */
  function placeOf(row: RequestRow): number {
    let from = 0
    let to = line.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (compareRequests(line[middle]!, row) < 0) from = middle + 1
      else to = middle
    }
    return from
  }
  function remove(id: string): void {
    const known = byId.get(id)
    if (!known) return
    byId.delete(id)
    line.splice(placeOf(known), 1)
  }

  return {
    put(row) {
      const known = byId.get(row.id)
      if (known && compareRequests(known, row) === 0) line[placeOf(known)] = row
      else {
        remove(row.id)
        line.splice(placeOf(row), 0, row)
      }
      byId.set(row.id, row)
    },
    remove,
    has: (id) => byId.has(id),
    ids: () => byId.keys(),
    inOrder: () => line
  }
}
