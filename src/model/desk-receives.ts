import type { DeskConversation } from '../contract/conversation.ts'
import type { Peers, ToDesk } from '../contract/protocol.ts'
import type { DeskModel, Seat } from './desk.ts'
import { shown, withRevised } from './shared-configuration.ts'
import { rejoin } from './talk.ts'
import { talkFrom, talkReceives } from './talk-events.ts'

const nobody: Peers = { customer: [], advisor: [] }

/** What a message of the server does to a desk. `now` is this page's clock, ms. */
export function deskReceives(model: DeskModel, message: ToDesk, now: number): DeskModel {
  switch (message.t) {
    case 'welcome': {
      const { you, status, pace = null, waiting, offer, left, conversations, peers } = message.state
      const seats = conversations.map((fresh) => seatFrom(fresh, peers[fresh.id] ?? nobody, seatOf(model, fresh.id)))
      const gone = model.seats.filter((seat) => seat.state !== 'ended' && !conversations.some(({ id }) => id === seat.talk.id)).map((seat) => seat.customer.name)
      const goneMeanwhile = gone.length > 0 ? gone : model.goneMeanwhile
      return { ...model, you, status, pace, waiting, offer, left, seats, goneMeanwhile, clockSkew: message.now - now, active: activeAmong(seats, model.active) }
    }
    case 'status':
      return { ...model, status: message.status, statusWhy: message.why ?? null }
    case 'pace':
      return { ...model, pace: message.pace }
    case 'waiting':
      return { ...model, waiting: message.waiting }
    case 'offer':
      return { ...model, offer: message.offer, clockSkew: message.offer ? message.offer.now - now : model.clockSkew }
    case 'left':
      return { ...model, left: message.left }
    case 'conversation': {
      const { id } = message.conversation
      const before = seatOf(model, id)
      const seat = seatFrom(message.conversation, before?.peers ?? nobody, before)
      const seats = before ? model.seats.map((known) => (known === before ? seat : known)) : [...model.seats, seat]
      return { ...model, seats, goneMeanwhile: before ? model.goneMeanwhile : [], active: before ? model.active : id }
    }
    case 'ok':
    case 'no':
    case 'pong':
      return model
    default:
      return withSeat(model, message.conversation, (seat) => seatReceives(seat, message))
  }
}

type SeatEvent = Extract<ToDesk, { conversation: string }>

function seatReceives(seat: Seat, event: SeatEvent): Seat {
  switch (event.t) {
    case 'revised':
      return seat.edition
        ? { ...seat, ...withRevised(seat.edition.showroom, seat, event.revised) }
        : { ...seat, confirmed: event.revised, configuration: event.revised.configuration }
    case 'looked':
      return event.who === 'customer' ? { ...seat, customer: { ...seat.customer, look: event.look } } : seat
    case 'peers':
      return { ...seat, peers: event.peers }
    case 'distance':
      return { ...seat, distance: event.metres }
    case 'seat':
      return { ...seat, offered: event.offered }
    case 'ended':
      return { ...seat, state: 'ended', peers: nobody, talk: talkReceives(seat.talk, event, 'advisor') }
    default:
      return { ...seat, talk: talkReceives(seat.talk, event, 'advisor') }
  }
}

function seatFrom(fresh: DeskConversation, peers: Peers, before: Seat | undefined): Seat {
  const edition = before?.edition ?? null
  const pending = before?.pending ?? []
  const sharing = edition
    ? shown(edition.showroom, fresh.revised, pending)
    : { confirmed: fresh.revised, pending, configuration: fresh.revised.configuration }
  return {
    ...sharing,
    talk: rejoin(talkFrom(fresh), before?.talk ?? null),
    state: fresh.state,
    customer: fresh.customer,
    subject: fresh.subject,
    showroom: fresh.showroom,
    editionNumber: fresh.edition,
    edition,
    misfit: before?.misfit ?? null,
    wish: before?.wish ?? null,
    distance: before?.distance ?? 1.5,
    offered: before?.offered ?? null,
    peers
  }
}

/** The seat of a conversation, if it has one. */
export function seatOf(model: DeskModel, conversation: string | null): Seat | undefined {
  return model.seats.find((seat) => seat.talk.id === conversation)
}

/** Changes one seat, leaving the others as they are. */
export function withSeat(model: DeskModel, conversation: string, change: (seat: Seat) => Seat): DeskModel {
  return { ...model, seats: model.seats.map((seat) => (seat.talk.id === conversation ? change(seat) : seat)) }
}

function activeAmong(seats: readonly Seat[], before: string | null): string | null {
  return seats.some((seat) => seat.talk.id === before) ? before : (seats[0]?.talk.id ?? null)
}
