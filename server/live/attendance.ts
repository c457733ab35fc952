import type { Side } from '../../src/contract/conversation.ts'
import type { Talks } from '../conversation/talks.ts'
import type { Where } from '../ports/rows.ts'
import type { QueueDesk } from '../queue/queue-desk.ts'
import type { Plane } from './plane.ts'

/** Keeps the store, the queue and the other side told of who is connected. */
export type Attendance = {
  /** A party's first line to this process. */
  arrived(side: Side, party: string): Promise<void>
  /** A party's last line to this process has gone. */
  gone(side: Side, party: string): Promise<void>
  /** The same was seen by another process, or by the sweep. */
  heard(side: Side, party: string, on: boolean): void
  /** From here on nobody is said to be gone: the process says so for all of them. Waits for what is being said. */
  stop(): Promise<void>
}

export function createAttendance(plane: Plane, queueDesk: QueueDesk, talks: Talks): Attendance {
  const { presence, clock } = plane
  const { deliver, together } = talks
  const under = new Set<Promise<void>>()
  let stopped = false

  function conversationsOf(side: Side, party: string): Where[] {
    if (side === 'advisor') return together.allOfPerson(party)
    const where = together.ofVisit(party)
    return where ? [where] : []
  }
  function heard(side: Side, party: string, on: boolean): void {
    for (const where of conversationsOf(side, party)) deliver.both(where, { t: 'online', conversation: where.conversation, who: side, on })
  }
  /** What routing sees of a party has changed: a desk, or the request that a visit waits with. */
  async function queueChanged(side: Side, party: string): Promise<void> {
    if (side === 'advisor') return queueDesk.changed([], [party])
    const request = queueDesk.floor().requests.find((candidate) => candidate.visit === party)
    if (request) await queueDesk.changed([request.id], [])
  }
  async function leave(side: Side, party: string): Promise<void> {
    const { last } = await presence.close(side, party, clock.now())
    if (last) {
      heard(side, party, false)
      await queueChanged(side, party)
    }
    deliver.left()
    together.prune(deliver.isHere)
  }

  return {
    async arrived(side, party) {
      const { first, notes } = await presence.open(side, party, clock.now())
      for (const note of notes) deliver.entry(note)
      if (first) heard(side, party, true)
      void queueChanged(side, party)
    },
    async gone(side, party) {
      if (stopped) return
      const leaving = leave(side, party)
      under.add(leaving)
      await leaving.finally(() => under.delete(leaving))
    },
    heard,
    async stop() {
      stopped = true
      await Promise.allSettled(under)
    }
  }
}
