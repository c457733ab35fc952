import type { Entry, Side } from '../../../src/contract/conversation.ts'
import type { Turned } from '../../../server/ports/conversations.ts'
import { conversationRow, type ConversationData, type StoreData } from './data.ts'

type Unnumbered = Entry extends infer E ? (E extends Entry ? Omit<E, 'seq'> : never) : never

/** Writes the next line of a log. */
export function write(data: StoreData, origin: string, conversation: ConversationData, entry: Unnumbered): Entry {
  const written = { ...entry, seq: conversation.entries.length + 1 } as Entry
  conversation.entries.push(written)
  const { id, visit, person } = conversation
  data.tell(origin, { kind: 'entry', conversation: id, visit, person, seq: written.seq })
  return written
}

export function tellTurn(data: StoreData, origin: string, { id, visit, person, request }: ConversationData): void {
  data.tell(origin, { kind: 'conversation', conversation: id, visit, person })
  data.tell(origin, { kind: 'queue', requests: [request], persons: [person] })
}

/** Ends a conversation. */
export function finish(data: StoreData, origin: string, conversation: ConversationData, by: Side | 'house', at: number, deleteAt: number): Turned {
  const request = data.requests.get(conversation.request)!
  const together = conversation.state === 'together'
  const entry = together ? write(data, origin, conversation, { kind: 'note', note: `ended-by-${by}`, at }) : null
  if (together) {
    data.roomsToClose.add(conversation.room!)
    data.serviceTimes.push({ at, waited: Math.max(0, conversation.startedAt - request.askedAt), lasted: Math.max(0, at - conversation.startedAt) })
  }
  request.state = 'ended'
  Object.assign(conversation, { state: 'ended', ended: { by, at }, deleteAt })
  data.visits.get(conversation.visit)!.deleteAt = deleteAt
  tellTurn(data, origin, conversation)
  return { conversation: conversationRow(data, conversation), entry, again: false }
}

/** A request with its conversations and all that was written in them. */
export function forgetRequest(data: StoreData, request: string): void {
  data.requests.delete(request)
  for (const conversation of data.conversations.values()) if (conversation.request === request) data.conversations.delete(conversation.id)
}
