import type { WebSocket } from 'ws'
import type { AdvisorCard } from '../../../src/contract/person.ts'
import { CLOSE, customerMessageSchema, deskMessageSchema, PROTOCOL_VERSION, type DeskMessage, type DeskState, type ToDesk } from '../../../src/contract/protocol.ts'
import { deskView } from '../../conversation/views.ts'
import { logFault } from '../../live/fault.ts'
import type { Live } from '../../live/live.ts'
import type { StaffSession } from '../../ports/sessions.ts'
import { offerTo, paceOf, waitingOf } from '../../rules/house-door.ts'
import { may } from '../../rules/rights.ts'
import { outcomeOf, runConnection, type Answer, type Connection } from './connection.ts'
import { createHeldLine } from './held-line.ts'
import { typesOnlyOf } from './message-types.ts'

const CUSTOMER_TYPES = typesOnlyOf(customerMessageSchema, deskMessageSchema)
/** How often it is looked whether somebody at a desk is still signed in, ms. */
const SESSION_CHECK = 10_000

/** What a customer may know of an advisor. `verified` comes from the session and from nowhere else. */
function cardOf({ person, verified }: StaffSession): AdvisorCard {
  const { name, languages, look } = person
  return { name, languages, look, verified }
}

/**
 * Runs one page of an advisor. `current` reads the session again; null once it is over. `joins` is told before a way into a
 * call is given.
 */
export function runDeskLine(
  live: Live,
  socket: WebSocket,
  began: StaffSession,
  current: () => Promise<StaffSession | null>,
  joins: (conversation: string) => void
): Connection {
  const { plane, queueDesk, talks, attendance } = live
  const { desks, clock, log, events, conversations, left } = plane
  const me = began.person.id

  /** The session as it is now; closes the line if there is none, or if it no longer allows this. */
  async function session(): Promise<StaffSession | null> {
    const now = await current()
    if (now && may(now.person.roles, 'desk.attend')) return now
    line.close(now ? CLOSE.notAllowed : CLOSE.notSignedIn)
    return null
  }

  async function hello(): Promise<boolean> {
    const now = await session()
    if (!now) return false
    const { person, verified } = now
    const first = desks.add(me, line)
    const desk = await queueDesk.setDesk(person, null)
    if (first) await attendance.arrived('advisor', me)
    const [situation, unread] = await Promise.all([conversations.ofPerson(me), left.unread()])
    for (const { conversation } of situation.conversations) {
      talks.together.note(conversation)
      talks.deliver.caughtUp(conversation.id, conversation.lastSeq)
    }
    const floor = queueDesk.floor()
    const state: DeskState = {
      you: { id: me, name: person.name, languages: [...person.languages], look: person.look, roles: [...person.roles], verified },
      status: situation.status,
      pace: paceOf(desk, clock.now()),
      waiting: waitingOf(floor),
      offer: offerTo(floor, me, clock.now()),
      conversations: situation.conversations.map(({ conversation, entries, earlier }) => deskView(conversation, entries, earlier)),
      peers: Object.fromEntries(situation.conversations.map(({ conversation, peers }) => [conversation.id, peers])),
      left: unread
    }
    line.release({ t: 'welcome', v: PROTOCOL_VERSION, now: clock.now(), state })
    queueDesk.announcer.forget(me)
    queueDesk.announcer.knows(me, situation.status)
    queueDesk.announcer.waitingKnown(me, state.waiting)
    void queueDesk.changed([], [me])
    return true
  }

  /** What is not stored: brought to both sides here, and told to the other processes. */
  function pass(conversation: string, message: Extract<ToDesk, { t: 'typing' | 'pointed' }>): null {
    const where = talks.together.ofPerson(me, conversation)
    if (!where) return null
    talks.deliver.both(where, message)
    events.tell({ kind: 'passing', ...where, from: 'advisor', message })
    return null
  }

  async function handle(message: DeskMessage): Promise<Answer> {
    switch (message.t) {
      case 'status': {
        const now = await session()
        if (!now) return { refused: 'not-signed-in' }
        const { status } = await queueDesk.setDesk(now.person, message.status)
        desks.to(me, { t: 'status', status })
        return null
      }
      case 'ready':
        await queueDesk.setPace(me, null, true)
        return null
      case 'pace':
        await queueDesk.setPace(me, { capacity: message.capacity, pause: message.pause }, false)
        return null
      case 'accept': {
        const now = await session()
        if (!now) return { refused: 'not-signed-in' }
        const accepted = await queueDesk.accept(message.request, now.person, cardOf(now))
        if ('refused' in accepted) return accepted
        if (!accepted.again) await talks.knocked(accepted)
        return null
      }
      case 'pass':
        return outcomeOf(await queueDesk.pass(message.request, me))
      case 'say':
        return talks.say(actor(message), message.id, message.text)
      case 'change': {
        const where = talks.together.ofPerson(me, message.conversation)
        return where ? talks.change(actor(message), where.visit, message.id, message.change) : { refused: 'not-now' }
      }
      case 'join': {
        if (!(await session())) return { refused: 'not-signed-in' }
        joins(message.conversation)
        const access = await talks.join(actor(message))
        return 'refused' in access ? access : { call: access }
      }
      case 'end':
        return talks.end(actor(message))
      case 'seen':
        await talks.seen(actor(message), message.seq)
        return null
      case 'typing':
        return pass(message.conversation, { t: 'typing', conversation: message.conversation, who: 'advisor', on: message.on })
      case 'point':
        return pass(message.conversation, { t: 'pointed', conversation: message.conversation, who: 'advisor', part: message.part, at: message.at })
      case 'hello':
      case 'ping':
        return null
    }
  }

  function actor({ conversation }: { conversation: string }) {
    return { side: 'advisor', party: me, conversation } as const
  }

  const checking = setInterval(() => void session().catch((error: unknown) => logFault(log, 'looking for a session failed', error)), SESSION_CHECK)
  const connection = runConnection<DeskMessage>({
    socket, clock, log, hello, handle,
    side: 'advisor',
    schema: deskMessageSchema,
    otherTypes: CUSTOMER_TYPES,
    isSlow: (message) => message.t === 'join',
    closed() {
      clearInterval(checking)
      if (desks.remove(me, line)) void attendance.gone('advisor', me).catch((error: unknown) => logFault(log, 'leaving failed', error))
    }
  })
  const line = createHeldLine<ToDesk>(connection)
  return connection
}
