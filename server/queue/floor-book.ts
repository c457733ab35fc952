import type { DeskRow, Floor, RequestRow } from '../rules/floor.ts'
import type { ServiceTime } from '../rules/wait.ts'
import type { Ports } from '../live/plane.ts'

/** How far back service times are looked at for the wait that is told, ms. */
const PAST = 4 * 3_600_000

/** The queue and the desks as this process knows them: a copy in memory of what the store holds, told of every change. */
export type FloorBook = {
  floor(): Floor
  past(): readonly ServiceTime[]
  /** Puts in rows that have just been read or changed. */
  put(rows: { requests?: readonly RequestRow[]; desks?: readonly DeskRow[] }): void
  /** Reads the rows named again. */
  refresh(requests: readonly string[], persons: readonly string[]): Promise<void>
  /** Reads everything again. */
  load(): Promise<void>
}

export function createFloorBook({ queue, clock }: Pick<Ports, 'queue' | 'clock'>): FloorBook {
  const requests = new Map<string, RequestRow>()
  const desks = new Map<string, DeskRow>()
  let past: readonly ServiceTime[] = []
  let floor: Floor | null = null

  function put(rows: Parameters<FloorBook['put']>[0]): void {
    floor = null
    for (const request of rows.requests ?? []) {
      if (request.state === 'waiting' || request.state === 'offered') requests.set(request.id, request)
      else requests.delete(request.id)
    }
    for (const desk of rows.desks ?? []) desks.set(desk.person, desk)
  }
  return {
    floor: () => (floor ??= { requests: [...requests.values()], desks: [...desks.values()] }),
    past: () => past,
    put,
    async refresh(ids, persons) {
      const rows = await queue.rows({ requests: ids, persons })
      const found = new Set(rows.requests.map((request) => request.id))
      for (const id of ids) if (!found.has(id)) requests.delete(id)
      put(rows)
    },
    async load() {
      const [rows, times] = await Promise.all([queue.rows(), queue.serviceTimes(clock.now() - PAST)])
      requests.clear()
      desks.clear()
      past = times
      put(rows)
    }
  }
}
