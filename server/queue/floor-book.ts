import type { DeskRow, Floor, RequestRow } from '../rules/floor.ts'
import type { ServiceTime } from '../rules/wait.ts'
import type { Ports } from '../live/plane.ts'
import { isQueued } from '../rules/queue.ts'
import { createQueueLine } from './queue-line.ts'

/** How far back service times are looked at for the wait that is told, ms. */
const PAST = 4 * 3_600_000

/** The queue and the desks as this process knows them: a copy in memory of what the store holds, told of every change. */
export type FloorBook = {
  floor(): Floor
  past(): readonly ServiceTime[]
  /** Puts in rows that have just been changed, here or by another process; one that is older than what is known changes nothing. */
  put(rows: { requests?: readonly RequestRow[]; desks?: readonly DeskRow[] }): void
  /** Reads the rows named again. */
  refresh(requests: readonly string[], persons: readonly string[]): Promise<void>
  /** Reads everything again. */
  load(): Promise<void>
}

export function createFloorBook({ queue, clock }: Pick<Ports, 'queue' | 'clock'>): FloorBook {
  const line = createQueueLine()
  const desks = new Map<string, DeskRow>()
  // When each row was last put in, by a counter. A reading that was begun before that may be older than what is there.
  const turns = new Map<string, number>()
  // The version of each row that was put in, also of requests that have left the queue. News and one's own answers come by different ways.
  const versions = new Map<string, number>()
  let turn = 0
  let past: readonly ServiceTime[] = []
  let floor: Floor | null = null

  /** Whether a row is older than what is known of it; `least`: by how much it has to be newer. */
  function isOld(id: string, row: { readonly version?: number } | null, least: 0 | 1): boolean {
    if (row?.version === undefined) return false
    const known = versions.get(id)
    if (known !== undefined && row.version < known + least) return true
    versions.set(id, row.version)
    return false
  }
  function putRequest(id: string, row: RequestRow | null, at: number): void {
    turns.set(id, at)
    if (row && isQueued(row)) line.put(row)
    else line.remove(id)
  }
  function putDesk(row: DeskRow, at: number): void {
    turns.set(row.person, at)
    desks.set(row.person, row)
  }

  /** Puts in what was read in turn `at`; gives what has been changed meanwhile and is to be read again. */
  function take(rows: { requests: readonly RequestRow[]; desks: readonly DeskRow[] }, ids: Iterable<string>, at: number) {
    floor = null
    const again = { requests: [] as string[], persons: [] as string[] }
    const found = new Map(rows.requests.map((row) => [row.id, row]))
    for (const id of ids) {
      const row = found.get(id) ?? null
      if (isOld(id, row, 0)) continue
      if ((turns.get(id) ?? 0) > at) again.requests.push(id)
      else putRequest(id, row, at)
    }
    for (const row of rows.desks) {
      if (isOld(row.person, row, 0)) continue
      if ((turns.get(row.person) ?? 0) > at) again.persons.push(row.person)
      else putDesk(row, at)
    }
    return again
  }

  async function refresh(ids: readonly string[], persons: readonly string[]): Promise<void> {
    for (let wanted = { requests: ids, persons }; wanted.requests.length + wanted.persons.length > 0; ) {
      const at = ++turn
      wanted = take(await queue.rows(wanted), wanted.requests, at)
    }
  }

  return {
    floor: () => (floor ??= { requests: line.inOrder(), desks: [...desks.values()] }),
    past: () => past,
    put(rows) {
      floor = null
      const at = ++turn
      for (const row of rows.requests ?? []) if (!isOld(row.id, row, 1)) putRequest(row.id, row, at)
      for (const row of rows.desks ?? []) if (!isOld(row.person, row, 1)) putDesk(row, at)
    },
    refresh,
    async load() {
      const at = ++turn
      const [rows, times] = await Promise.all([queue.rows(), queue.serviceTimes(clock.now() - PAST)])
      past = times
      const again = take(rows, new Set([...line.ids(), ...rows.requests.map((row) => row.id)]), at)
      for (const id of turns.keys())
        if (!line.has(id) && !desks.has(id) && turns.get(id)! < at) {
          turns.delete(id)
          versions.delete(id)
        }
      await refresh(again.requests, again.persons)
    }
  }
}
