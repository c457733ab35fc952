/**
 * The heartbeat of a call, sent once a second as a lossy data packet: one byte, the sender's microphone. While it comes, the
 * path between the two pages works, whether or not anybody speaks.
 */
export const BEAT_TOPIC = 'beat'
export const BEAT_EVERY = 1000

const STATES = ['off', 'on', 'muted'] as const
export type Beat = (typeof STATES)[number]

export function encodeBeat(microphone: Beat): Uint8Array<ArrayBuffer> {
  return new Uint8Array([STATES.indexOf(microphone)])
}

/** The sender's microphone, or null for anything that is not a beat. */
export function decodeBeat(bytes: Uint8Array): Beat | null {
  return bytes.length === 1 ? (STATES[bytes[0]!] ?? null) : null
}
