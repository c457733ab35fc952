import type { Address } from '../../src/contract/draft/address.ts'
import type { Edit, Entry, Worker } from '../../src/contract/draft/edit.ts'
import type { ToStudio } from '../../src/contract/draft/protocol.ts'
import { logFault } from '../live/fault.ts'
import type { Line } from '../live/lines.ts'
import type { Log } from '../log.ts'
import type { Clock } from '../ports/clock.ts'
import { DRAFT_CHANNEL, type Appended, type Author, type Drafts } from '../ports/drafts.ts'
import type { Events } from '../ports/events.ts'

/** A process says who is at work there once in so long; one that was silent so long is gone, ms. */
const BEAT = 20_000
const SILENT = 65_000

type Room = {
  /** The last entry that was sent to the lines here; null until the first of them knows the draft. */
  seq: number | null
  lines: Map<string, { line: Line<ToStudio>; worker: Worker }>
  /** Windows at other processes, by their page. */
  others: Map<string, { worker: Worker; process: string; heardAt: number }>
  /** Sending keeps the order of the numbers. */
  order: Promise<void>
}

export type Drafting = {
  /** A page begins to work on a draft; gives what it can say of itself, and the way to leave. */
  join(slug: string, worker: Worker, line: Line<ToStudio>): { at(where: Address | null): void; leave(): void }
  workers(slug: string): Worker[]
  /** Takes an edit in; once this is done, every line of this process has heard of it. */
  append(slug: string, edit: Edit, author: Author): Promise<Appended | null>
  /** Lines know the draft up to this entry. */
  knows(slug: string, seq: number): void
  stop(): void
}

export type DraftingParts = {
  readonly drafts: Drafts
  readonly events: Events
  readonly clock: Clock
  readonly log: Log
  /** This process, among those of the house. */
  readonly origin: string
}

/** The drafts that are open at this process: brings every entry and who is at work to their pages. */
export function createDrafting({ drafts, events, clock, log, origin }: DraftingParts): Drafting {
  const rooms = new Map<string, Room>()

  const everybody = (room: Room): Worker[] => [
    ...[...room.lines.values()].map(({ worker }) => worker),
    ...[...room.others.values()].filter(({ heardAt }) => heardAt > clock.now() - SILENT).map(({ worker }) => worker)
  ]
  const send = (room: Room, message: ToStudio) => room.lines.forEach(({ line }) => line.send(message))

  const sendWorkers = (room: Room) => send(room, { t: 'workers', workers: everybody(room) })
  const tell = (slug: string, page: string, worker: Worker | null) => events.tell({ kind: 'worker', slug, process: origin, page, worker })
  const tellAll = (slug: string, room: Room) => room.lines.forEach(({ worker }, page) => tell(slug, page, worker))

  function deliver(room: Room, entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (room.seq === null || entry.seq <= room.seq) continue
      room.seq = entry.seq
      send(room, { t: 'entry', entry })
    }
  }

  /** Sends what is new, if there is anything up to `least`. `entry`, where it is the very next, saves the reading. */
  function advance(slug: string, least: number | null, entry?: Entry): Promise<void> {
    const room = rooms.get(slug)
    if (!room) return Promise.resolve()
    room.order = room.order.then(async () => {
      const { seq } = room
      if (seq === null || (least !== null && least <= seq)) return
      deliver(room, entry?.seq === seq + 1 ? [entry] : await drafts.since(slug, seq))
    }).catch((error: unknown) => logFault(log, 'bringing an edit to its pages failed', error))
    return room.order
  }

  const undo = [
    events.listen(DRAFT_CHANNEL, (told) => {
      const [slug = '', seq] = told.split(' ')
      void advance(slug, Number(seq))
    }),
    events.onGap(() => rooms.forEach((_, slug) => void advance(slug, null))),
    events.on((event) => {
      const room = event.kind === 'worker' ? rooms.get(event.slug) : undefined
      if (!room || event.kind !== 'worker') return
      const { slug, process, page, worker } = event
      const isNew = ![...room.others.values()].some((other) => other.process === process)
      if (worker === null) room.others.delete(page)
      else room.others.set(page, { worker, process, heardAt: clock.now() })
      // Whoever is the first to come there does not know yet who is here.
      if (isNew && worker !== null) tellAll(slug, room)
      sendWorkers(room)
    })
  ]
  const beating = setInterval(() => {
    rooms.forEach((room, slug) => {
      for (const [page, { heardAt }] of room.others) if (heardAt <= clock.now() - SILENT) room.others.delete(page)
      tellAll(slug, room)
      sendWorkers(room)
    })
  }, BEAT)

  return {
    join(slug, worker, line) {
      const room = rooms.get(slug) ?? { seq: null, lines: new Map(), others: new Map(), order: Promise.resolve() }
      rooms.set(slug, room)
      // One window that comes back before its old line was found dead: the old one is put out.
      const set = (now: Worker) => {
        room.lines.set(worker.page, { line, worker: now })
        tell(slug, worker.page, now)
        sendWorkers(room)
      }
      set(worker)
      const mine = () => room.lines.get(worker.page)?.line === line
      return {
        at(where) {
          if (mine()) set({ ...worker, at: where === null ? null : [...where] })
        },
        leave() {
          if (!mine()) return
          room.lines.delete(worker.page)
          tell(slug, worker.page, null)
          sendWorkers(room)
          if (room.lines.size === 0) rooms.delete(slug)
        }
      }
    },
    workers: (slug) => {
      const room = rooms.get(slug)
      return room ? everybody(room) : []
    },
    knows(slug, seq) {
      const room = rooms.get(slug)
      if (!room || room.seq !== null) return
      room.seq = seq
      void advance(slug, null)
    },
    async append(slug, edit, author) {
      const appended = await drafts.append(slug, edit, author, clock.now())
      if (appended && 'entry' in appended) await advance(slug, appended.entry.seq, appended.entry)
      return appended
    },
    stop() {
      clearInterval(beating)
      undo.forEach((each) => each())
    }
  }
}
