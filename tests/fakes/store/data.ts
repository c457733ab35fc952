import type { Configuration } from '../../../src/contract/configuration.ts'
import type { Entry, Keep, Mode, Rated, Side } from '../../../src/contract/conversation.ts'
import type { AdvisorCard } from '../../../src/contract/person.ts'
import type { HouseEvent } from '../../../server/ports/events.ts'
import type { ConversationRow, DeskRow, RequestRow, WholeConversation } from '../../../server/ports/rows.ts'
import { PAUSE_AFTER, WRITING_CAPACITY } from '../../../server/rules/queue.ts'
import type { Incident } from '../../../server/rules/incident.ts'
import type { ServiceTime } from '../../../server/rules/wait.ts'

export type VisitData = {
  id: string
  secret: string
  showroom: string
  edition: number
  name: string | null
  look: string | null
  language: string | null
  configuration: Configuration | null
  revision: number
  createdAt: number
  goneAt: number | null
  deleteAt: number
}
export type RequestData = { -readonly [K in keyof Omit<RequestRow, 'name' | 'online' | 'car'>]: RequestRow[K] } & { promised?: { low: number; high: number; at: number } }
export type ConversationData = {
  id: string
  visit: string
  request: string
  person: string
  card: AdvisorCard
  mode: Mode
  language: string
  state: ConversationRow['state']
  room: string | null
  seen: Record<Side, number>
  dropped: Record<Side, boolean>
  startedAt: number
  admittedAt: number | null
  ended: { by: 'customer' | 'advisor' | 'house'; at: number } | null
  keep: Keep
  deleteAt: number | null
  link: string | null
  /** How long it rang before it was taken, ms. */
  answered: number
  handedBack: boolean
  mayRead: boolean
  rated: Rated | null
  entries: Entry[]
  identities: { identity: string; who: Side }[]
}
export type DeskData = { -readonly [K in keyof Omit<DeskRow, 'ringing' | 'going'>]: DeskRow[K] }

/** A desk that nobody has set anything of. */
export function plainDesk(person: string): DeskData {
  return {
    person, status: 'away', languages: [], skills: [], showrooms: [], capacity: WRITING_CAPACITY, pause: PAUSE_AFTER, pausedUntil: null, missed: 0,
    rangAt: 0, goneAt: 0
  }
}

/** What PostgreSQL holds of the conversation plane, in memory: for tests without a database, and to measure what one costs. */
export type StoreData = {
  visits: Map<string, VisitData>
  requests: Map<string, RequestData>
  conversations: Map<string, ConversationData>
  desks: Map<string, DeskData>
  roomsToClose: Set<string>
  serviceTimes: (ServiceTime & { at: number })[]
  incidents?: Incident[]
  processes: Map<string, number>
  /** Per party, the processes it is connected to. */
  lines: Map<string, Set<string>>
  tell(origin: string, event: HouseEvent): void
}

export function emptyStore(tell: StoreData['tell'] = () => {}): StoreData {
  return {
    visits: new Map(), requests: new Map(), conversations: new Map(), desks: new Map(), roomsToClose: new Set(), serviceTimes: [],
    processes: new Map(), lines: new Map(), tell
  }
}

const LIVE: readonly RequestRow['state'][] = ['waiting', 'offered', 'knocking', 'together']

export const isLive = (request: RequestData) => LIVE.includes(request.state)

export function liveRequestOf(data: StoreData, visit: string): RequestData | undefined {
  return [...data.requests.values()].find((request) => request.visit === visit && isLive(request))
}

export function requestRow(data: StoreData, request: RequestData): RequestRow {
  const visit = data.visits.get(request.visit)!
  const { promised: _promised, ...row } = request
  const car = request.state === 'offered' && visit.configuration ? { edition: visit.edition, configuration: visit.configuration } : null
  return structuredClone({ ...row, name: visit.name, online: visit.goneAt === null, car })
}

export function deskRow(data: StoreData, desk: DeskData): DeskRow {
  const going = [...data.conversations.values()].filter((conversation) => conversation.person === desk.person && conversation.state !== 'ended')
  return structuredClone({
    ...desk,
    ringing: [...data.requests.values()].some((request) => request.state === 'offered' && request.offeredTo === desk.person),
    going: going.map(({ mode, startedAt }) => ({ mode, since: startedAt }))
  })
}

/** What was handed back in the same request before this conversation began. */
function before(data: StoreData, { request, startedAt }: ConversationData): ConversationData[] {
  return [...data.conversations.values()].filter((other) => other.request === request && other.handedBack && other.startedAt < startedAt)
}

/** What was written in the same request with those whose lines were lost, numbered anew. */
export function earlierOf(data: StoreData, conversation: ConversationData): Entry[] {
  return before(data, conversation).sort((a, b) => a.startedAt - b.startedAt).flatMap(({ entries }) => entries).map((entry, index) => ({ ...entry, seq: index + 1 }))
}

export function wholeOf(data: StoreData, conversation: ConversationData): WholeConversation {
  return {
    conversation: conversationRow(data, conversation), entries: [...conversation.entries], earlier: earlierOf(data, conversation),
    peers: peersOf(conversation)
  }
}

export function conversationRow(data: StoreData, conversation: ConversationData): ConversationRow {
  const visit = data.visits.get(conversation.visit)!
  const { id, request, person, state, mode, language, room, seen, startedAt, card, ended, keep, deleteAt, entries } = conversation
  return structuredClone({
    id, request, person, state, mode, language, room, seen, startedAt,
    visit: visit.id,
    subject: data.requests.get(request)!.subject,
    showroom: visit.showroom,
    edition: visit.edition,
    lastSeq: entries.length,
    online: { customer: visit.goneAt === null, advisor: data.desks.get(person)?.goneAt === null },
    advisor: card,
    customer: { name: visit.name, look: visit.look, language: visit.language ?? 'en' },
    revised: { revision: visit.revision, configuration: visit.configuration ?? { choices: {}, open: [] } },
    ended: ended && { ...ended, keep, deleteAt: deleteAt!, ...(conversation.handedBack && { handedBack: true as const }) },
    continued: before(data, conversation).length > 0,
    mayRead: conversation.mayRead,
    rated: conversation.rated
  })
}

export function peersOf({ identities }: ConversationData) {
  const of = (side: Side) => identities.filter(({ who }) => who === side).map(({ identity }) => identity)
  return { customer: of('customer'), advisor: of('advisor') }
}
