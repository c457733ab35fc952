import type { CallState } from '../contract/call-state.ts'

export const quietCall: CallState = {
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
