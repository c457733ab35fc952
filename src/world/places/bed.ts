/**
 * Noise that falls by 6 dB an octave (a leaky sum of white noise), so long that no ear finds the seam: its end is laid over its beginning,
 * and its mean is taken out, so that a loop of it has neither a click nor a steady part.
 * @param random numbers from 0 to 1
 * @returns `length` samples, most of them within ±1
 */
export function brownNoise(length: number, random: () => number): Float32Array<ArrayBuffer> {
  const over = Math.min(Math.floor(length / 4), 4096)
  const raw = new Float32Array(length + over)
  let at = 0
  for (let k = 0; k < raw.length; k++) {
    at = (at + 0.03 * (random() * 2 - 1)) / 1.012
    raw[k] = at * 4
  }
  const samples = raw.slice(0, length)
  // Two noises that know nothing of one another keep their loudness when their squares add up to one.
  for (let k = 0; k < over; k++) {
    const t = (k + 0.5) / over
    samples[k] = raw[length + k]! * Math.cos((t * Math.PI) / 2) + raw[k]! * Math.sin((t * Math.PI) / 2)
  }
  const mean = samples.reduce((sum, v) => sum + v, 0) / length
  return samples.map((v) => v - mean)
}
