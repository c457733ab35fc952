import type { Side } from '../contract/conversation.ts'
import type { Vec3 } from '../contract/ids.ts'
import { decodePose, EVEN_EYE_HEIGHT, type Pose } from '../contract/pose.ts'
import type { CallAccess, Peers } from '../contract/protocol.ts'
import { BEAT_EVERY } from './beat.ts'
import { type Connection, connect } from './connection.ts'
import { createListening } from './listening.ts'
import { joinPatience, pathIsBroken, patience, SILENT_AFTER } from './health.ts'
import { createSpeaking } from './speaking.ts'
import { createPoseSender } from './pose-sender.ts'
import type { CallState } from '../contract/call-state.ts'

export interface CallOptions {
  self: Side
  sound: 'spatial' | 'plain'
  /** Asks the house for a way in: a token of at most a minute, a fresh identity. Rejects when there is none. */
  access(): Promise<CallAccess>
  onChange(change: Partial<CallState>): void
}

/** How a call could not be joined: the house has none (writing goes on), or this try failed. */
const RETRY_EVERY = 1500

/**
 * Voice and poses of one conversation. Made ready at the knock, with nothing asked of the house; `enter` joins once both are
 * together. From then on kept alive until closed: a room that falls silent is left and another is joined.
 */
export function createCall(options: CallOptions) {
  const other: Side = options.self === 'customer' ? 'advisor' : 'customer'
  const dressers = new Set<(bytes: Uint8Array | null) => void>()
  let worn: Uint8Array | null = null
  const receivers = new Set<(pose: Pose, time: number) => void>()
  const context = new AudioContext()
  let peers: Peers = { customer: [], advisor: [] }
  let otherOnline = false
  let connection: Connection | null = null
  let generation = 0
  let rebuilt = 0
  let late = 0
  let entered = false
  let closed = false
  let expectedSince = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let standing = 0

  const listening = createListening(context, options)
  const speaking = createSpeaking(context, options.onChange)
  const poses = createPoseSender((bytes) => connection?.sendPose(bytes))
  const sideOf = (identity: string): Side | null =>
    peers[other].includes(identity) ? other : peers[options.self].includes(identity) ? options.self : null
  const expected = () => otherOnline && peers[other].length > 0

  const join = async () => {
    const mine = ++generation
    clearTimeout(retry)
    options.onChange({ state: rebuilt > 0 ? 'lost' : 'joining' })
    let begun = Infinity
    try {
      const access = await options.access()
      begun = performance.now()
      const fresh = await connect(access, other, sideOf, {
        onBeat: (beat) => {
          if (mine !== generation) return
          listening.beat(beat)
          rebuilt = Math.min(rebuilt, 1)
        },
        onPose: (bytes) => mine === generation && receive(bytes),
        onVoice: (track) => mine === generation && listening.hear(track),
        onAvatar: (bytes) => mine === generation && dressers.forEach((dress) => dress(bytes)),
        onNewcomer: () => {
          if (mine !== generation) return
          poses.again(performance.now())
          if (worn) connection?.sendAvatar(worn)
        },
        onGone: () => mine === generation && rebuild()
      }, joinPatience(late))
      if (mine !== generation || closed) return void fresh.leave()
      connection = fresh
      late = 0
      expectedSince = performance.now()
      fresh.recognise()
      await speaking.enter(fresh.room)
      fresh.sendBeat(speaking.beat())
      if (worn) fresh.sendAvatar(worn)
      if (mine === generation) options.onChange({ state: 'on' })
    } catch {
      // Whatever stands against it (no LiveKit, no network, an expired token), the way back is to ask again.
      if (mine !== generation || closed) return
      if (performance.now() - begun >= joinPatience(late)) late++
      options.onChange({ state: 'unavailable' })
      retry = setTimeout(rebuild, RETRY_EVERY)
    }
  }

  const rebuild = () => {
    if (closed) return
    rebuilt++
    const old = connection
    connection = null
    listening.hear(null)
    void old?.leave()
    void join()
  }

  const receive = (bytes: Uint8Array) => {
    const frame = decodePose(bytes)
    if (frame) for (const receiver of receivers) receiver(frame.pose, frame.time)
  }

  let lastRebuildAt = 0
  let tickedAt = performance.now()
  const tick = setInterval(() => {
    // A page that stood still itself has not listened: what came meanwhile lies behind this very step in the queue.
    if (performance.now() - tickedAt > SILENT_AFTER) expectedSince = performance.now()
    tickedAt = performance.now()
    connection?.sendBeat(speaking.beat())
    speaking.watch()
    void listening.count()
    const now = performance.now()
    const signs = listening.signs()
    if (!connection || now - lastRebuildAt < patience(rebuilt)) return
    if (!pathIsBroken({ ...signs, expected: expected(), expectedSince }, now)) return
    lastRebuildAt = now
    rebuild()
  }, BEAT_EVERY)

  return {
    ...speaking.acts,
    /** Joins; again is the same. Not before the customer let the advisor in: the house would refuse. */
    enter: () => {
      if (entered || closed) return
      entered = true
      void join()
    },
    setSound: listening.setSound,
    soundOn: listening.soundOn,
    /** Who is who in the room, as the server issued it. */
    setPeers: (next: Peers) => {
      if (next[other].join() !== peers[other].join()) expectedSince = performance.now()
      peers = next
      connection?.recognise()
    },
    setOtherOnline: (online: boolean) => {
      if (online && !otherOnline) expectedSince = performance.now()
      otherOnline = online
    },
    offerPose: (pose: Pose) => {
      const height = pose.head.p[1]
      if (!pose.seated && height > 1.2 && height < 2.3) standing = Math.max(standing, height)
      poses.offer(pose, standing || EVEN_EYE_HEIGHT, performance.now())
    },
    onPose: (receiver: (pose: Pose, time: number) => void) => {
      receivers.add(receiver)
      return () => void receivers.delete(receiver)
    },
    /** What the other wears of their own, as it came over the call; null: nothing any more. */
    onAvatar: (dress: (bytes: Uint8Array | null) => void) => void dressers.add(dress),
    /** Hands an avatar of one's own to those in the call, now and whenever somebody comes; null takes it off. */
    wear: (bytes: Uint8Array | null) => {
      if (bytes === worn) return
      worn = bytes
      connection?.sendAvatar(bytes)
    },
    level: (side: Side) => (side === options.self ? speaking.level() : listening.level()),
    mouth: (side: Side, out: { open: number; wide: number }) => side !== options.self && listening.mouth(out),
    /** Where the other's mouth is, in the listener's own frame (metres, x right, y up, −z ahead). */
    placeVoice: (from: Vec3) => listening.place(from),
    /** For drills: the room as the client library has it. */
    room: () => connection?.room ?? null,
    close: async () => {
      closed = true
      generation++
      clearTimeout(retry)
      clearInterval(tick)
      receivers.clear()
      listening.close()
      speaking.close()
      await connection?.leave()
      connection = null
      await context.close()
    }
  }
}

export type Call = ReturnType<typeof createCall>
