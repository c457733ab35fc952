import type { Door } from '../../src/contract/queue.ts'
import type { AdvisorCard } from '../../src/contract/person.ts'
import { logFault } from '../live/fault.ts'
import type { Plane } from '../live/plane.ts'
import type { Accepted, Asked, Asking, OwnPace, Work } from '../ports/queue.ts'
import type { DeskRow, FloorRows, NotDone } from '../ports/rows.ts'
import type { Person } from '../ports/sessions.ts'
import type { Floor } from '../rules/floor.ts'
import { doorOf, SAYS_NOTHING, type HouseSays } from '../rules/house-door.ts'
import { ABANDONED_AFTER, OLDEST_VISIT } from '../rules/keeping.ts'
import { isAttended, OFFER_LASTS } from '../rules/queue.ts'
import { candidates } from '../rules/routing.ts'
import type { ServiceTime } from '../rules/wait.ts'
import { createAnnouncer, type Announcer } from './announcer.ts'
import { createFloorBook } from './floor-book.ts'
import { gatherNews } from './gather-news.ts'
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
  ask(wish: Omit<Asking, 'at' | 'deleteAt' | 'ring' | 'expiresAt'> & { readonly showroom: string }): Promise<Asked | NotDone>
  cancel(visit: string): Promise<object | NotDone>
  pass(request: string, person: string): Promise<object | NotDone>
  accept(request: string, person: Person, card: AdvisorCard): Promise<Accepted | NotDone>
  setDesk(person: Pick<Person, 'id'> & Work, status: DeskRow['status'] | null): Promise<DeskRow>
  /** An advisor's own measure (null: leaves it); `ready` ends a pause. */
  setPace(person: string, pace: OwnPace | null, ready: boolean): Promise<DeskRow>
  /** Rows have changed in the store: reads them, tells whom it concerns and lets ring what can. Never rejects. */
  changed(requests: readonly string[], persons: readonly string[]): Promise<void>
  /** A change was made here, and this is what it left: tells whom it concerns and lets ring what can. Where it was not told, the rows are read. */
  moved(floor: FloorRows | undefined, request: string | null, person: string | null): void
  sweep(goneSince: number): Promise<void>
  reload(): Promise<void>
  stop(): Promise<void>
}

/** `says`: what the house says of itself at the door. */
export function createQueueDesk(plane: Plane, says: () => HouseSays = () => SAYS_NOTHING): QueueDesk {
  const { queue, presence, calls, clock, ids, events, log } = plane
  const book = createFloorBook(plane)
  const announcer = createAnnouncer(plane, book, says)
  const sweepDue = () => void sweep(0).catch((error: unknown) => logFault(log, 'sweep of offers failed', error))
  const router = createRouter(plane, book, announcer, sweepDue)
  // What is being read just now: whoever stops waits for it, since the database may be gone then.
  const working = new Set<Promise<void>>()
  const reloading = setInterval(() => void self.reload(), RELOAD_EVERY)
  const others = gatherNews((requests, persons) => void tracked(read(requests, persons).then(router.settleAfterOthers)))
  const stopListening = events.on((event) => {
    if (event.kind === 'turn') {
      take(event)
      router.settleAfterOthers()
    } else if (event.kind === 'queue') others.add(event.requests, event.persons)
    // Who comes or goes at another process is there, or is not, for those who ask at this one.
    else if (event.kind === 'line' && event.side === 'advisor') others.add([], [event.party])
    else if (event.kind === 'line') {
      const waits = book.floor().requests.find(({ visit }) => visit === event.party)
      if (waits) others.add([waits.id], [])
    }
  })

  async function sweep(goneSince: number): Promise<void> {
    const { requests, persons } = await presence.sweepOffers(clock.now(), goneSince)
    if (requests.length > 0) await self.changed(requests, persons)
    else await router.settle()
  }

  /** Reads rows again and tells whom it concerns. */
  async function read(requests: readonly string[], persons: readonly string[]): Promise<void> {
    try {
      if (requests.length + persons.length > 0) await book.refresh(requests, persons)
      for (const person of persons) announcer.offer(person)
      announcer.queue()
    } catch (error) {
      logFault(log, 'reading the queue failed', error)
    }
  }

  /** Takes in rows as a change left them, and tells whom it concerns. */
  function take({ requests, desks }: FloorRows): void {
    if (requests.length + desks.length === 0) return
    book.put({ requests, desks })
    for (const { person } of desks) announcer.offer(person)
    announcer.queue()
  }

  function tracked(work: Promise<void>): Promise<void> {
    working.add(work)
    return work.finally(() => working.delete(work))
  }

  function stands(desk: DeskRow): DeskRow {
    announcer.knows(desk.person, desk.status)
    book.put({ desks: [desk] })
    announcer.queue()
    void router.settle()
    return desk
  }

  const self: QueueDesk = {
    floor: book.floor,
    past: book.past,
    door: () => doorOf(book.floor(), book.past(), calls.there(), clock.now(), says()),
    isOpen: () => book.floor().desks.some((desk) => isAttended(desk, clock.now())),
    announcer,
    async ask({ showroom, ...wish }) {
      const at = clock.now()
      const sketch = { ...wish, showroom, askedAt: at, headAt: wish.first ? at : null, state: 'waiting', offeredTo: null, offerExpiresAt: null, rung: [], online: true } as const
      const ring = candidates(book.floor().desks, sketch, at).slice(0, RING_TRIES).map((desk) => desk.person)
      const asked = await queue.ask({ ...wish, at, deleteAt: at + OLDEST_VISIT, ring, expiresAt: at + OFFER_LASTS })
      if ('refused' in asked) return asked
      const { request, desk, fresh } = asked
      book.put({ requests: [request] })
      if (request.offeredTo) announcer.offer(request.offeredTo)
      if (fresh) self.moved(request.offeredTo && !desk ? undefined : { requests: [], desks: desk ? [desk] : [] }, null, request.offeredTo)
      return asked
    },
    async cancel(visit) {
      const done = await queue.cancel(visit, clock.now() + ABANDONED_AFTER)
      if (!('refused' in done)) {
        book.put({ requests: [done.request] })
        if (done.person) announcer.offer(done.person)
        self.moved(done.floor, null, done.person)
      }
      return done
    },
    async pass(request, person) {
      const done = await queue.pass(request, person, clock.now())
      if (!('refused' in done)) {
        book.put({ requests: [done.request] })
        announcer.offer(person)
        self.moved(done.floor, null, person)
      }
      return done
    },
    async accept(request, person, card) {
      const done = await queue.accept(request, person.id, ids.id(), card, clock.now())
      // Refused or not, what this desk was told may be out of date.
      self.moved('refused' in done ? undefined : done.floor, request, person.id)
      return done
    },
    async setDesk(person, status) {
      const desk = await queue.setDesk(person.id, status, person)
      return stands(desk)
    },
    setPace: async (person, pace, ready) => stands(await queue.setPace(person, pace, ready)),
    changed(requests, persons) {
      return tracked(read(requests, persons).then(router.settle))
    },
    moved(floor, request, person) {
      if (!floor) return void self.changed(request ? [request] : [], person ? [person] : [])
      take(floor)
      announcer.queue()
      void tracked(router.settle())
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
      others.stop()
      await Promise.all(working)
      await router.stop()
      announcer.stop()
    }
  }
  return self
}
