import type { ToCustomer, ToDesk } from '../../src/contract/protocol.ts'
import type { Talks } from '../conversation/talks.ts'
import { CLOSE } from '../../src/contract/protocol.ts'
import type { HouseEvent } from '../ports/events.ts'
import type { WholeConversation } from '../ports/rows.ts'
import type { QueueDesk } from '../queue/queue-desk.ts'
import type { Attendance } from './attendance.ts'
import { logFault } from './fault.ts'
import type { Plane } from './plane.ts'

/** Brings what other processes did to the pages that are connected to this one. Gives the way to stop. */
export function hearOthers(plane: Plane, queueDesk: QueueDesk, talks: Talks, attendance: Attendance): () => void {
  const { events, conversations, visits, customers, desks, left, log } = plane
  const { deliver, basis } = talks

  async function hear(event: HouseEvent): Promise<void> {
    switch (event.kind) {
      case 'queue':
      case 'incident':
        return
      case 'turn':
        if (event.whole && deliver.isHere(whereIn(event.whole))) talks.bring(event.whole)
        return
      case 'entry':
        basis.forget(event.visit)
        deliver.upTo(event, event.seq)
        if (deliver.isHere(event)) await bringRevised(event.visit, event)
        return
      case 'conversation':
        if (deliver.isHere(event)) await talks.reread(event.conversation)
        return
      case 'peers': {
        const whole = deliver.isHere(event) ? await conversations.whole(event.conversation) : null
        if (whole) deliver.both(event, { t: 'peers', conversation: event.conversation, peers: whole.peers })
        return
      }
      case 'kept':
        return deliver.both(event, { t: 'ended', conversation: event.conversation, ended: event.ended })
      case 'visit':
        return visitChanged(event.visit)
      case 'line':
        return attendance.heard(event.side, event.party, event.on)
      case 'passing':
        // Written by a process of this house, from a message that it had checked.
        customers.to(event.visit, event.message as ToCustomer)
        desks.to(event.person, event.message as ToDesk)
    }
  }

  const whereIn = ({ conversation: { id, visit, person } }: WholeConversation) => ({ conversation: id, visit, person })

  async function bringRevised(visit: string, event: Extract<HouseEvent, { kind: 'entry' }>): Promise<void> {
    const state = await visits.state(visit)
    if (!state?.revised.configuration) return
    const { revision, configuration } = state.revised
    deliver.both(event, { t: 'revised', conversation: event.conversation, revised: { revision, configuration } })
  }

  async function visitChanged(visit: string): Promise<void> {
    basis.forget(visit)
    if (!customers.has(visit)) return
    const state = await visits.state(visit)
    if (!state) return customers.close(visit, CLOSE.notSignedIn)
    const { revision, configuration } = state.revised
    if (configuration) customers.to(visit, { t: 'revised', conversation: null, revised: { revision, configuration } })
  }

  const stops = [
    events.on((event) => void hear(event).catch((error: unknown) => logFault(log, 'news from another process failed', error))),
    events.onGap(() => {
      void queueDesk.reload()
      // What was missed meanwhile is in the welcome of a page that comes back.
      for (const visit of customers.parties()) customers.close(visit, 1012)
      for (const person of desks.parties()) desks.close(person, 1012)
    }),
    left.onChange(() => {
      left.unread().then(
        (count) => desks.toAll({ t: 'left', left: count }),
        (error: unknown) => logFault(log, 'counting left messages failed', error)
      )
    })
  ]
  return () => stops.forEach((stop) => stop())
}
