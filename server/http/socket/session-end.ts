import { logFault } from '../../live/fault.ts'
import type { Log } from '../../log.ts'
import type { Events } from '../../ports/events.ts'
import type { Sessions, StaffSession } from '../../ports/sessions.ts'

/** Told by the database itself, with the id of the session that ended. */
const SESSION_CHANNEL = 'parlour_session'

export type SessionEnds = {
  /** Calls back once this session is over, in whichever process that came about; gives the way to stop. */
  watch(session: StaffSession, secret: string, over: () => void): () => void
}

/**
 * Signed out is signed out at once: an open line must not outlive the session that it was opened by. `ended` hears of every
 * session that was signed out, after its lines.
 */
export function createSessionEnds(events: Events, sessions: Sessions, log: Log, ended: (session: string) => void): SessionEnds {
  const watched = new Map<string, Set<() => void>>()
  // One ear for all lines, open before the first of them.
  events.listen(SESSION_CHANNEL, (id) => {
    watched.get(id)?.forEach((over) => over())
    ended(id)
  })
  return {
    watch({ sessionId }, secret, over) {
      const there = watched.get(sessionId) ?? new Set()
      watched.set(sessionId, there.add(over))
      const again = () =>
        sessions.bySecret(secret).then(
          (session) => session ?? over(),
          (error: unknown) => logFault(log, 'reading a session again failed', error)
        )
      const stopGap = events.onGap(() => void again())
      return () => {
        stopGap()
        there.delete(over)
        if (there.size === 0) watched.delete(sessionId)
      }
    }
  }
}
