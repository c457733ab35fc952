import type { Pool } from 'pg'
import type { Mode } from '../../../src/contract/conversation.ts'
import type { Queue } from '../../ports/queue.ts'
import type { DeskRow, RequestRow } from '../../ports/rows.ts'
import { callerOf } from './call.ts'

/** The queue in PostgreSQL. `origin` is this process, so that it is not told its own news. */
export function createQueue(pool: Pool, origin: string): Queue {
  const call = callerOf(pool)
  return {
    ask: (asking) =>
      call('ask', origin, asking.id, asking.visit, asking.mode, asking.language, asking.subject, asking.name, asking.look,
        JSON.stringify(asking.configuration), asking.at, asking.deleteAt, asking.ring, asking.expiresAt,
        asking.topic, asking.first, asking.wished),
    async offer(request, person, at, expiresAt) {
      const offered = await call<{ request?: RequestRow; desk: DeskRow }>('offer_request', origin, request, person, at, expiresAt)
      return offered.request ? { ...offered.request, desk: offered.desk } : null
    },
    pass: (request, person, at) => call('pass_request', origin, request, person, at),
    accept: (request, person, conversation, card, at) => call('accept_request', origin, request, person, conversation, JSON.stringify(card), at),
    cancel: (visit, deleteAt) => call('cancel_request', origin, visit, deleteAt),
    setDesk: (person, status, { languages, skills = [], showrooms = [] }) => call('set_desk', origin, person, status, languages, skills, showrooms),
    setPace: (person, pace, ready) => call('set_pace', origin, person, pace?.capacity ?? null, pace?.pause ?? null, ready),
    prioritise: (request, first, at) => call('prioritise', origin, request, first, at),
    promised: (told, at) => call('note_promises', JSON.stringify(told), at),
    rows: (only) => call('floor_rows', only?.requests ?? null, only?.persons ?? null),
    async serviceTimes(since) {
      const { rows } = await pool.query<Record<'waited' | 'lasted' | 'answered', string> & { mode: Mode }>(
        'select mode, waited_ms as waited, lasted_ms as lasted, answered_ms as answered from service_time where at >= $1 order by at desc limit 200',
        [since]
      )
      return rows.map((row) => ({ mode: row.mode, waited: Number(row.waited), lasted: Number(row.lasted), answered: Number(row.answered) }))
    }
  }
}
