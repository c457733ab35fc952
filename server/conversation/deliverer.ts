import type { Entry } from '../../src/contract/conversation.ts'
import type { ToCustomer, ToDesk } from '../../src/contract/protocol.ts'
import { logFault } from '../live/fault.ts'
import type { Plane } from '../live/plane.ts'
import type { Where, WholeConversation, Written } from '../ports/rows.ts'
import { customerView, deskView, knockOf } from './views.ts'

/** What both sides are told in the same words. */
type Shared = Extract<ToCustomer, { conversation: string }> | (ToDesk & { t: 'revised' })

/** Brings what happened in a conversation to the pages of both sides that are connected to this process. */
export type Deliverer = {
  /** The pages connected here have been given the log up to `seq`. */
  caughtUp(conversation: string, seq: number): void
  /** Brings a line of the log, in order and without gaps: what is missing before it is read first. */
  entry(written: Written): void
  /** The log has at least `seq` lines, says another process. */
  upTo(where: Where, seq: number): void
  /** Tells both sides how a conversation stands, after an admission, an end or a knock. */
  turned(whole: WholeConversation): void
  both(where: Where, message: Shared): void
  isHere(where: Where): boolean
  /** A party has no page here any more: forgets logs that nobody here follows. */
  left(): void
}

type Log = Where & { delivered: number; wanted: number; filling: boolean }

/** What is remembered only to be safe is forgotten beyond this. */
const MOST_REMEMBERED = 10_000

export function createDeliverer(plane: Pick<Plane, 'customers' | 'desks' | 'conversations' | 'log'>): Deliverer {
  const { customers, desks, conversations, log } = plane
  const logs = new Map<string, Log>()
  const caught = new Map<string, number>()
  const over = new Set<string>()

  const isHere = (where: Where) => customers.has(where.visit) || desks.has(where.person)

  function both(where: Where, message: Shared): void {
    customers.to(where.visit, message)
    desks.to(where.person, message)
  }

  function logOf({ conversation, visit, person }: Where, seq: number): Log {
    const known = logs.get(conversation)
    if (known) return known
    const fresh = { conversation, visit, person, delivered: caught.get(conversation) ?? seq - 1, wanted: 0, filling: false }
    caught.delete(conversation)
    logs.set(conversation, fresh)
    return fresh
  }

  function bring(to: Log, entry: Entry): void {
    to.delivered = entry.seq
    both(to, { t: 'entry', conversation: to.conversation, entry })
  }

  async function fill(to: Log): Promise<void> {
    if (to.filling) return
    to.filling = true
    try {
      while (to.delivered < to.wanted) {
        const missing = await conversations.entriesAfter(to.conversation, to.delivered)
        if (missing.length === 0) break
        for (const entry of missing) if (entry.seq > to.delivered) bring(to, entry)
      }
    } catch (error) {
      logFault(log, 'reading a log failed', error)
    } finally {
      to.filling = false
    }
  }

  function upTo(where: Where, seq: number): void {
    if (!isHere(where)) return
    const to = logOf(where, seq)
    to.wanted = Math.max(to.wanted, seq)
    if (to.wanted > to.delivered) void fill(to)
  }

  return {
    caughtUp(conversation, seq) {
      if (!logs.has(conversation)) caught.set(conversation, seq)
    },
    entry(written) {
      if (!isHere(written)) return
      const to = logOf(written, written.entry.seq)
      if (written.entry.seq === to.delivered + 1 && !to.filling) bring(to, written.entry)
      else upTo(written, written.entry.seq)
    },
    upTo,
    turned({ conversation: row, entries, earlier }) {
      // Two turns may be read in one order and brought in the other: what is over does not open again.
      if (row.state === 'ended') over.add(row.id)
      else if (over.has(row.id)) return
      const where = { conversation: row.id, visit: row.visit, person: row.person }
      desks.to(row.person, { t: 'conversation', conversation: deskView(row, row.state === 'knocking' ? [] : entries, earlier) })
      if (row.state === 'knocking') customers.to(row.visit, { t: 'knock', knock: knockOf(row) })
      else if (row.state === 'together') customers.to(row.visit, { t: 'opened', conversation: customerView(row, entries, earlier) })
      else customers.to(row.visit, { t: 'knock', knock: null })
      if (row.state === 'together') {
        const to = logOf(where, row.lastSeq + 1)
        to.delivered = Math.max(to.delivered, row.lastSeq)
      }
      if (row.ended) both(where, { t: 'ended', conversation: row.id, ended: row.ended })
    },
    both,
    isHere,
    left() {
      for (const [id, to] of logs) if (!isHere(to)) logs.delete(id)
      if (caught.size > MOST_REMEMBERED) caught.clear()
      if (over.size > MOST_REMEMBERED) over.clear()
    }
  }
}
