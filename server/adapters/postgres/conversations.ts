import type { Pool } from 'pg'
import type { Conversations } from '../../ports/conversations.ts'
import { callerOf } from './call.ts'
import { lookOfAdvisor, lookOfCustomer } from './looks.ts'
import { secretHash } from './secret-hash.ts'

/** Conversations in PostgreSQL. `origin` is this process, so that it is not told its own news. */
export function createConversations(pool: Pool, origin: string): Conversations {
  const call = callerOf(pool)
  return {
    admit: (visit, conversation, room, mayRead, at) => call('admit', origin, visit, conversation, room, mayRead, at),
    decline: (visit, conversation, at, deleteAt) => call('decline', origin, visit, conversation, at, deleteAt),
    end: ({ side, party, conversation }, at, deleteAt) => call('end_conversation', origin, side, party, conversation, at, deleteAt),
    say: ({ side, party, conversation }, id, text, at) => call('say', origin, side, party, conversation, id, text, at),
    change: ({ side, party, conversation }, id, { change, inverse, expected, configuration }, at) =>
      call('change_configuration', origin, side, party, conversation, id, JSON.stringify(change), JSON.stringify(inverse), expected,
        JSON.stringify(configuration), at),
    mode: (visit, mode) => call('set_mode', origin, visit, mode),
    lookOfCustomer: (visit, look) => lookOfCustomer(pool, visit, look),
    lookOfAdvisor: (person, look) => lookOfAdvisor(pool, person, look),
    seen: ({ side, party, conversation }, seq) => call('set_seen', origin, side, party, conversation, seq),
    issueIdentity: ({ side, party, conversation }, identity, keep, at) =>
      call('issue_identity', origin, side, party, conversation, identity, keep, at),
    moveCall: (conversation, room, at) => call('move_call', origin, conversation, room, at),
    keep: (visit, { keep, deleteAt, secret }, emptyAt) =>
      call('keep_conversation', origin, visit, keep, secret === null ? null : secretHash(secret), deleteAt, emptyAt),
    rate: (visit, { rating, line }) => call('rate_conversation', visit, rating, line),
    whole: (conversation) => call('conversation_state', conversation),
    entriesAfter: (conversation, seq) => call('entries_after', conversation, seq),
    ofPerson: (person) => call('desk_state', person)
  }
}
