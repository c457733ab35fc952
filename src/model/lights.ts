/** How bright each light is: a share of its own full strength, 0 to 1. `screen` stands for the screens. */
export type LightLevels = Readonly<Record<string, number>>

/** What is on, and for how many seconds; what is off is not among them. */
export type LitFor = ReadonlyMap<string, number>

/** A turn signal's rhythm, seconds: 86 flashes a minute, within the 60 to 120 of UN Regulation 48. */
const BLINK = { period: 0.7, lit: 0.36 }
/** What daytime lights fall to beside the dipped beam, and how bright they and the tail lights are by themselves. */
const DAY = { alone: 0.75, beside: 0.3 }
/** How long a greeting takes, seconds. */
export const GREETING_SECONDS = 2.8
/** LEDs come and go within this, seconds, so that nothing flickers. */
const SOFT = 0.25

/** Whether another picture is needed soon: something blinks, greets or is still coming up. */
export function lightsMove(lit: LitFor, still: boolean): boolean {
  if (still) return false
  if (lit.has('left') || lit.has('right')) return true
  if ((lit.get('greeting') ?? Infinity) < GREETING_SECONDS) return true
  for (const seconds of lit.values()) if (seconds < SOFT) return true
  return false
}

/**
 * The lights of a product that has these on. Where motion is reduced (`still`) indicators burn steadily and a greeting is
 * its last picture.
 */
export function lightLevels(lit: LitFor, still: boolean): LightLevels {
  const up = (name: string): number => (lit.has(name) ? (still ? 1 : Math.min(1, lit.get(name)! / SOFT)) : 0)
  const dipped = up('dipped')
  const day = up('day')
  // Both sides blink together, in the rhythm of the one that began first.
  const begun = Math.max(lit.get('left') ?? 0, lit.get('right') ?? 0)
  const flash = still || begun % BLINK.period < BLINK.lit ? 1 : 0
  const plain = {
    day: Math.max(day * (dipped > 0 ? DAY.beside : DAY.alone), dipped * DAY.beside),
    dipped,
    tail: Math.max(day, dipped) * DAY.alone,
    brake: up('brake'),
    left: lit.has('left') ? flash : 0,
    right: lit.has('right') ? flash : 0,
    ambient: Math.max(up('screen') * 0.85, 0),
    screen: up('screen')
  }
  const greeting = lit.get('greeting')
  return still || greeting === undefined || greeting >= GREETING_SECONDS ? plain : greet(plain, greeting / GREETING_SECONDS)
}

/** Dark at first; a flash of the indicators, the lights swell twice, the beam sweeps up and all goes back to what is on. */
function greet(after: LightLevels, t: number): LightLevels {
  const bell = (middle: number, half: number): number => Math.max(0, 1 - Math.abs(t - middle) / half)
  const rest = Math.max(0, (t - 0.8) / 0.2)
  const mix = (name: string, shown: number): number => shown * (1 - rest) + (after[name] ?? 0) * rest
  return {
    day: mix('day', Math.max(bell(0.22, 0.16) * 0.6, bell(0.55, 0.25))),
    dipped: mix('dipped', bell(0.6, 0.16)),
    tail: mix('tail', Math.max(bell(0.28, 0.16) * 0.6, bell(0.6, 0.25))),
    brake: mix('brake', bell(0.66, 0.08)),
    left: t < 0.1 ? 1 : mix('left', 0),
    right: t < 0.1 ? 1 : mix('right', 0),
    ambient: mix('ambient', Math.min(1, t * 2)),
    screen: mix('screen', Math.min(1, Math.max(0, t * 2 - 0.3)))
  }
}
