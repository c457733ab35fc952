import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** How good a line is. */
export interface LineKind {
  /** Bits a second towards the page, over all connections together. */
  readonly bits: number
  /** Milliseconds there and back. */
  readonly roundTrip: number
}

/** A page's whole way to a server, on which every byte that comes to it is counted. */
export interface CountedLine {
  readonly url: string
  /** Bytes that have come to the page since the last `reset` until `at` (ms since 1970; now by default): heads, bodies, handshakes, of all connections. */
  received(at?: number): number
  reset(): void
  /** Breaks what is under way, once so many bytes more have come; new connections are made as before. */
  breakAfter(bytes: number): void
  /** Breaks every connection on which a file whose address holds `name` was asked for, once so many bytes of the answer have come; null lets all through again. */
  breakWithin(name: string | null, bytes?: number): void
  close(): Promise<void>
}

const CHUNK = 1400

/** Lays a line to `server`; without a kind it lets everything through at once. */
export async function layLine(server: string, kind: LineKind | null): Promise<CountedLine> {
  const { hostname, port } = new URL(server)
  const open = new Set<Socket>()
  let received = 0
  let log: { at: number; received: number }[] = []
  let breaksAt = Infinity
  let within: { name: string; bytes: number } | null = null
  // When the one way to the page is free again: all connections share it.
  let free = 0

  const breakAll = () => {
    breaksAt = Infinity
    for (const end of open) end.destroy()
  }
  const late = (work: () => void, wait: number) => (wait <= 0 ? work() : void setTimeout(work, wait))
  const arrive = (near: Socket, far: Socket, bytes: Buffer) => {
    if (near.destroyed) return
    received += bytes.length
    log.push({ at: performance.timeOrigin + performance.now(), received })
    if (!near.write(bytes)) {
      far.pause()
      near.once('drain', () => far.resume())
    }
    if (received >= breaksAt) breakAll()
  }
  const hand = (near: Socket, far: Socket, bytes: Buffer) => {
    if (!kind) return arrive(near, far, bytes)
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const piece = bytes.subarray(at, at + CHUNK)
      const now = performance.now()
      free = Math.max(free, now) + (piece.length * 8 * 1000) / kind.bits
      late(() => arrive(near, far, piece), free - now + kind.roundTrip / 2)
    }
    // No more is taken than the line can carry in a moment: a server must not think that all of it is there already.
    far.pause()
    late(() => far.resume(), free - performance.now())
  }

  const listener = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const end of [near, far]) {
      open.add(end)
      end.once('close', () => open.delete(end))
      // An end that breaks is how a line ends.
      end.on('error', () => end.destroy())
    }
    let left = Infinity
    near.on('data', (bytes: Buffer) => {
      if (within && bytes.includes(within.name)) left = within.bytes
    })
    near.on('data', (bytes) => late(() => far.destroyed || far.write(bytes), (kind?.roundTrip ?? 0) / 2))
    far.on('data', (bytes: Buffer) => {
      const last = left
      left -= bytes.length
      if (left > 0) return hand(near, far, bytes)
      far.pause()
      near.write(bytes.subarray(0, last), () => near.destroy())
    })
    far.once('end', () => late(() => near.end(), kind ? free - performance.now() + kind.roundTrip : 0))
    near.once('close', () => far.destroy())
    far.once('close', () => late(() => near.destroy(), kind ? free - performance.now() + kind.roundTrip : 0))
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    received: (at = Infinity) => log.findLast((entry) => entry.at <= at)?.received ?? 0,
    reset() {
      received = 0
      log = []
    },
    breakAfter: (bytes) => (breaksAt = received + bytes),
    breakWithin: (name, bytes = 0) => (within = name === null ? null : { name, bytes }),
    async close() {
      for (const end of open) end.destroy()
      await new Promise((resolve) => listener.close(resolve))
    }
  }
}
