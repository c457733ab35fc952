/** What a page may know of its call; the model has the same shape. Levels are asked for, not told: they change too often. */
export interface CallState {
  state: 'off' | 'joining' | 'on' | 'lost' | 'unavailable'
  microphone: 'off' | 'asking' | 'on' | 'muted' | 'refused' | 'missing'
  other: 'absent' | 'off' | 'on' | 'muted'
  hears: boolean
  soundBlocked: boolean
  speakingWhileMuted: boolean
  pushToTalk: boolean
  inputs: readonly { id: string; label: string }[]
  input: string | null
  sound: 'spatial' | 'plain'
}
