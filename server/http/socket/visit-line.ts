import type { WebSocket } from 'ws'
import { CLOSE, customerMessageSchema, deskMessageSchema, PROTOCOL_VERSION, type CustomerMessage, type ToCustomer } from '../../../src/contract/protocol.ts'
import { fitConfiguration } from '../../../src/contract/configure.ts'
import { visitView } from '../../conversation/views.ts'
import { logFault } from '../../live/fault.ts'
import type { Live } from '../../live/live.ts'
import { isDue } from '../../../src/contract/appointment.ts'
import { placesOf } from '../../rules/house-door.ts'
import { typesOnlyOf } from './message-types.ts'
import { createHeldLine } from './held-line.ts'
import { outcomeOf, runConnection, type Answer, type Connection } from './connection.ts'

const DESK_TYPES = typesOnlyOf(deskMessageSchema, customerMessageSchema)

/** Runs one page of a customer, who was known by the visit's cookie. `mayAsk` takes from what their place may still ask. */
export function runVisitLine(live: Live, socket: WebSocket, visit: string, mayAsk: () => boolean): Connection {
  const { plane, queueDesk, talks, attendance } = live
  const { customers, visits, showrooms, clock, log, events, callBacks, incidents } = plane
  const actor = { side: 'customer', party: visit, conversation: null } as const

  async function hello(): Promise<boolean> {
    const first = customers.add(visit, line)
    if (first) await attendance.arrived('customer', visit)
    const state = await visits.state(visit)
    const edition = state && (await showrooms.edition(state.showroom, state.edition))
    if (!state || !edition) {
      line.close(CLOSE.notSignedIn)
      return false
    }
    if (state.conversation) {
      talks.together.note(state.conversation)
      talks.deliver.caughtUp(state.conversation.id, state.conversation.lastSeq)
    }
    const place = placesOf(queueDesk.floor(), queueDesk.past(), clock.now(), new Set([visit])).get(visit) ?? null
    const door = queueDesk.door()
    const view = visitView(state, edition, state.request ? place : null, door)
    line.release({ t: 'welcome', v: PROTOCOL_VERSION, now: clock.now(), state: view })
    queueDesk.announcer.forget(visit)
    queueDesk.announcer.doorKnown(visit, door)
    if (state.request) void queueDesk.changed([state.request.id], [])
    return true
  }

  /** What is not stored: brought to both sides here, and told to the other processes. */
  function pass(message: Extract<ToCustomer, { t: 'typing' | 'pointed' | 'distance' | 'seat' }> | null): null {
    const where = talks.together.ofVisit(visit)
    if (!where || !message) return null
    talks.deliver.both(where, message)
    events.tell({ kind: 'passing', ...where, from: 'customer', message })
    return null
  }

  /** The appointment that somebody comes by, if it is time for it. */
  async function callBackOf(secret: string | null) {
    const found = secret === null ? null : ((await callBacks?.bySecret(secret, clock.now())) ?? null)
    return found && isDue(found, clock.now()) ? found : null
  }

  async function handle(message: CustomerMessage): Promise<Answer> {
    const conversation = talks.together.ofVisit(visit)?.conversation ?? ''
    switch (message.t) {
      case 'ask': {
        const { id, mode, language, name, subject, look, configuration, topic } = message
        if (!mayAsk()) return { refused: 'too-fast' }
        if (!queueDesk.isOpen()) return { refused: 'closed' }
        const basis = await talks.basis.get(visit)
        if (!basis) return { refused: 'not-signed-in' }
        const due = await callBackOf(message.callBack)
        const slug = basis.showroom.slug
        const first = due ? 'call-back' : (await incidents?.caught(visit, slug)) ? 'incident' : null
        const fitting = fitConfiguration(basis.showroom, configuration)
        const asked = await queueDesk.ask({
          id, visit, mode, language, name, subject, look, topic, configuration: fitting, showroom: slug, first, wished: due?.person ?? null
        })
        if ('refused' in asked) return asked
        talks.basis.put(visit, asked.revised)
        if (asked.fresh) customers.to(visit, { t: 'revised', conversation: null, revised: asked.revised })
        return null
      }
      case 'cancel':
        return outcomeOf(await queueDesk.cancel(visit))
      case 'admit':
        return talks.admit(visit, message.conversation, message.mayRead)
      case 'decline':
        return talks.decline(visit, message.conversation)
      case 'say':
        return talks.say(actor, message.id, message.text)
      case 'change':
        return talks.change(actor, visit, message.id, message.change)
      case 'join': {
        const access = await talks.join(actor)
        return 'refused' in access ? access : { call: access }
      }
      case 'mode':
        return talks.mode(visit, message.mode)
      case 'look':
        return talks.lookOfCustomer(visit, message.look)
      case 'end':
        return talks.end(actor)
      case 'keep': {
        const kept = await talks.keep(visit, message.keep)
        return 'refused' in kept ? kept : kept.secret === null ? null : { link: `/k/${kept.secret}` }
      }
      case 'rate':
        return talks.rate(visit, { rating: message.rating, line: message.line })
      case 'seen':
        await talks.seen(actor, message.seq)
        return null
      case 'typing':
        return pass({ t: 'typing', conversation, who: 'customer', on: message.on })
      case 'point':
        return pass({ t: 'pointed', conversation, who: 'customer', part: message.part, at: message.at })
      case 'distance':
        return pass({ t: 'distance', conversation, metres: message.metres })
      case 'seat':
        return pass({ t: 'seat', conversation, offered: message.offered })
      case 'hello':
      case 'ping':
        return null
    }
  }

  const connection = runConnection<CustomerMessage>({
    socket, clock, log, hello, handle,
    side: 'customer',
    schema: customerMessageSchema,
    otherTypes: DESK_TYPES,
    isSlow: (message) => message.t === 'join',
    closed() {
      if (customers.remove(visit, line)) void attendance.gone('customer', visit).catch((error: unknown) => logFault(log, 'leaving failed', error))
    }
  })
  const line = createHeldLine<ToCustomer>(connection)
  return connection
}
