import type { Conversations } from '../../../server/ports/conversations.ts'
import type { Presence } from '../../../server/ports/presence.ts'
import type { Queue } from '../../../server/ports/queue.ts'
import type { Visits } from '../../../server/ports/visits.ts'
import { createFakeConversations } from './conversations.ts'
import type { StoreData } from './data.ts'
import { createFakePresence } from './presence.ts'
import { createFakeQueue } from './queue.ts'
import { createFakeVisits } from './visits.ts'

/** The stores of the conversation plane, as one process sees them. */
export type Stores = { visits: Visits; queue: Queue; conversations: Conversations; presence: Presence }

export function createFakeStores(data: StoreData, origin: string): Stores {
  return {
    visits: createFakeVisits(data, origin),
    queue: createFakeQueue(data, origin),
    conversations: createFakeConversations(data, origin),
    presence: createFakePresence(data, origin)
  }
}
