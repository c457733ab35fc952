import type { Call } from '../call/call.ts'
import type { Side } from '../contract/conversation.ts'
import type { CallAccess, Peers } from '../contract/protocol.ts'
import type { CallState } from '../contract/call-state.ts'
import type { CallActs } from '../model/call.ts'
import type { Senses } from '../model/senses.ts'
import type { Pose } from '../contract/pose.ts'
import { keptMicrophone } from './page/kept-microphone.ts'

/** What decides whether there should be a call, and with whom. */
export interface CallWish {
  /** The conversation to be in call for, or to be ready for one while somebody knocks; null for none. */
  conversation: string | null
  /** The customer has let the advisor in: only now is the call joined. */
  together: boolean
  peers: Peers
  otherOnline: boolean
}

interface Options {
  self: Side
  access(conversation: string): Promise<CallAccess>
  onChange(change: Partial<CallState>): void
  /** False while the person does not want their movements sent. */
  maySendPoses(): boolean
}

/**
 * Keeps a call while one is wished for: fetches the call's code only then, hands acts and senses through, and takes a
 * press made before the code was there for one made just after. A microphone that was on comes back on with a reload.
 */
export function createCallKeeper(options: Options) {
  const receivers = new Set<(from: Side, pose: Pose, time: number) => void>()
  const other: Side = options.self === 'customer' ? 'advisor' : 'customer'
  const kept = keptMicrophone()
  let worn: Uint8Array | null = null
  let dress: (from: Side, bytes: Uint8Array | null) => void = () => undefined
  let wish: CallWish = { conversation: null, together: false, peers: { customer: [], advisor: [] }, otherOnline: false }
  let sound: CallState['sound'] = 'plain'
  let call: Call | null = null
  let of: string | null = null
  let early: ((call: Call) => void)[] = []

  const changed = (change: Partial<CallState>) => {
    if (of && change.microphone) kept.note(of, change.microphone)
    options.onChange(change)
  }

  const open = async (conversation: string) => {
    of = conversation
    const { createCall } = await import('../call/call.ts')
    if (of !== conversation) return
    call = createCall({ self: options.self, sound, access: () => options.access(conversation), onChange: changed })
    call.onPose((pose, time) => receivers.forEach((receive) => receive(other, pose, time)))
    call.onAvatar((bytes) => dress(other, bytes))
    call.wear(worn)
    tell()
    for (const act of early.splice(0)) act(call)
    const before = await kept.before(conversation)
    if (!before || of !== conversation) return
    call?.microphoneOn()
    if (before === 'muted') call?.mute(true)
  }

  const close = () => {
    of = null
    early = []
    void call?.close()
    call = null
    dress(other, null)
    options.onChange({ state: 'off', microphone: 'off', other: 'absent', hears: false, speakingWhileMuted: false, soundBlocked: false })
  }

  const tell = () => {
    call?.setPeers(wish.peers)
    call?.setOtherOnline(wish.otherOnline)
    if (wish.together) call?.enter()
  }

  const withCall = (act: (call: Call) => void) => {
    if (call) act(call)
    else early.push(act)
  }

  const acts: CallActs = {
    microphoneOn: () => withCall((c) => c.microphoneOn()),
    mute: (muted) => withCall((c) => c.mute(muted)),
    setPushToTalk: (on) => withCall((c) => c.setPushToTalk(on)),
    hold: (down) => call?.hold(down),
    chooseInput: (id) => withCall((c) => c.chooseInput(id)),
    setSound: (kind) => {
      sound = kind
      if (call) call.setSound(kind)
      else options.onChange({ sound: kind })
    },
    soundOn: () => call?.soundOn()
  }

  const senses: Senses = {
    onPose: (receive) => {
      receivers.add(receive)
      return () => void receivers.delete(receive)
    },
    level: (side) => call?.level(side) ?? 0,
    mouth: (side, out) => call?.mouth(side, out) ?? false,
    offerPose: (pose) => {
      if (options.maySendPoses()) call?.offerPose(pose)
    },
    hearFrom: (from) => call?.placeVoice(from)
  }

  return {
    acts,
    senses,
    /** Avatars of one's own: what this page hands over, and what comes. */
    avatars: {
      hand: (bytes: Uint8Array | null) => {
        worn = bytes
        call?.wear(bytes)
      },
      onReceived: (listen: (from: Side, bytes: Uint8Array | null) => void) => {
        dress = listen
      }
    },
    update(next: CallWish) {
      wish = next
      if (of !== wish.conversation) {
        if (of) close()
        if (wish.conversation) void open(wish.conversation)
      } else tell()
    },
    /** Fetches what a call needs, while nobody waits for one yet. */
    async warm() {
      const [{ warmUp }] = await Promise.all([import('../call/warm.ts'), import('../call/call.ts')])
      warmUp()
    },
    /** For drills: the room as the client library has it. */
    room: () => call?.room() ?? null
  }
}
