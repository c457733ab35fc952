import type { Pool } from 'pg'
import type { Presence } from '../../ports/presence.ts'
import { MOST_MISSED } from '../../rules/queue.ts'
import { callerOf } from './call.ts'

/** Who is connected where, in PostgreSQL. `origin` is this process. */
export function createPresence(pool: Pool, origin: string): Presence {
  const call = callerOf(pool)
  return {
    open: (side, party, at) => call('open_line', origin, side, party, at),
    close: (side, party, at) => call('close_line', origin, side, party, at),
    beat: (at) => call('beat', origin, at),
    async leave() {
      await pool.query('delete from process where id = $1', [origin])
    },
    sweepLines: (at, deadSince) => call('sweep_lines', origin, at, deadSince),
    sweepOffers: (at, goneSince) => call('sweep_offers', origin, at, goneSince, MOST_MISSED),
    sweepLost: (at, goneSince, deleteAt) => call('sweep_lost', origin, at, goneSince, deleteAt),
    sweepDrops: (at, goneSince) => call('sweep_drops', origin, at, goneSince),
    sweepAbandoned: (at, goneSince, deleteAt) => call('sweep_abandoned', origin, at, goneSince, deleteAt),
    sweepDesks: (goneSince) => call('sweep_desks', origin, goneSince),
    deleteDue: (at, stale, oldest) => call('delete_due', at, stale, oldest),
    async roomsToClose() {
      const { rows } = await pool.query<{ room: string }>({ name: 'rooms_to_close', text: 'select room from room_to_close order by since limit 100' })
      return rows.map((row) => row.room)
    },
    async roomClosed(room) {
      await pool.query({ name: 'room_closed', text: 'delete from room_to_close where room = $1', values: [room] })
    }
  }
}
