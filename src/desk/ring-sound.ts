/** The two notes: G3 and D3, Hz, and when each begins after the ring's start, seconds. */
const NOTES = [
  { hertz: 196, at: 0 },
  { hertz: 146.8, at: 0.42 }
] as const

/** How long a note takes to die away, and how long after a ring's start it rings again, seconds. */
const FADE = 1.1
const AGAIN = 4

/** Overtones and their strength: small loudspeakers give back hardly anything below 200 Hz, so the pitch is carried by these. */
const OVERTONES = [1, 0.5, 0.28, 0.1] as const

/** Sound of the ring. Browsers keep a page silent until somebody has pressed something on it. */
export interface RingSound {
  /** Whether it would be heard now. */
  ready(): boolean
  /** Calls back whenever `ready` may have changed; returns the undo. */
  watch(changed: () => void): () => void
  /** Must be called from a press: makes sound possible. */
  allow(): void
  /** Both notes, once. */
  once(loudness: number): void
  /** Both notes again and again until the returned function is called. */
  ring(loudness: number): () => void
  close(): void
}

/** Makes the ring's sound with Web Audio; nothing is created before `allow`. */
export function createRingSound(): RingSound {
  let context: AudioContext | null = null
  const watchers = new Set<() => void>()
  const tell = () => watchers.forEach((changed) => changed())

  const strike = (loudness: number) => {
    if (context?.state !== 'running') return
    for (const { hertz, at } of NOTES) note(context, hertz, context.currentTime + at, loudness)
  }

  return {
    ready: () => context?.state === 'running',
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    allow() {
      if (!context) {
        context = new AudioContext()
        context.addEventListener('statechange', tell)
        tell()
      }
      // Refused when this was no press after all: the next press asks again.
      if (context.state === 'suspended') context.resume().catch(() => {})
    },
    once: strike,
    ring(loudness) {
      strike(loudness)
      const again = setInterval(() => strike(loudness), AGAIN * 1000)
      return () => clearInterval(again)
    },
    close() {
      // Closing one that is closed already rejects, and changes nothing.
      context?.close().catch(() => {})
      context = null
    }
  }
}

function note(context: AudioContext, hertz: number, at: number, loudness: number) {
  const gain = context.createGain()
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(loudness * 0.5, at + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + FADE)
  gain.connect(context.destination)
  OVERTONES.forEach((strength, index) => {
    const tone = context.createOscillator()
    const part = context.createGain()
    tone.frequency.value = hertz * (index + 1)
    part.gain.value = strength
    tone.connect(part).connect(gain)
    tone.start(at)
    tone.stop(at + FADE)
  })
}
