/** What a page knows of its call: the LiveKit side of a conversation. Levels are not here: they change too often (see senses.ts). */
export interface CallModel {
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

export const quietCall: CallModel = {
  state: 'off',
  microphone: 'off',
  other: 'absent',
  hears: false,
  soundBlocked: false,
  speakingWhileMuted: false,
  pushToTalk: false,
  inputs: [],
  input: null,
  sound: 'plain'
}

/** What a person can do with a call, from either side. */
export interface CallActs {
  /** Asks the browser for the microphone, then speaks. Must be called from a press. */
  microphoneOn(): void
  mute(muted: boolean): void
  setPushToTalk(on: boolean): void
  /** While push-to-talk is on: held down or let go. */
  hold(down: boolean): void
  chooseInput(id: string): void
  setSound(sound: 'spatial' | 'plain'): void
  /** Starts playing after the browser refused to; must be called from a press. */
  soundOn(): void
}
