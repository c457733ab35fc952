import type { Change } from '../../src/contract/configuration.ts'
import type { Keep, Mode, Rated } from '../../src/contract/conversation.ts'
import type { CallAccess } from '../../src/contract/protocol.ts'
import { logFault } from '../live/fault.ts'
import type { Plane } from '../live/plane.ts'
import type { Actor, Turned } from '../ports/conversations.ts'
import type { Accepted } from '../ports/queue.ts'
import type { NotDone, Where, WholeConversation } from '../ports/rows.ts'
import type { QueueDesk } from '../queue/queue-desk.ts'
import { ABANDONED_AFTER, deleteAt } from '../rules/keeping.ts'
import { createBasisBook, type BasisBook } from './basis-book.ts'
import { closeRooms, joinCall } from './call-access.ts'
import { changeConfiguration, type DoesNotFit } from './configuring.ts'
import { createDeliverer, type Deliverer } from './deliverer.ts'
import { createTogether, type Together } from './together.ts'

type Done = NotDone | DoesNotFit | null

/** Conversations at work in this process: each act is stored first, then brought to both sides. Null means done. */
export type Talks = {
  readonly deliver: Deliverer
  readonly together: Together
  readonly basis: BasisBook
  /** A knock was made: both sides are told. */
  knocked(accepted: Accepted): Promise<void>
  admit(visit: string, conversation: string, mayRead: boolean): Promise<Done>
  decline(visit: string, conversation: string): Promise<Done>
  end(actor: Actor): Promise<Done>
  say(actor: Actor, id: string, text: string): Promise<Done>
  change(actor: Actor, visit: string, id: string, change: Change): Promise<Done>
  join(actor: Actor): Promise<CallAccess | NotDone>
  /** Sends everybody out of the call into another room, where only who asks anew comes in. */
  moveCall(conversation: string): Promise<void>
  mode(visit: string, mode: Mode): Promise<Done>
  seen(actor: Actor, seq: number): Promise<void>
  /** A customer looks otherwise from now on; null: no body. */
  lookOfCustomer(visit: string, look: string | null): Promise<Done>
  /** An advisor looks otherwise, wherever they are. */
  lookOfAdvisor(person: string, look: string): Promise<void>
  /** Gives the secret of the private link, if there is to be one. */
  keep(visit: string, keep: Keep): Promise<{ secret: string | null } | NotDone>
  /** What a customer says of it after its end: told to nobody, least of all to its advisor. */
  rate(visit: string, rated: Rated): Promise<NotDone | null>
  /** Tells pages here how a conversation stands that was changed elsewhere, or by the clock. */
  reread(conversation: string): Promise<void>
  /** The same with all of it at hand. */
  bring(whole: WholeConversation): void
  closeRooms(): void
}

