import { request as httpRequest, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Log } from '../log.ts'

/** The way from our origin to LiveKit's signalling. */
export type RtcProxy = {
  /** Passes an upgrade to `/rtc…` on. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Passes a plain GET to `/rtc…` on: the client asks so why a join was refused. */
  plain(request: IncomingMessage, response: ServerResponse): void
}

/** How long LiveKit may take to answer at all, milliseconds. */
const PATIENCE = 10_000

/** Only signalling is passed on: everything else of LiveKit's (`/twirp`, its admin) stays unreachable from here. */
export function isRtcPath(address: string): boolean {
  const path = address.split('?', 1)[0]!
  return /^\/rtc(\/[\w-]+)*\/?$/.test(path)
}

/** Headers that are meant for us and not for LiveKit, or for one connection alone (RFC 9110, 7.6.1). */
const NOT_PASSED = new Set(['host', 'cookie', 'connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'content-length', 'origin', 'referer', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'])
/** Headers of LiveKit's answer that are passed back. It sets no cookies here, and its policies are not ours. */
const PASSED_BACK = ['content-type', 'content-length', 'cache-control']

function headersFor(request: IncomingMessage): OutgoingHttpHeaders {
  const named = request.headers.connection?.split(',').map((name) => name.trim().toLowerCase()) ?? []
  return Object.fromEntries(Object.entries(request.headers).filter(([name]) => !NOT_PASSED.has(name) && !name.startsWith(':') && !named.includes(name)))
}

/**
 * Passes signalling on to LiveKit. `target` gives its address just now (`ws://127.0.0.1:7880`, or wss or http), or null where
 * there is none: it may change when our own server is started anew. Tokens stand in these addresses, so nothing of an
 * address is ever logged. Two pipes carry the bytes: who reads slowly holds up its own sender and fills no memory here.
 */
export function createRtcProxy(target: () => string | null, log: Log): RtcProxy {
  function forward(request: IncomingMessage, base: string, headers: OutgoingHttpHeaders): ClientRequest {
    const address = new URL(base.replace(/^ws/, 'http'))
    const send = address.protocol === 'https:' ? httpsRequest : httpRequest
    const folder = address.pathname.replace(/\/$/, '')
    return send({
      protocol: address.protocol,
      hostname: address.hostname.replace(/^\[|\]$/g, ''),
      port: address.port || (address.protocol === 'https:' ? 443 : 80),
      path: `${folder}${request.url ?? '/rtc'}`,
      method: 'GET',
      headers: { ...headers, host: address.host },
      timeout: PATIENCE
    })
  }

  return {
    upgrade(request, socket, head) {
      const base = target()
      if (!isRtcPath(request.url ?? '')) return answer(socket, 404, 'Not Found')
      if (base === null) return answer(socket, 503, 'Service Unavailable')
      const away = forward(request, base, { ...headersFor(request), connection: 'Upgrade', upgrade: 'websocket' })
      socket.once('close', () => away.destroy())
      away.once('timeout', () => away.destroy(new Error('no answer')))
      away.once('error', (error: NodeJS.ErrnoException) => {
        if (socket.destroyed) return
        log.warn('LiveKit does not answer', { code: error.code ?? error.name })
        answer(socket, 502, 'Bad Gateway')
      })
      away.once('response', (response) => {
        // LiveKit refused: its status is what the client decides by. What it says more goes with it.
        socket.write(`HTTP/1.1 ${response.statusCode} ${response.statusMessage}\r\nConnection: close\r\nContent-Type: text/plain\r\n\r\n`)
        response.pipe(socket)
      })
      away.once('upgrade', (response, far, farHead) => {
        const lines = Object.entries(response.headers)
          .filter(([name]) => name.startsWith('sec-websocket-') || name === 'upgrade' || name === 'connection')
          .map(([name, value]) => `${name}: ${String(value)}\r\n`)
        socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('')}\r\n`)
        // A call may be silent for long.
        if (far instanceof Socket) far.setTimeout(0)
        if (farHead.length > 0) socket.write(farHead)
        if (head.length > 0) far.write(head)
        join(socket, far)
      })
      away.end()
    },

    plain(request, response) {
      const base = target()
      if (!isRtcPath(request.url ?? '') || base === null) {
        response.writeHead(base === null ? 503 : 404).end()
        return
      }
      const away = forward(request, base, headersFor(request))
      response.once('close', () => away.destroy())
      away.once('timeout', () => away.destroy(new Error('no answer')))
      away.once('error', (error: NodeJS.ErrnoException) => {
        if (response.destroyed) return
        log.warn('LiveKit does not answer', { code: error.code ?? error.name })
        if (response.headersSent) response.destroy()
        else response.writeHead(502).end()
      })
      away.once('response', (answered) => {
        const headers = PASSED_BACK.flatMap((name) => (answered.headers[name] === undefined ? [] : [[name, answered.headers[name]] as const]))
        response.writeHead(answered.statusCode ?? 502, Object.fromEntries(headers))
        answered.pipe(response)
      })
      away.end()
    }
  }
}

/** Joins two sockets until either ends or breaks: then both are gone. */
function join(near: Duplex, far: Duplex): void {
  near.pipe(far)
  far.pipe(near)
  for (const [one, other] of [[near, far], [far, near]] as const) {
    // A socket of HTTP's may stay half open for ever. Signalling is over when either side has said its last.
    one.once('end', () => (other instanceof Socket ? other.destroySoon() : other.end()))
    one.once('close', () => other.destroy())
    one.on('error', () => other.destroy())
  }
  // What is only half open, since one side vanished without a word, is found out by the operating system.
  for (const socket of [near, far]) if (socket instanceof Socket) socket.setKeepAlive(true, 30_000)
}

function answer(socket: Duplex, status: number, text: string): void {
  socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
