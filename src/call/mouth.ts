/** How a mouth stands for a sound: how open, 0 to 1, and how wide, from -1 (round) to 1. */
export interface MouthShape {
  open: number
  wide: number
}

/*
 * A vowel is told by its two lowest formants: the first goes up as the jaw opens (about 300 Hz for "ee" and "oo", 750 for "ah"), the
 * second as the lips go from round (800 for "oo") to wide (2,300 for "ee"): Peterson and Barney, J Acoust Soc Am 24, 1952.
 */
const FIRST = { from: 200, to: 1000, shut: 360, wideOpen: 660 }
const SECOND = { from: 700, to: 3000, middle: 1350, reach: 700 }
/** Quieter than this in the whole band, dB, nothing is said. */
const SILENT = -75

const held = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))

/** The middle of a band's power, Hz; 0 where there is none. */
const centre = (decibels: Float32Array, step: number, from: number, to: number): number => {
  let power = 0
  let moment = 0
  for (let bin = Math.ceil(from / step); bin * step <= to && bin < decibels.length; bin++) {
    const value = 10 ** (Math.max(-120, decibels[bin]!) / 10)
    power += value
    moment += value * bin * step
  }
  return power > 1e-11 ? moment / power : 0
}

/**
 * Writes how the mouth stands that makes a sound of this spectrum (dB, each bin `step` Hz wide) into `out`; false, and nothing is
 * written, where it is silent.
 */
export function mouthOf(decibels: Float32Array, step: number, out: MouthShape): boolean {
  let loudest = -Infinity
  for (let bin = Math.ceil(FIRST.from / step); bin * step <= SECOND.to && bin < decibels.length; bin++) loudest = Math.max(loudest, decibels[bin]!)
  if (!(loudest > SILENT)) return false
  const first = centre(decibels, step, FIRST.from, FIRST.to)
  const second = centre(decibels, step, SECOND.from, SECOND.to)
  out.open = held((first - FIRST.shut) / (FIRST.wideOpen - FIRST.shut), 0.12, 1)
  out.wide = second > 0 ? held((second - SECOND.middle) / SECOND.reach, -1, 1) : 0
  return true
}
