import type { CallAccess } from '../../src/contract/protocol.ts'
import { logFault } from '../live/fault.ts'
import type { Plane } from '../live/plane.ts'
import { CallsUnavailable } from '../ports/calls.ts'
import type { Actor } from '../ports/conversations.ts'
import type { NotDone } from '../ports/rows.ts'
import type { Deliverer } from './deliverer.ts'

/** Identities of one side that stay known: those of its pages, and of joins that were just given up. */
const IDENTITIES_KEPT = 8

/**
 * Lets one side into the call of a conversation, when both are together: a fresh identity that both sides are told of, the
 * room made if it is not there, and a token for this one entry.
 */
export async function joinCall(plane: Plane, deliver: Deliverer, actor: Actor): Promise<CallAccess | NotDone> {
  const { calls, conversations, presence, ids, clock, log } = plane
  const identity = ids.secret()
  const issued = await conversations.issueIdentity(actor, identity, IDENTITIES_KEPT, clock.now())
  if ('refused' in issued) return issued
  deliver.both(issued, { t: 'peers', conversation: issued.conversation, peers: issued.peers })
  try {
    await calls.openRoom(issued.room)
    const now = await conversations.whole(issued.conversation)
    if (now?.conversation.state !== 'together' || now.conversation.room !== issued.room) {
      // It ended, or went on elsewhere, while the room was being made: the room must not outlive that.
      await calls.closeRoom(issued.room)
      await presence.roomClosed(issued.room)
      return { refused: 'not-now' }
    }
    return { ...(await calls.admission(issued.room, identity)), identity }
  } catch (error) {
    if (!(error instanceof CallsUnavailable)) throw error
    logFault(log, 'no call', error)
    return { refused: 'no-call' }
  }
}

/** Closes on the call server what is to be closed; what cannot be reached now is tried again at the next sweep. */
export async function closeRooms({ presence, calls }: Pick<Plane, 'presence' | 'calls'>): Promise<void> {
  if (!calls.there()) return
  for (const room of await presence.roomsToClose()) {
    try {
      await calls.closeRoom(room)
    } catch (error) {
      if (error instanceof CallsUnavailable) return
      throw error
    }
    await presence.roomClosed(room)
  }
}
