import type { Ports } from '../live/plane.ts'
import { logFault } from '../live/fault.ts'
import { OFFER_LASTS } from '../rules/queue.ts'
import { nextTurn, route } from '../rules/routing.ts'
import type { Announcer } from './announcer.ts'
import type { FloorBook } from './floor-book.ts'

/** Rounds of one settling. More would mean that others change the queue as fast as we read it; the next sweep goes on then. */
const MOST_ROUNDS = 20

/**
 * How long after news of another process it is looked whether something is left to ring, ms: whoever made a change routes first, and a claim
 * in vain costs as much as one that wins. If that process died meanwhile, this is how late its work is done.
 */
const AFTER_OTHERS = 100

/** Lets requests ring where the rules say, whenever something may have changed. */
export type Router = {
  /** Rings whatever can ring now. Never rejects. */
  settle(): Promise<void>
  /** The same soon, once the process that changed something has had its turn. */
  settleAfterOthers(): void
  stop(): Promise<void>
}

/** `onTurn` is called when the clock alone may have changed what should ring. */
export function createRouter(ports: Pick<Ports, 'queue' | 'clock' | 'log'>, book: FloorBook, announcer: Announcer, onTurn: () => void): Router {
  let running: Promise<void> | null = null
  let again = false
  let stopped = false
  let turn: ReturnType<typeof setTimeout> | undefined
  let soon: ReturnType<typeof setTimeout> | undefined

  async function rounds(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS && !stopped; round++) {
      const matches = route(book.floor(), ports.clock.now())
      if (matches.length === 0) break
      const now = ports.clock.now()
      for (const { request, person } of matches) {
        const offered = await ports.queue.offer(request, person, now, now + OFFER_LASTS)
        if (offered) {
          const { desk, ...row } = offered
          book.put({ requests: [row], desks: desk ? [desk] : [] })
          announcer.offer(person)
          if (desk) continue
        }
        await book.refresh(offered ? [] : [request], [person])
      }
    }
    announcer.queue()
  }

  async function run(): Promise<void> {
    do {
      again = false
      await rounds()
    } while (again && !stopped)
  }

  function wake(): void {
    clearTimeout(turn)
    const at = nextTurn(book.floor(), ports.clock.now())
    if (at !== null && !stopped) turn = setTimeout(onTurn, Math.max(0, at - ports.clock.now()) + 1)
  }

  function settle(): Promise<void> {
    if (stopped) return Promise.resolve()
    again = true
    running ??= run()
      .catch((error: unknown) => logFault(ports.log, 'routing failed', error))
      .finally(() => {
        running = null
        wake()
      })
    return running
  }

  return {
    settle,
    settleAfterOthers() {
      if (stopped) return
      soon ??= setTimeout(() => {
        soon = undefined
        void settle()
      }, AFTER_OTHERS)
    },
    async stop() {
      stopped = true
      clearTimeout(turn)
      clearTimeout(soon)
      await running
    }
  }
}
