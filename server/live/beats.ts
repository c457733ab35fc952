import type { Talks } from '../conversation/talks.ts'
import type { QueueDesk } from '../queue/queue-desk.ts'
import { ABANDONED_AFTER, DAY_KEPT, OLDEST_VISIT } from '../rules/keeping.ts'
import { AWAY_AFTER, DROPPED_AFTER, LOST_AFTER, RING_LEFT_AFTER } from '../rules/presence.ts'
import type { Attendance } from './attendance.ts'
import { logFault } from './fault.ts'
import type { Plane } from './plane.ts'

const BEAT_EVERY = 1_000
/** A process that has not said for so long that it lives is taken for dead, ms. */
const DEAD_AFTER = 6_000
const DELETE_EVERY = 60_000

/** What happens by the clock. Every process does it; whoever comes first does the work. */
export type Beats = { start(): Promise<void>; stop(): Promise<void> }

export function createBeats(plane: Plane, queueDesk: QueueDesk, talks: Talks, attendance: Attendance): Beats {
  const { presence, visits, conversations, clock, log, customers, desks } = plane
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  let deletedAt = 0

  /** Says that this process lives and, if the store had forgotten it, who is connected here. Nobody told it anything meanwhile: it looks anew. */
  async function beat(): Promise<void> {
    if (!(await presence.beat(clock.now()))) return
    for (const visit of customers.parties()) await attendance.arrived('customer', visit)
    for (const person of desks.parties()) await attendance.arrived('advisor', person)
    if (customers.parties().length + desks.parties().length === 0) return
    await queueDesk.reload()
    const known = desks.parties().flatMap((person) => talks.together.allOfPerson(person).map(({ conversation }) => conversation))
    const now = await Promise.all([
      ...customers.parties().map(async (visit) => (await visits.state(visit))?.conversation?.id ?? []),
      ...desks.parties().map(async (person) => (await conversations.ofPerson(person)).conversations.map(({ conversation }) => conversation.id))
    ])
    for (const conversation of new Set([...known, ...now.flat()])) await talks.reread(conversation)
  }

  async function sweep(): Promise<void> {
    const now = clock.now()
    const { visits, persons } = await presence.sweepLines(now, now - DEAD_AFTER)
    for (const visit of visits) attendance.heard('customer', visit, false)
    for (const person of persons) attendance.heard('advisor', person, false)
    if (visits.length + persons.length > 0) await queueDesk.reload()
    await queueDesk.sweep(now - RING_LEFT_AFTER)
    for (const note of await presence.sweepDrops(now, now - DROPPED_AFTER)) talks.deliver.entry(note)
    const { conversations: lost } = await presence.sweepLost(now, now - LOST_AFTER, now + DAY_KEPT)
    for (const { conversation, entry } of lost) {
      if (entry) talks.deliver.entry({ conversation: conversation.id, visit: conversation.visit, person: conversation.person, entry })
      await talks.reread(conversation.id)
    }
    const { conversations, requests } = await presence.sweepAbandoned(now, now - ABANDONED_AFTER, now + DAY_KEPT)
    for (const { conversation } of conversations) await talks.reread(conversation.id)
    const away = await presence.sweepDesks(now - AWAY_AFTER)
    if (lost.length + conversations.length + requests.length + away.length > 0) await queueDesk.reload()
    talks.closeRooms()
    if (now - deletedAt < DELETE_EVERY) return
    deletedAt = now
    const gone = await presence.deleteDue(now, now - ABANDONED_AFTER, now - OLDEST_VISIT)
    if (gone.conversations + gone.visits > 0) log.info('deleted what was due', gone)
  }

  function next(): void {
    timer = setTimeout(() => {
      running = beat()
        .then(sweep)
        .catch((error: unknown) => logFault(log, 'sweep failed', error))
        .finally(() => !stopped && next())
    }, BEAT_EVERY)
  }

  return {
    async start() {
      await beat()
      next()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      await presence.leave()
    }
  }
}
