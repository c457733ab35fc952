import pg from 'pg'
import type { Pool, PoolClient } from 'pg'
import type { Events, HouseEvent } from '../../ports/events.ts'

/** What any process may tell all the others. What a store tells with a commit comes to each process on a channel of its own. */
const CHANNEL = 'parlour'
const ownChannel = (origin: string) => `${CHANNEL}_${origin}`
const FIRST_TRY = 100
const LONGEST_WAIT = 5_000

/**
 * News between processes by PostgreSQL's LISTEN and NOTIFY, on one connection that is made anew when it breaks. `origin` is
 * this process: its own news are not heard. `onFault` is told of a lost connection.
 */
export async function listenForNotices(pool: Pool, origin: string, onFault: (error: unknown) => void): Promise<Events> {
  const heard = new Set<(event: HouseEvent) => void>()
  const gaps = new Set<() => void>()
  const channels = new Map<string, Set<(payload: string) => void>>([[CHANNEL, new Set([hear])], [ownChannel(origin), new Set([hear])]])
  const unsaid: string[] = []
  let saying = false
  let client: PoolClient | null = null
  let closed = false
  let connecting: Promise<void> = Promise.resolve()
  let retry: ReturnType<typeof setTimeout> | undefined

  /** A notice is who says it, a space, and what: one's own is known without reading it. */
  function hear(payload: string): void {
    if (payload.startsWith(origin)) return
    const event = JSON.parse(payload.slice(payload.indexOf(' ') + 1)) as HouseEvent
    for (const listener of heard) listener(event)
  }

  async function connect(): Promise<void> {
    const mine = await pool.connect()
    try {
      mine.on('notification', ({ channel, payload }) => channels.get(channel)?.forEach((listener) => listener(payload ?? '')))
      mine.on('error', (error) => lost(mine, error))
      for (const channel of channels.keys()) await mine.query(`listen ${pg.escapeIdentifier(channel)}`)
      // Closed while it was being made: nobody is left who would give it back.
      if (closed) mine.release(true)
      else client = mine
    } catch (error) {
      mine.release(true)
      throw error
    }
  }

  function lost(mine: PoolClient, error: unknown): void {
    if (client !== mine) return
    client = null
    mine.release(true)
    if (closed) return
    onFault(error)
    again(FIRST_TRY)
  }

  function again(wait: number): void {
    retry = setTimeout(() => {
      connecting = connect().then(
        () => {
          if (!closed) gaps.forEach((listener) => listener())
        },
        (error: unknown) => {
          if (closed) return
          onFault(error)
          again(Math.min(wait * 2, LONGEST_WAIT))
        }
      )
    }, wait)
  }

  /** Says what has gathered in one statement, one statement at a time, so that a burst is no queue of round trips. */
  async function say(): Promise<void> {
    if (saying) return
    saying = true
    while (unsaid.length > 0) {
      const batch = unsaid.splice(0)
      await pool
        .query({ name: 'say_notices', text: 'select pg_notify($1, said) from unnest($2::text[]) as said', values: [CHANNEL, batch] })
        .catch(onFault)
    }
    saying = false
  }

  await connect()
  return {
    on(listener) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
    onGap(listener) {
      gaps.add(listener)
      return () => gaps.delete(listener)
    },
    tell(event) {
      unsaid.push(`${origin} ${JSON.stringify(event)}`)
      void say()
    },
    listen(channel, listener) {
      const there = channels.get(channel) ?? new Set()
      there.add(listener)
      if (!channels.has(channel)) {
        channels.set(channel, there)
        client?.query(`listen ${pg.escapeIdentifier(channel)}`).catch(onFault)
      }
      return () => there.delete(listener)
    },
    async close() {
      closed = true
      clearTimeout(retry)
      const mine = client
      client = null
      mine?.release(true)
      await connecting
    }
  }
}
