import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { idSchema, slugSchema } from '../../../src/contract/ids.ts'
import { CLOSE, FRAME_LIMIT } from '../../../src/contract/protocol.ts'
import { logFault } from '../../live/fault.ts'
import type { Live } from '../../live/live.ts'
import { createSignedOut } from '../../live/signed-out.ts'
import type { Limits } from '../../ports/limits.ts'
import type { Sessions } from '../../ports/sessions.ts'
import { cookieFrom, SESSION_COOKIE, VISIT_COOKIE } from '../cookies.ts'
import type { Asker } from '../origin.ts'
import { refuseUpgrade, type UpgradeHandler } from '../upgrade.ts'
import type { Connection } from './connection.ts'
import { runDeskLine } from './desk-line.ts'
import { createSessionEnds } from './session-end.ts'
import { runStudioLine, type StudioParts } from './studio-line.ts'
import { runVisitLine } from './visit-line.ts'

/** A connection that answers no ping between two rounds is dead, ms. */
const PING_EVERY = 10_000

export type SocketParts = {
  readonly live: Live
  readonly sessions: Sessions
  readonly limits: Limits
  readonly asker: Asker
  /** Without it there are no editors. */
  readonly studio?: Pick<StudioParts, 'open' | 'drafts' | 'drafting' | 'published'>
}

/** The two sockets of the conversation plane, and that of the editors. `close` tells every page to come back later, and waits for what they last asked. */
export type Sockets = { readonly visit: UpgradeHandler; readonly desk: UpgradeHandler; readonly studio: UpgradeHandler; close(): Promise<void> }

export function createSockets({ live, sessions, limits, asker, studio }: SocketParts): Sockets {
  const { visits, log, events, clock } = live.plane
  const signedOut = createSignedOut(live, sessions)
  const ends = createSessionEnds(events, sessions, log, signedOut.over)
  // A frame over our own limit is answered and closed by us; what is far over it never comes to be held in memory.
  const server = new WebSocketServer({ noServer: true, maxPayload: 4 * FRAME_LIMIT, perMessageDeflate: false })
  const lines = new Set<Connection>()
  const quiet = new WeakSet<WebSocket>()
  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (quiet.has(socket)) socket.terminate()
      else {
        quiet.add(socket)
        socket.ping()
      }
    }
  }, PING_EVERY)

  /** Lets a page in by its cookie. Browsers cannot read an HTTP status here: who is not known is told by a close code. */
  function handler(cookie: string, run: (socket: WebSocket, secret: string, request: IncomingMessage) => Promise<Connection | null>): UpgradeHandler {
    return (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      if (!limits.take('socket', asker.address(request))) return refuseUpgrade(stream, 429, 'Too Many Requests')
      server.handleUpgrade(request, stream, head, (socket) => {
        socket.on('pong', () => quiet.delete(socket))
        socket.on('message', () => quiet.delete(socket))
        const secret = cookieFrom(request.headers.cookie, cookie)
        if (secret === null) return socket.close(CLOSE.notSignedIn)
        // What arrives while it is looked who this is must wait, not get lost.
        socket.pause()
        run(socket, secret, request)
          .then((line) => {
            if (line === null) return socket.close(CLOSE.notSignedIn)
            lines.add(line)
            socket.once('close', () => lines.delete(line))
          })
          .catch((error: unknown) => {
            logFault(log, 'opening a line failed', error)
            socket.close(1011)
          })
          .finally(() => socket.resume())
      })
    }
  }

  return {
    visit: handler(VISIT_COOKIE, async (socket, secret, request) => {
      const visit = await visits.bySecret(secret)
      if (!visit) return null
      const address = asker.address(request)
      return runVisitLine(live, socket, visit.id, () => limits.take('ask', address))
    }),
    desk: handler(SESSION_COOKIE, async (socket, secret) => {
      const session = await sessions.bySecret(secret)
      if (!session) return null
      socket.once('close', ends.watch(session, secret, () => socket.close(CLOSE.notSignedIn)))
      const joins = (conversation: string) => signedOut.joins(session.sessionId, session.person.id, conversation)
      return runDeskLine(live, socket, session, () => sessions.bySecret(secret), joins)
    }),
    studio: handler(SESSION_COOKIE, async (socket, secret, request) => {
      const asked = new URL(request.url ?? '/', 'http://localhost').searchParams
      const slug = slugSchema.safeParse(asked.get('showroom'))
      const page = idSchema.safeParse(asked.get('page'))
      const session = studio && slug.success && page.success ? await sessions.bySecret(secret) : null
      if (!studio || !session) return null
      socket.once('close', ends.watch(session, secret, () => socket.close(CLOSE.notSignedIn)))
      return runStudioLine({ ...studio, clock, log }, socket, session, () => sessions.bySecret(secret), slug.data!, page.data!)
    }),
    async close() {
      clearInterval(pinging)
      await signedOut.stop()
      await Promise.all([...lines].map((line) => line.end()))
      for (const socket of server.clients) socket.terminate()
    }
  }
}
