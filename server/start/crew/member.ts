import pg from 'pg'
import {createApp, type App} from '../../app.ts'
import {createLog} from '../../log.ts'
import type {Begin, FromMember, ToMember} from './words.ts'

/** Serves until the first process says to stop, or is gone: then Node itself ends a member. */
export async function serveAsMember(): Promise<void> {
  // Ctrl-C in a terminal reaches every process of the group; the order of stopping is the first one's.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
  const say = (message: FromMember) => void process.send?.(message)
  let app: App | null = null
  let pool: pg.Pool | null = null
  let voice = 'starting'

  async function begin({config, database, livekit}: Begin): Promise<void> {
    const log = createLog(config.logLevel, (line) => console.error(line))
    pool = new pg.Pool(database)
    voice = livekit?.state ?? voice
    app = await createApp({config, pool, livekit: livekit && {...livekit, state: () => voice}, log})
    say({t: 'listening', url: (await app.listen()).url})
  }

  async function hear(message: ToMember): Promise<void> {
    switch (message.t) {
      case 'begin':
        return begin(message)
      case 'livekit':
        voice = message.state
        return
      case 'link':
        return say({t: 'link', link: (await app?.signInLink()) ?? null})
      case 'close':
        // One that was still on its way to listening has nothing to bring to an end.
        if (app) {
          await app.close()
          await pool?.end()
        }
        process.exit(0)
    }
  }

  process.on('message', (message: ToMember) => {
    hear(message).catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  })
  say({t: 'ready'})
}
