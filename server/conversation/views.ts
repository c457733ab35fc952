import { initialConfiguration } from '../../src/contract/configure.ts'
import type { CustomerConversation, DeskConversation, Entry, Revised } from '../../src/contract/conversation.ts'
import type { VisitState } from '../../src/contract/protocol.ts'
import type { Door, Place } from '../../src/contract/queue.ts'
import type { Edition } from '../../src/contract/showroom.ts'
import type { ConversationRow, VisitRow } from '../ports/rows.ts'
import { speaks } from '../rules/fit.ts'

/** A conversation as its customer may see it. */
export function customerView(row: ConversationRow, entries: Entry[], earlier: Entry[]): CustomerConversation {
  const { id, mode, language, startedAt, ended, advisor, rated } = row
  return { id, mode, language, startedAt, entries, readByOther: row.seen.advisor, otherOnline: row.online.advisor, ended, advisor, earlier, rated }
}

/** A conversation as its advisor may see it: nothing that was not said or chosen to be said. */
export function deskView(row: ConversationRow, entries: Entry[], earlier: Entry[]): DeskConversation {
  const { id, mode, language, startedAt, ended, state, customer, showroom, edition, subject, revised } = row
  return {
    id, mode, language, startedAt, entries, ended, state, customer, showroom, edition, subject, revised,
    earlier: row.mayRead ? earlier : [],
    readByOther: row.seen.customer,
    otherOnline: row.online.customer
  }
}

/** The knock of a conversation that its customer has not answered. */
export function knockOf(row: ConversationRow): VisitState['knock'] {
  if (row.state !== 'knocking') return null
  const { id, advisor, continued, language } = row
  return { conversation: id, advisor, continued, ...(!speaks(advisor, language) && { language }) }
}

/** The configuration of a visit; until its customer has asked it is the one that every visit begins with. */
export function revisedOf(visit: VisitRow, edition: Edition): Revised {
  const { revision, configuration } = visit.revised
  return { revision, configuration: configuration ?? initialConfiguration(edition.showroom) }
}

/** Everything a customer's page must know to come back. */
export function visitView(visit: VisitRow, edition: Edition, place: Place | null, door: Door): VisitState {
  const { conversation } = visit
  const knock = conversation && knockOf(conversation)
  return {
    showroom: visit.showroom,
    edition: visit.edition,
    name: visit.name,
    revised: revisedOf(visit, edition),
    place,
    knock,
    conversation: conversation && !knock ? customerView(conversation, visit.entries, visit.earlier) : null,
    peers: visit.peers,
    door
  }
}
