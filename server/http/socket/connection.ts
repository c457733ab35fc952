import type { RawData, WebSocket } from 'ws'
import type { z } from 'zod'
import { CLOSE, FRAME_LIMIT, PROTOCOL_VERSION } from '../../../src/contract/protocol.ts'
import type { Reason } from '../../../src/contract/reasons.ts'
import { logFault } from '../../live/fault.ts'
import type { Log } from '../../log.ts'
import type { Clock } from '../../ports/clock.ts'
import { full, taken } from '../../rules/limits.ts'
import { readFrame } from './frame.ts'

/** What one page may say: so many frames at once, and then one every so many milliseconds (SPEC W4). */
export const FRAME_RATE = { burst: 240, every: 20 }
/** Refusals for speed that are answered before the line is closed. */
const TOO_FAST_ANSWERED = 50
/** Frames that were not of the protocol before the line is closed. */
const BAD_FRAMES = 20
/** A page that does not read is cut off when so much waits for it, bytes. */
const UNREAD_LIMIT = 1024 * 1024
/** A connection that never says hello is closed, ms. */
const HELLO_WITHIN = 10_000
/** How long a page has to answer our close before the connection is cut, ms. */
const CLOSE_WITHIN = 2_000

/** Why something is refused; `why` is the showroom's own explanation, `facts` what else the protocol has to say of it. */
export type Refusal = { readonly refused: Reason; readonly why?: Record<string, string>; readonly facts?: object }

/** What an act comes to: nothing more than `ok`, something with it, or a refusal. */
export type Answer = null | { readonly call?: object; readonly link?: string; readonly seq?: number } | Refusal

/** The answer to an act that gives nothing back. */
export function outcomeOf(done: object | Refusal): Answer {
  return 'refused' in done ? done : null
}

export type ConnectionParts<In> = {
  readonly socket: WebSocket
  /** What this side may say. */
  readonly schema: z.ZodType<In>
  /** What only the other side may say, to tell "not yours" from "not of the protocol". */
  readonly otherTypes: ReadonlySet<string>
  readonly clock: Clock
  readonly log: Log
  readonly side: 'customer' | 'advisor' | 'marketer'
  /** Tells the page everything; false if the connection is to go no further. */
  hello(): Promise<boolean>
  /** Does one act, or takes in what needs no answer. One at a time, in order. */
  handle(message: In): Promise<Answer>
  /** True for what need not keep the order, because it takes long. */
  isSlow(message: In): boolean
  closed(): void
}

export type Connection = {
  send(message: object): void
  close(code: number): void
  /** Takes nothing more, answers what was taken, and tells the page to come back later. */
  end(): Promise<void>
}

/** RFC 6455: the service restarts; a page comes back by itself. */
const RESTARTS = 1012

/** Runs one page's connection: form, order, speed and answers. What the messages mean is the caller's. */
export function runConnection<In extends { t: string; id?: string }>(parts: ConnectionParts<In>): Connection {
  const { socket, clock, log, side } = parts
  let bucket = full(FRAME_RATE, clock.now())
  let refusedForSpeed = 0
  let badFrames = 0
  let greeted = false
  let over = false
  let ending = false
  let order: Promise<void> = Promise.resolve()
  const patience = setTimeout(() => !greeted && close(CLOSE.badMessage), HELLO_WITHIN)

  function send(message: object): void {
    if (over || socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > UNREAD_LIMIT) {
      log.warn('page does not read', { side })
      socket.terminate()
      return
    }
    socket.send(JSON.stringify(message))
  }

  function close(code: number): void {
    if (over) return
    over = true
    socket.close(code)
    setTimeout(() => socket.terminate(), CLOSE_WITHIN).unref()
  }

  function no(re: string | null, { refused, why, facts }: Refusal): void {
    send({ t: 'no', re, reason: refused, ...(why ? { why } : {}), ...facts })
  }

  /** Takes a token for a frame; without one it is refused, and after many refusals the line is closed. */
  function inTime(re: () => string | null): boolean {
    const left = taken(bucket, FRAME_RATE, clock.now())
    if (left) {
      bucket = left
      return true
    }
    refusedForSpeed++
    if (refusedForSpeed === 1) log.warn('page too fast', { side })
    if (refusedForSpeed > TOO_FAST_ANSWERED) close(CLOSE.tooFast)
    else no(re(), { refused: 'too-fast' })
    return false
  }

  function bad(re: string | null, refused: Reason, code: number | null): void {
    log.info('frame refused', { side, reason: refused })
    no(re, { refused })
    if (code !== null) close(code)
    else if (++badFrames >= BAD_FRAMES) close(CLOSE.badMessage)
  }

  async function act(message: In): Promise<void> {
    const re = message.id ?? null
    try {
      const answer = await parts.handle(message)
      if (re === null) return
      if (answer !== null && 'refused' in answer) no(re, answer)
      else send({ t: 'ok', re, ...answer })
    } catch (error) {
      logFault(log, 'act failed', error)
      if (re !== null) no(re, { refused: 'server-fault' })
    }
  }

  async function greet(version: number): Promise<void> {
    if (version !== PROTOCOL_VERSION) return bad(null, 'unknown-version', CLOSE.version)
    try {
      if (!(await parts.hello())) over = true
    } catch (error) {
      logFault(log, 'welcome failed', error)
      no(null, { refused: 'server-fault' })
      close(1011)
    }
  }

  function hear(data: RawData, isBinary: boolean): void {
    if (over || ending) return
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.isBuffer(data) ? data : Buffer.from(data)
    if (bytes.length > FRAME_LIMIT) return bad(null, 'too-large', CLOSE.tooLarge)
    let read: ReturnType<typeof readFrame<In>> | null = null
    const frame = () => (read ??= readFrame(parts.schema, parts.otherTypes, isBinary ? null : bytes.toString('utf8')))
    if (!inTime(() => frame().re)) return
    const { re, message, refused } = frame()
    if (refused !== null) return bad(re, refused, null)
    if (message.t === 'hello') {
      if (greeted) return bad(null, 'not-now', null)
      greeted = true
      clearTimeout(patience)
      const version = (message as In & { v: number }).v
      order = order.then(() => greet(version))
      return
    }
    if (!greeted) return bad(re, 'not-now', null)
    if (message.t === 'ping') return send({ t: 'pong' })
    if (parts.isSlow(message)) void order.then(() => (over ? undefined : act(message)))
    else order = order.then(() => (over ? undefined : act(message)))
  }

  socket.on('message', hear)
  // An oversized or broken frame: ws has closed the connection with the fitting code; there is nobody to answer.
  socket.on('error', () => log.info('connection broken off', { side }))
  socket.on('close', () => {
    over = true
    clearTimeout(patience)
    // After whatever is still being done, so that a line is never closed before it was opened.
    void order.then(parts.closed).catch((error: unknown) => logFault(log, 'closing a line failed', error))
  })
  return {
    send,
    close,
    async end() {
      ending = true
      await order
      close(RESTARTS)
    }
  }
}
