import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** Takes over one connection that asks to be upgraded. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** Path prefixes and who answers there. The longest that fits is taken. */
export type UpgradeTable = Record<string, UpgradeHandler>

/** Refuses an upgrade with a plain HTTP answer. */
export function refuseUpgrade(socket: Duplex, status: 400 | 401 | 403 | 404 | 429 | 502 | 503, text: string): void {
  socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** The path of a request's address, without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0]!
}

function fits(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`)
}

/**
 * The one answer to every upgrade of this server. A page of another origin is refused here, before any cookie is looked
 * at: browsers send cookies with a WebSocket whoever opens it, and always say their origin. What has no origin is no
 * browser and carries nobody's cookies but its own. Closing the answer ends every connection that it gave away.
 */
export function answerUpgrades(server: Server, table: UpgradeTable, isOurOrigin: (origin: string, request: IncomingMessage) => boolean): () => void {
  const open = new Set<Duplex>()
  const prefixes = Object.keys(table).sort((a, b) => b.length - a.length)
  const answer = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    const prefix = prefixes.find((candidate) => fits(pathOf(request), candidate))
    if (prefix === undefined) return refuseUpgrade(socket, 404, 'Not Found')
    const origin = request.headers.origin
    if (origin !== undefined && !isOurOrigin(origin, request)) return refuseUpgrade(socket, 403, 'Forbidden')
    table[prefix]!(request, socket, head)
  }
  server.on('upgrade', answer)
  return () => {
    server.off('upgrade', answer)
    for (const socket of open) socket.destroy()
  }
}
