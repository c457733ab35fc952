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

/** After a conversation its advisor has a pause; who leaves has gone home with the last one. */
function rest(data: StoreData, { person, id }: ConversationData, at: number): void {
  const desk = data.desks.get(person)
  if (!desk) return
  if (desk.pause > 0) desk.pausedUntil = at + desk.pause
  const others = [...data.conversations.values()].some((other) => other.person === person && other.state !== 'ended' && other.id !== id)
  if (desk.status === 'leaving' && !others) desk.status = 'away'
}

/** Gives a request back to the head of the queue, its advisor's part in it being over. What was written stays with it. */
export function giveBack(data: StoreData, origin: string, conversation: ConversationData, by: 'advisor' | 'house', at: number, deleteAt: number) {
  const request = data.requests.get(conversation.request)!
  const together = conversation.state === 'together'
  const entry = together ? write(data, origin, conversation, { kind: 'note', note: 'handed-back', at }) : null
  if (together) data.roomsToClose.add(conversation.room!)
  const rung = [...request.rung, { person: conversation.person, at, how: 'withdrew' as const }]
  Object.assign(request, { state: 'waiting', offeredTo: null, headAt: at, first: 'dropped', rung })
  Object.assign(conversation, { state: 'ended', ended: { by, at }, deleteAt: together ? deleteAt : at, handedBack: together })
  tellTurn(data, origin, conversation)
  return { conversation: conversationRow(data, conversation), entry, again: false, withdrawn: true }
}

/** Ends a conversation. */
export function finish(data: StoreData, origin: string, conversation: ConversationData, by: Side | 'house', at: number, deleteAt: number): Turned {
  const request = data.requests.get(conversation.request)!
  const together = conversation.state === 'together'
  const entry = together ? write(data, origin, conversation, { kind: 'note', note: `ended-by-${by}`, at }) : null
  if (together) {
    data.roomsToClose.add(conversation.room!)
    rest(data, conversation, at)
    data.serviceTimes.push({ at, mode: conversation.mode, answered: conversation.answered, waited: Math.max(0, conversation.startedAt - request.askedAt), lasted: Math.max(0, at - conversation.startedAt) })
  }
  request.state = 'ended'
  for (const other of data.conversations.values()) if (other.request === request.id && other.handedBack) other.deleteAt = deleteAt
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
