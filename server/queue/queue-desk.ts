import type { Door } from '../../src/contract/queue.ts'
import type { AdvisorCard } from '../../src/contract/person.ts'
import { logFault } from '../live/fault.ts'
import type { Plane } from '../live/plane.ts'
import type { Asked, Asking } from '../ports/queue.ts'
import type { ConversationRow, DeskRow, NotDone } from '../ports/rows.ts'
import type { Person } from '../ports/sessions.ts'
import type { Floor } from '../rules/floor.ts'
import { doorOf } from '../rules/house-door.ts'
import { ABANDONED_AFTER, OLDEST_VISIT } from '../rules/keeping.ts'
import { isAttended, OFFER_LASTS } from '../rules/queue.ts'
import { candidates } from '../rules/routing.ts'
import type { ServiceTime } from '../rules/wait.ts'
import { createAnnouncer, type Announcer } from './announcer.ts'
import { createFloorBook } from './floor-book.ts'
import { createRouter } from './router.ts'

/** Desks tried in the same round trip as the asking. */
const RING_TRIES = 3
/** How often everything is read again, in case a piece of news was lost, ms. */
const RELOAD_EVERY = 30_000

/** The queue at work in this process. */
export type QueueDesk = {
  floor(): Floor
  past(): readonly ServiceTime[]
  door(): Door
  /** Whether anybody is there to ask: available, if perhaps reloading their page just now. */
  isOpen(): boolean
  readonly announcer: Announcer
  ask(wish: Omit<Asking, 'at' | 'deleteAt' | 'ring' | 'expiresAt'>): Promise<Asked | NotDone>
  cancel(visit: string): Promise<object | NotDone>
  pass(request: string, person: string): Promise<object | NotDone>
  accept(request: string, person: Person, card: AdvisorCard): Promise<{ conversation: ConversationRow; again: boolean } | NotDone>
  setDesk(person: Person, status: DeskRow['status'] | null): Promise<DeskRow>
  /** Rows have changed in the store: reads them, tells whom it concerns and lets ring what can. Never rejects. */
  changed(requests: readonly string[], persons: readonly string[]): Promise<void>
  sweep(goneSince: number): Promise<void>
  reload(): Promise<void>
  stop(): Promise<void>
}

export function createQueueDesk(plane: Plane): QueueDesk {
  const { queue, presence, calls, clock, ids, events, log } = plane
  const book = createFloorBook(plane)
  const announcer = createAnnouncer(plane, book)
  const sweepDue = () => void sweep(0).catch((error: unknown) => logFault(log, 'sweep of offers failed', error))
  const router = createRouter(plane, book, announcer, sweepDue)
  const reloading = setInterval(() => void self.reload(), RELOAD_EVERY)
  const stopListening = events.on((event) => {
    if (event.kind === 'queue') void self.changed(event.requests, event.persons)
  })

  async function sweep(goneSince: number): Promise<void> {
    const { requests, persons } = await presence.sweepOffers(clock.now(), goneSince)
    if (requests.length > 0) await self.changed(requests, persons)
    else await router.settle()
  }

  const self: QueueDesk = {
    floor: book.floor,
    past: book.past,
    door: () => doorOf(book.floor(), book.past(), calls.there(), clock.now()),
    isOpen: () => book.floor().desks.some((desk) => isAttended(desk, clock.now())),
    announcer,
    async ask(wish) {
      const at = clock.now()
      const sketch = { ...wish, showroom: '', askedAt: at, headAt: null, state: 'waiting', offeredTo: null, offerExpiresAt: null, rung: [], online: true } as const
      const ring = candidates(book.floor(), sketch, at).slice(0, RING_TRIES).map((desk) => desk.person)
      const asked = await queue.ask({ ...wish, at, deleteAt: at + OLDEST_VISIT, ring, expiresAt: at + OFFER_LASTS })
      if ('refused' in asked) return asked
      book.put({ requests: [asked.request] })
      const { offeredTo } = asked.request
      if (offeredTo) announcer.offer(offeredTo)
      if (asked.fresh) void self.changed([], offeredTo ? [offeredTo] : [])
      return asked
    },
    async cancel(visit) {
      const done = await queue.cancel(visit, clock.now() + ABANDONED_AFTER)
      if (!('refused' in done)) {
        book.put({ requests: [done.request] })
        if (done.person) announcer.offer(done.person)
        void self.changed([], done.person ? [done.person] : [])
      }
      return done
    },
    async pass(request, person) {
      const done = await queue.pass(request, person, clock.now())
      if (!('refused' in done)) {
        book.put({ requests: [done.request] })
        announcer.offer(person)
        void self.changed([], [person])
      }
      return done
    },
    async accept(request, person, card) {
      const done = await queue.accept(request, person.id, ids.id(), card, clock.now())
      // Refused or not, what this desk was told may be out of date.
      void self.changed([request], [person.id])
      return done
    },
    async setDesk(person, status) {
      const desk = await queue.setDesk(person.id, status, person.languages)
      book.put({ desks: [desk] })
      announcer.queue()
      void router.settle()
      return desk
    },
    async changed(requests, persons) {
      try {
        if (requests.length + persons.length > 0) await book.refresh(requests, persons)
        for (const person of persons) announcer.offer(person)
        announcer.queue()
      } catch (error) {
        logFault(log, 'reading the queue failed', error)
      }
      await router.settle()
    },
    sweep,
    async reload() {
      try {
        await book.load()
        announcer.queue()
      } catch (error) {
        logFault(log, 'reading the queue failed', error)
      }
      await router.settle()
    },
    async stop() {
      clearInterval(reloading)
      stopListening()
      await router.stop()
      announcer.stop()
    }
  }
  return self
}
