type Lab = readonly [lightness: number, a: number, b: number]

/** Nearer than this two chips beside one another look the same to many, in OKLab (where black and white are 1 apart). */
export const TOLD_APART = 0.03

/** A colour `#rrggbb` in OKLab (Björn Ottosson, 2020). */
export function labOf(hex: string): Lab {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s]
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** How far two chips look apart: the mean over their colours, each held against its fellow. Chips of different numbers of colours are told apart by that. */
export function apart(one: readonly string[], other: readonly string[]): number {
  if (one.length !== other.length) return Infinity
  return one.reduce((sum, hex, k) => sum + distance(labOf(hex), labOf(other[k]!)), 0) / one.length
}

const distance = (a: Lab, b: Lab): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
