import { CLOSE, PROTOCOL_VERSION } from '../contract/protocol.ts'
import { backOff } from './back-off.ts'
import { Refused } from './refused.ts'

/** A frame that may be sent: an act has an `id` and is answered; anything else is not. */
interface Frame {
  t: string
  id?: string
}

/** The shapes of a server's frames that the line itself looks into. */
interface Heard {
  t: string
  re?: string | null
}

export interface LineOptions<Out extends Frame, In extends Heard> {
  /** `/socket/visit` or `/socket/desk`. */
  path: string
  /** Parses one frame; null for what is not of the protocol. */
  parse(data: unknown): In | null
  /** Every frame but answers. */
  onMessage(message: In): void
  /** `open` follows the welcome, not the connection: only then is the state known. */
  onState(state: 'connecting' | 'open' | 'lost'): void
  /** The server closed the line for good: signed out, page too old, thrown out for speed. */
  onRefused(code: number): void
  ping: Out
}

export interface Line<Out extends Frame, In extends Heard> {
  /**
   * Sends an act and resolves with its `ok`, however often the line breaks in between: an unanswered act is sent again
   * under its id. Rejects with Refused at a `no`.
   */
  act(message: Out & { id: string }): Promise<In>
  /** Sends what needs no answer; lost when there is no line, which is right for typing and pointing. */
  tell(message: Out): void
  close(): void
}

/** A line is held to be dead when a ping stays unanswered this long, ms. */
const SILENCE = 4000
/** A quiet line is asked for a sign of life this often, ms. */
const PING_EVERY = 5000
const LOOK_EVERY = 1000

const FOR_GOOD: readonly number[] = [CLOSE.notSignedIn, CLOSE.notAllowed, CLOSE.version, CLOSE.tooFast]

/** Opens the conversation plane and keeps it open until closed. */
export function openLine<Out extends Frame, In extends Heard>(options: LineOptions<Out, In>): Line<Out, In> {
  const unanswered = new Map<string, { message: Out; resolve: (answer: In) => void; reject: (error: Error) => void }>()
  let socket: WebSocket | null = null
  let welcomed = false
  let closed = false
  let tries = 0
  let heardAt = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  const send = (frame: object) => socket?.send(JSON.stringify(frame))

  const connect = () => {
    clearTimeout(retry)
    if (closed) return
    options.onState('connecting')
    welcomed = false
    const mine = new WebSocket(new URL(options.path, location.href.replace(/^http/, 'ws')))
    socket = mine
    heardAt = performance.now()
    mine.onopen = () => mine === socket && send({ t: 'hello', v: PROTOCOL_VERSION })
    mine.onmessage = (event) => mine === socket && hear(event.data)
    mine.onclose = (event) => mine === socket && dropped(event.code)
  }

  const dropped = (code: number) => {
    socket = null
    if (closed) return
    if (FOR_GOOD.includes(code)) {
      closed = true
      clearInterval(watch)
      options.onState('lost')
      options.onRefused(code)
      return
    }
    options.onState('lost')
    retry = setTimeout(connect, backOff(tries++))
  }

  const hear = (data: unknown) => {
    const message = options.parse(data)
    heardAt = performance.now()
    if (!message) return
    if (message.t === 'ok' || message.t === 'no') answer(message)
    else if (message.t === 'welcome') welcome(message)
    else if (message.t !== 'pong') options.onMessage(message)
  }

  const welcome = (message: In) => {
    welcomed = true
    tries = 0
    options.onMessage(message)
    options.onState('open')
    for (const { message: act } of unanswered.values()) send(act)
  }

  const answer = (message: In) => {
    const waiting = message.re ? unanswered.get(message.re) : undefined
    if (!waiting) return options.onMessage(message)
    unanswered.delete(message.re!)
    if (message.t === 'ok') waiting.resolve(message)
    else waiting.reject(refusalIn(message))
  }

  const anew = () => {
    const old = socket
    socket = null
    old?.close()
    connect()
  }

  let lookedAt = performance.now()
  const watch = setInterval(() => {
    const now = performance.now()
    // A page that was held up (a hidden tab, a heavy picture) has not heard what already came: silence counts from here.
    if (now - lookedAt > 2 * LOOK_EVERY) heardAt = now
    lookedAt = now
    if (!socket || socket.readyState === WebSocket.CLOSED) return
    const silence = performance.now() - heardAt
    if (silence > PING_EVERY + SILENCE) anew()
    else if (silence > PING_EVERY && welcomed) send(options.ping)
  }, LOOK_EVERY)
  const onOnline = () => {
    tries = 0
    anew()
  }
  addEventListener('online', onOnline)
  connect()

  return {
    act: (message) =>
      new Promise((resolve, reject) => {
        unanswered.set(message.id, { message, resolve, reject })
        if (welcomed && socket?.readyState === WebSocket.OPEN) send(message)
      }),
    tell: (message) => {
      if (welcomed && socket?.readyState === WebSocket.OPEN) send(message)
    },
    close: () => {
      closed = true
      clearTimeout(retry)
      clearInterval(watch)
      removeEventListener('online', onOnline)
      socket?.close()
      socket = null
    }
  }
}

function refusalIn(message: object): Refused {
  const { reason, why } = message as { reason: Refused['reason']; why?: Record<string, string> }
  return new Refused(reason, why ?? null, message)
}
