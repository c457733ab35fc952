/** What a page knows of its call: the LiveKit side of a conversation. Levels are not here: they change too often, and are asked for. */
export interface CallState {
  /** `off`: not wanted. `lost`: wanted, being built anew. `unavailable`: the house has no call just now; writing goes on. */
  state: 'off' | 'joining' | 'on' | 'lost' | 'unavailable'
  /** `refused`: the browser or the person said no. `missing`: the device has none. */
  microphone: 'off' | 'asking' | 'on' | 'muted' | 'refused' | 'missing'
  /** The other side's microphone, as their page says it is. */
  other: 'absent' | 'off' | 'on' | 'muted'
  /** The line of the other's voice is there; they may be silent on it. */
  hears: boolean
  /** The browser plays nothing until a press: show *Turn sound on*. */
  soundBlocked: boolean
  /** Sound reaches a muted microphone: show "you are speaking but muted". */
  speakingWhileMuted: boolean
  pushToTalk: boolean
  inputs: readonly { id: string; label: string }[]
  input: string | null
  sound: 'spatial' | 'plain'
}
