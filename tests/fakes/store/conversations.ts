import type { Actor, Conversations } from '../../../server/ports/conversations.ts'
import type { NotDone } from '../../../server/ports/rows.ts'
import { conversationRow, liveRequestOf, peersOf, requestRow, wholeOf, type ConversationData, type StoreData } from './data.ts'
import { finish, forgetRequest, giveBack, tellTurn, write } from './turns.ts'

/** Conversations in memory. */
export function createFakeConversations(data: StoreData, origin: string): Conversations {
  function find({ side, party, conversation }: Actor): ConversationData | undefined {
    if (side === 'advisor') {
      const there = data.conversations.get(conversation)
      return there?.person === party ? there : undefined
    }
    const own = [...data.conversations.values()].filter((other) => other.visit === party)
    return own.find((other) => other.state !== 'ended') ?? own.sort((a, b) => b.startedAt - a.startedAt)[0]
  }
  const missing = (actor: Actor): NotDone => ({ refused: actor.side === 'customer' ? 'not-now' : 'not-found' })
  const whereOf = ({ id, visit, person }: ConversationData) => ({ conversation: id, visit, person })
  const revisedOf = (visit: string) => {
    const { revision, configuration } = data.visits.get(visit)!
    return { revision, configuration: configuration! }
  }

  return {
    async admit(visit, id, room, mayRead, at) {
      const there = data.conversations.get(id)
      if (!there || there.visit !== visit || there.state === 'ended') return { refused: 'not-now' }
      if (there.state === 'together') return { conversation: conversationRow(data, there), again: true }
      Object.assign(there, { state: 'together', room, mayRead, admittedAt: at })
      data.requests.get(there.request)!.state = 'together'
      const entry = write(data, origin, there, { kind: 'note', note: 'came-in', at })
      tellTurn(data, origin, there)
      return { conversation: conversationRow(data, there), entry, again: false }
    },
    async decline(visit, id, at, deleteAt) {
      const there = data.conversations.get(id)
      if (!there || there.visit !== visit) return { refused: 'not-now' }
      if (there.state === 'ended' && there.admittedAt === null) return { conversation: conversationRow(data, there), again: true }
      return there.state === 'knocking' ? finish(data, origin, there, 'customer', at, deleteAt) : { refused: 'not-now' }
    },
    async end(actor, at, deleteAt) {
      const there = find(actor)
      if (!there) return missing(actor)
      if (there.state === 'ended') return { conversation: conversationRow(data, there), again: true }
      if (there.state !== 'knocking' || actor.side === 'customer') return finish(data, origin, there, actor.side, at, deleteAt)
      return giveBack(data, origin, there, 'advisor', at, at)
    },
    async say(actor, id, text, at) {
      const there = find(actor)
      if (!there) return missing(actor)
      const before = there.entries.find((entry) => 'id' in entry && entry.id === id)
      if (before) return { ...whereOf(there), entry: before, again: true }
      if (there.state !== 'together') return { refused: 'not-now' }
      return { ...whereOf(there), entry: write(data, origin, there, { kind: 'said', id, who: actor.side, text, at }), again: false }
    },
    async change(actor, id, { change, inverse, expected, configuration }, at) {
      const there = find(actor)
      if (actor.side === 'advisor' && !there) return { refused: 'not-found' }
      const before = there?.entries.find((entry) => 'id' in entry && entry.id === id)
      if (there && before) return { ...whereOf(there), entry: before, revised: revisedOf(there.visit), again: true }
      if (actor.side === 'advisor' && there?.state !== 'together') return { refused: 'not-now' }
      const visit = data.visits.get(actor.side === 'customer' ? actor.party : there!.visit)
      if (!visit?.configuration) return { refused: 'not-now' }
      if (visit.revision !== expected) return { stale: revisedOf(visit.id) }
      Object.assign(visit, { configuration, revision: visit.revision + 1 })
      if (there?.state === 'together') {
        const entry = write(data, origin, there, { kind: 'changed', id, who: actor.side, change, inverse, revision: visit.revision, at })
        return { ...whereOf(there), entry, revised: revisedOf(visit.id), again: false }
      }
      data.tell(origin, { kind: 'visit', visit: visit.id })
      return { conversation: null, visit: visit.id, entry: null, revised: revisedOf(visit.id), again: false }
    },
    async mode(visit, mode) {
      const there = find({ side: 'customer', party: visit, conversation: null })
      const request = liveRequestOf(data, visit)
      if (!request) return { refused: 'not-now' }
      request.mode = mode
      if (!there || there.state === 'ended') {
        data.tell(origin, { kind: 'queue', requests: [request.id], persons: [] })
        return { request: requestRow(data, request) }
      }
      there.mode = mode
      tellTurn(data, origin, there)
      return { conversation: conversationRow(data, there) }
    },
    async lookOfCustomer(visit, look) {
      if (!liveRequestOf(data, visit)) return { refused: 'not-now' }
      data.visits.get(visit)!.look = look
      const there = find({ side: 'customer', party: visit, conversation: null })
      return there && there.state !== 'ended' ? whereOf(there) : null
    },
    async lookOfAdvisor(person, look) {
      const own = [...data.conversations.values()].filter((other) => other.person === person && other.state !== 'ended')
      for (const there of own) there.card = { ...there.card, look }
      return own.map(whereOf)
    },
    async seen(actor, seq) {
      const there = find(actor)
      if (there?.state !== 'together') return null
      const upTo = Math.min(seq, there.entries.length)
      if (upTo <= there.seen[actor.side]) return null
      there.seen[actor.side] = upTo
      return { ...whereOf(there), seq: upTo }
    },
    async issueIdentity(actor, identity, keep) {
      const there = find(actor)
      if (!there) return missing(actor)
      if (there.state !== 'together') return { refused: 'not-now' }
      there.identities.push({ identity, who: actor.side })
      const own = there.identities.filter(({ who }) => who === actor.side).slice(-keep)
      there.identities = there.identities.filter((other) => other.who !== actor.side || own.includes(other))
      data.tell(origin, { kind: 'peers', ...whereOf(there) })
      return { ...whereOf(there), room: there.room!, peers: peersOf(there) }
    },
    async moveCall(id, room) {
      const there = data.conversations.get(id)
      if (there?.state !== 'together') return null
      data.roomsToClose.add(there.room!)
      Object.assign(there, { room, identities: [] })
      data.tell(origin, { kind: 'peers', ...whereOf(there) })
      return { ...whereOf(there), peers: peersOf(there) }
    },
    async keep(visit, { keep, deleteAt, secret }, emptyAt) {
      const there = find({ side: 'customer', party: visit, conversation: null })
      if (there?.state !== 'ended') return { refused: 'not-now' }
      for (const other of data.conversations.values()) if (other.request === there.request && other.handedBack) Object.assign(other, { keep, deleteAt })
      Object.assign(there, { keep, deleteAt, link: secret })
      const ended = { ...there.ended!, keep, deleteAt }
      const own = data.visits.get(visit)!
      if (keep === 'now') {
        forgetRequest(data, there.request)
        Object.assign(own, { name: null, look: null, language: null, configuration: null, deleteAt: emptyAt })
      } else own.deleteAt = Math.max(...[...data.conversations.values()].filter((other) => other.visit === visit).map((other) => other.deleteAt ?? 0))
      data.tell(origin, { kind: 'kept', ...whereOf(there), ended })
      return { conversation: { id: there.id, visit, person: there.person, ended } }
    },
    async rate(visit, rated) {
      const there = find({ side: 'customer', party: visit, conversation: null })
      if (there?.state !== 'ended' || there.admittedAt === null || there.handedBack) return { refused: 'not-now' }
      there.rated = rated
      return { conversation: there.id }
    },
    async whole(id) {
      const there = data.conversations.get(id)
      return there ? wholeOf(data, there) : null
    },
    entriesAfter: async (id, seq) => data.conversations.get(id)?.entries.slice(seq) ?? [],
    async ofPerson(person) {
      const own = [...data.conversations.values()].filter((other) => other.person === person && other.state !== 'ended')
      return {
        status: data.desks.get(person)?.status ?? 'away',
        conversations: own.map((there) => wholeOf(data, there))
      }
    }
  }
}
