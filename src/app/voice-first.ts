import type { CallState } from '../contract/call-state.ts'

/** Longest that a picture waits for a voice, ms. */
const LONGEST = 1500

/** Whether a voice is just on its way, so that a slow picture leaves it the processor. */
export interface VoiceFirst {
  /** `conversation`: the one by voice whose two people are together, or null. */
  follow(conversation: string | null, call: Pick<CallState, 'state' | 'other' | 'hears'>): void
  onItsWay(): boolean
}

export function createVoiceFirst(now: () => number = () => performance.now()): VoiceFirst {
  let of: string | null = null
  let until = 0
  return {
    follow(conversation, call) {
      if (conversation !== of) {
        of = conversation
        until = conversation === null ? 0 : now() + LONGEST
      }
      const heardOf = call.other === 'on' ? call.hears : call.other !== 'absent'
      if (call.state === 'unavailable' || (call.state === 'on' && heardOf)) until = 0
    },
    onItsWay: () => now() < until
  }
}
