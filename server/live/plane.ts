import type { ToCustomer, ToDesk } from '../../src/contract/protocol.ts'
import type { Log } from '../log.ts'
import type { CallBacks } from '../ports/call-backs.ts'
import type { Calls } from '../ports/calls.ts'
import type { Clock } from '../ports/clock.ts'
import type { Conversations } from '../ports/conversations.ts'
import type { Events } from '../ports/events.ts'
import type { Ids } from '../ports/ids.ts'
import type { LeftMessages } from '../ports/left.ts'
import type { Presence } from '../ports/presence.ts'
import type { Queue } from '../ports/queue.ts'
import type { Showrooms } from '../ports/showrooms.ts'
import type { Visits } from '../ports/visits.ts'
import type { IncidentBook } from './incident-book.ts'
import type { Lines } from './lines.ts'

/** What the conversation plane stands on. */
export type Ports = {
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly visits: Visits
  readonly queue: Queue
  readonly conversations: Conversations
  readonly presence: Presence
  readonly events: Events
  readonly calls: Calls
  readonly showrooms: Showrooms
  readonly left: LeftMessages
  /** Appointments; without them nobody comes by one. */
  readonly callBacks?: Pick<CallBacks, 'bySecret'>
  /** What went wrong at the house; without it nobody goes first by that. */
  readonly incidents?: Pick<IncidentBook, 'caught'>
}

/** The same with the pages that are connected to this process. */
export type Plane = Ports & {
  readonly customers: Lines<ToCustomer>
  readonly desks: Lines<ToDesk>
}
