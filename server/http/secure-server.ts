import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse, type ServerHttp2Session } from 'node:http2'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Tls } from '../config.ts'
import { LOOKED_AT } from './patience.ts'

/** A connection of HTTP/2 on which nothing has come or gone for so long is let go, ms. */
const IDLE = 60_000
/** As many requests may be under way on one connection. */
const AT_ONCE = 100
/** What is still under way when the house closes may take so long, ms. */
const LAST_WORDS = 3_000

export type SecureServer = {
  /** A server for https that speaks HTTP/2, and HTTP/1.1 with those who do not or who want a line (WebSockets come by HTTP/1.1). */
  listen(handle: RequestListener): Server
  /** Ends every connection once what is under way on it is done: the server waits for them when it closes. */
  letGo(): void
}

/** https as a house offers it: one port and one certificate for all. */
export function createSecure(tls: Tls): SecureServer {
  const sessions = new Set<ServerHttp2Session>()
  const older = new Set<Socket>()
  const busy = new Set<Socket>()
  return {
    listen(handle) {
      // Node's HTTP/2 hands over requests and answers of HTTP/1.1's form, which is what Fastify and all routes are written for.
      const either = (request: IncomingMessage | Http2ServerRequest, response: ServerResponse | Http2ServerResponse) => {
        const { socket } = request
        if (request.httpVersionMajor === 1) {
          busy.add(socket)
          response.once('close', () => busy.delete(socket))
        }
        handle(request as IncomingMessage, response as ServerResponse & { req: IncomingMessage })
      }
      const server = createSecureServer({ ...tls, ...LOOKED_AT, allowHTTP1: true, settings: { maxConcurrentStreams: AT_ONCE } }, either)
      server.on('session', (session) => {
        sessions.add(session)
        session.once('close', () => sessions.delete(session))
        session.setTimeout(IDLE, () => session.close())
      })
      // Servers of this kind do not end idle connections of HTTP/1.1 by themselves.
      server.on('secureConnection', (socket: TLSSocket) => {
        if (socket.alpnProtocol === 'h2') return
        older.add(socket)
        socket.once('close', () => older.delete(socket))
      })
      return server as unknown as Server
    },
    letGo() {
      for (const session of sessions) session.close()
      for (const socket of older) if (!busy.has(socket)) socket.destroy()
      setTimeout(() => {
        for (const each of [...sessions, ...older]) each.destroy()
      }, LAST_WORDS).unref()
    }
  }
}