export function createTalks(plane: Plane, queueDesk: Pick<QueueDesk, 'changed' | 'moved'>): Talks {
  const { conversations, customers, clock, ids, log } = plane
  const deliver = createDeliverer(plane)
  const together = createTogether()
  const basis = createBasisBook(plane)
  const closing = () => void closeRooms(plane).catch((error: unknown) => logFault(log, 'closing rooms failed', error))

  async function reread(conversation: string): Promise<void> {
    const whole = await conversations.whole(conversation)
    if (whole) bring(whole)
  }

  function bring(whole: WholeConversation): void {
    together.note(whole.conversation)
    deliver.turned(whole)
  }

  /** Tells everybody of a turn that was just made, and the queue that a desk may be free. */
  async function turned(outcome: Turned | NotDone): Promise<Done> {
    if ('refused' in outcome) return outcome
    if (outcome.again) return null
    const { conversation: row, entry } = outcome
    if (entry) deliver.entry({ conversation: row.id, visit: row.visit, person: row.person, entry })
    if (outcome.whole) bring(outcome.whole)
    else await reread(row.id)
    if (row.state === 'ended') closing()
    queueDesk.moved(outcome.floor, row.request, row.person)
    return null
  }

  function looked(where: Where, who: Actor['side'], look: string | null): void {
    const message = { t: 'looked', conversation: where.conversation, who, look } as const
    deliver.both(where, message)
    plane.events.tell({ kind: 'passing', ...whereOf(where), from: who, message })
  }

  return {
    deliver,
    together,
    basis,
    reread,
    bring,
    closeRooms: closing,
    knocked: async ({ conversation, whole }) => (whole ? bring(whole) : reread(conversation.id)),
    admit: async (visit, conversation, mayRead) => turned(await conversations.admit(visit, conversation, ids.secret(), mayRead, clock.now())),
    async decline(visit, conversation) {
      const now = clock.now()
      return turned(await conversations.decline(visit, conversation, now, now + ABANDONED_AFTER))
    },
    async end(actor) {
      const now = clock.now()
      return turned(await conversations.end(actor, now, deleteAt('day', now, now)))
    },
    async say(actor, id, text) {
      const said = await conversations.say(actor, id, text, clock.now())
      if ('refused' in said) return said
      if (!said.again) deliver.entry(said)
      return null
    },
    async change(actor, visit, id, change) {
      const known = await basis.get(visit)
      if (!known) return { refused: 'not-found' }
      let changed = await changeConfiguration(plane, actor, known, id, change)
      if ('unchanged' in changed) {
        // What is in memory may be old: nothing is called done on its word alone.
        const fresh = await basis.fresh(visit)
        if (!fresh) return { refused: 'not-found' }
        changed = await changeConfiguration(plane, actor, fresh, id, change)
      }
      if ('refused' in changed) return changed
      if ('unchanged' in changed) return null
      const { revised } = changed
      basis.put(visit, revised)
      if (changed.again) return null
      if (changed.conversation === null) {
        customers.to(visit, { t: 'revised', conversation: null, revised })
        return null
      }
      deliver.entry(changed)
      deliver.both(changed, { t: 'revised', conversation: changed.conversation, revised })
      return null
    },
    join: (actor) => joinCall(plane, deliver, actor),
    async moveCall(conversation) {
      const moved = await conversations.moveCall(conversation, ids.secret(), clock.now())
      if (!moved) return
      deliver.both(whereOf(moved), { t: 'peers', conversation, peers: moved.peers })
      closing()
    },
    async mode(visit, mode) {
      const done = await conversations.mode(visit, mode)
      if ('refused' in done) return done
      if ('request' in done) void queueDesk.changed([done.request.id], [])
      else {
        const { id, person, request } = done.conversation
        deliver.both({ conversation: id, visit, person }, { t: 'mode', conversation: id, mode })
        void queueDesk.changed([request], [person])
      }
      return null
    },
    async seen(actor, seq) {
      const seen = await conversations.seen(actor, seq)
      if (!seen) return
      const message = { t: 'seen', conversation: seen.conversation, who: actor.side, seq: seen.seq } as const
      deliver.both(seen, message)
      plane.events.tell({ kind: 'passing', ...whereOf(seen), from: actor.side, message })
    },
    async lookOfCustomer(visit, look) {
      const where = await conversations.lookOfCustomer(visit, look)
      if (where && 'refused' in where) return where
      if (where) looked(where, 'customer', look)
      return null
    },
    async lookOfAdvisor(person, look) {
      for (const where of await conversations.lookOfAdvisor(person, look)) looked(where, 'advisor', look)
    },
    async keep(visit, keep) {
      const ended = (await plane.visits.state(visit))?.conversation?.ended
      if (!ended) return { refused: 'not-now' }
      const now = clock.now()
      const secret = keep === 'thirty-days' ? ids.secret() : null
      const done = await conversations.keep(visit, { keep, secret, deleteAt: deleteAt(keep, ended.at, now) }, now + ABANDONED_AFTER)
      if ('refused' in done) return done
      const { id, person } = done.conversation
      deliver.both({ conversation: id, visit, person }, { t: 'ended', conversation: id, ended: done.conversation.ended })
      basis.forget(visit)
      return { secret }
    },
    async rate(visit, rated) {
      const done = await conversations.rate(visit, rated)
      return 'refused' in done ? done : null
    }
  }
}

export function whereOf({ conversation, visit, person }: Where): Where {
  return { conversation, visit, person }
}
