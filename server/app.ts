import Fastify from 'fastify'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Pool } from 'pg'
import { listenForNotices } from './adapters/events/notices.ts'
import { createCalls, type CallServer } from './adapters/livekit/calls.ts'
import { createSmtpMail } from './adapters/mail/smtp.ts'
import { createCallBacks } from './adapters/postgres/call-backs.ts'
import { createConversations } from './adapters/postgres/conversations.ts'
import { createIncidents } from './adapters/postgres/incidents.ts'
import { createDrafts } from './adapters/postgres/drafts.ts'
import { createLeftBook } from './adapters/postgres/left-messages.ts'
import { migrate } from './adapters/postgres/migrate.ts'
import { createPresence } from './adapters/postgres/presence.ts'
import { createQueue } from './adapters/postgres/queue.ts'
import { createSessions } from './adapters/postgres/sessions.ts'
import { createShowrooms } from './adapters/postgres/showrooms.ts'
import { createVisits } from './adapters/postgres/visits.ts'
import { systemClock } from './adapters/system/clock.ts'
import { randomIds } from './adapters/system/ids.ts'
import { originOf, type Config } from './config.ts'
import { FRAME_LIMIT } from '../src/contract/protocol.ts'
import { furnishHouse } from './http/house.ts'
import { keptRoutes } from './http/kept.ts'
import { createLimits } from './http/limits.ts'
import { createAsker } from './http/origin.ts'
import { LOOKED_AT } from './http/patience.ts'
import { createSecure } from './http/secure-server.ts'
import { createSockets } from './http/socket/sockets.ts'
import { answerUpgrades } from './http/upgrade.ts'
import { visitRoutes } from './http/visits.ts'
import { logFault } from './live/fault.ts'
import { keepAppointments } from './live/appointments.ts'
import { keepIncidents } from './live/incident-book.ts'
import { startLive } from './live/live.ts'
import type { Log } from './log.ts'
import { createDrafting } from './studio/drafting.ts'

export type AppOptions = {
  readonly config: Config
  readonly pool: Pool
  /** Null where there is no LiveKit: conversations then go on in writing. */
  readonly livekit: CallServer | null
  readonly log: Log
}

export type App = {
  /** Listens where the configuration says; `url` is the origin that pages have. */
  listen(): Promise<{ url: string }>
  /** Closes every line, finishes what is being done, and says to the others that this process is gone. */
  close(): Promise<void>
  /** A one-time link that signs the owner in, or null once an owner has signed in. */
  signInLink(): Promise<string | null>
}

/** Wires the app server. Nothing listens until it is told to. The pool and LiveKit stay their maker's to end. */
export async function createApp({ config, pool, livekit, log }: AppOptions): Promise<App> {
  // An idle connection that breaks is made anew when it is needed; without a listener it would end the process. The listener
  // stays after the close: connections are let go of one by one, and the database may be quicker.
  let closed = false
  pool.on('error', (error) => closed || logFault(log, 'a connection to the database broke', error))
  await migrate(pool)
  const clock = systemClock
  const ids = randomIds
  const origin = ids.id()
  const events = await listenForNotices(pool, origin, (error) => logFault(log, 'news between processes failed', error))
  const sessions = createSessions(pool, clock)
  const showrooms = createShowrooms(pool, clock)
  const drafts = createDrafts(pool)
  const left = createLeftBook(pool, clock, events.listen)
  const limits = createLimits(clock)
  const asker = createAsker(config.trustedProxies)
  const callBacks = createCallBacks(pool)
  const mail = config.mail && createSmtpMail(config.mail.url, config.mail.from)
  const appointments = await keepAppointments({ callBacks, mail, clock, log })
  const incidents = await keepIncidents({ incidents: createIncidents(pool, origin), events, clock, log })
  const live = await startLive({
    clock, ids, log, events, showrooms, left, callBacks, incidents,
    visits: createVisits(pool, origin),
    queue: createQueue(pool, origin),
    conversations: createConversations(pool, origin),
    presence: createPresence(pool, origin),
    calls: createCalls(livekit)
  }, () => ({ opensAt: appointments.opensAt(), incident: incidents.current(), letters: mail !== null }))
  incidents.onChange(() => void live.queueDesk.reload())

  const secure = config.tls && createSecure(config.tls)
  const http = Fastify({ bodyLimit: FRAME_LIMIT, serverFactory: (handle) => (secure ? secure.listen(handle) : createServer(LOOKED_AT, handle)) })
  const house = await furnishHouse(http, {
    config, pool, log, clock, ids, limits, asker, sessions, showrooms, drafts, left, callBacks, mail,
    callServer: () => livekit?.url ?? null,
    door: () => live.queueDesk.door(),
    looked: live.talks.lookOfAdvisor,
    incidents,
    moved: (requests) => void live.queueDesk.changed(requests, [])
  })
  visitRoutes(http, { live, limits, asker })
  keptRoutes(http, { live, left, limits, asker })

  const drafting = createDrafting({ drafts, events, clock, log, origin })
  const { open, newest: published } = house.shelf
  const sockets = createSockets({ live, sessions, limits, asker, studio: { drafts, drafting, open, published } })
  const stopUpgrades = answerUpgrades(http.server, { '/socket/visit': sockets.visit, '/socket/desk': sockets.desk, '/socket/studio': sockets.studio, '/rtc': house.rtc }, asker.isOurs)

  /** The origin of our pages, with the port that was really given. */
  const url = () => originOf({ ...config, port: (http.server.address() as AddressInfo | null)?.port ?? config.port })

  return {
    async listen() {
      await http.listen({ host: config.bind, port: config.port })
      return { url: url() }
    },
    signInLink: () => house.signInLink(url()),
    async close() {
      closed = true
      await sockets.close()
      drafting.stop()
      await live.stop()
      await appointments.stop()
      incidents.stop()
      mail?.close()
      stopUpgrades()
      secure?.letGo()
      await http.close()
      await events.close()
    }
  }
}
