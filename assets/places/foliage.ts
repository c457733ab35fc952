import { hash } from './kit/random.ts'

/** A leaf of a spray: where its stalk is, which way it points (radians from upright), how long and half how wide it is; in shares of the tile. */
interface Leaf {
  readonly x: number
  readonly y: number
  readonly turn: number
  readonly long: number
  readonly wide: number
  readonly tone: number
}

/** How fast the picture goes from no leaf to leaf, of the tile: the distance to the edge is told over that. */
const EDGE = 0.035

const held = (v: number): number => Math.min(1, Math.max(0, v))

/**
 * Twigs of a spray: the main one and those to its sides in turn, each from a point of the tile, turned and so long. Many short ones make an oval with a
 * ragged edge: of a few long ones the whole spray looks like one leaf of a maple from afar.
 */
const TWIGS = [
  { x: 0.5, y: 0, turn: 0.06, long: 0.84, leaves: 17 },
  { x: 0.5, y: 0.07, turn: 1.15, long: 0.3, leaves: 9 },
  { x: 0.5, y: 0.15, turn: -1.05, long: 0.36, leaves: 10 },
  { x: 0.51, y: 0.26, turn: 1, long: 0.37, leaves: 10 },
  { x: 0.52, y: 0.36, turn: -1.1, long: 0.34, leaves: 10 },
  { x: 0.53, y: 0.47, turn: 0.95, long: 0.31, leaves: 9 },
  { x: 0.535, y: 0.57, turn: -0.95, long: 0.3, leaves: 9 },
  { x: 0.54, y: 0.67, turn: 0.8, long: 0.2, leaves: 6 },
  { x: 0.545, y: 0.74, turn: -0.75, long: 0.16, leaves: 5 }
] as const

/** Leaves to both sides of every twig and one at its tip, the nearer ones over the farther. */
const SPRAY: readonly Leaf[] = TWIGS.flatMap(({ x, y, turn, long, leaves }, twig) =>
  Array.from({ length: leaves }, (_, k) => {
    const t = (k + 0.6) / leaves
    const side = k === leaves - 1 ? 0 : k % 2 === 0 ? 1 : -1
    const r = hash(k, 3 + twig, 91)
    const reach = 0.125 - 0.03 * t
    const along = long * (side === 0 ? 0.98 : 0.12 + 0.86 * t)
    return {
      x: x + Math.sin(turn) * along, y: y + Math.cos(turn) * along, turn: turn + side * (1 - 0.3 * t + 0.35 * (r - 0.5)),
      long: reach * (0.85 + 0.35 * r), wide: reach * 0.28 * (0.9 + 0.3 * hash(k, 5 + twig, 92)), tone: 0.38 + 0.34 * hash(k, 9 + twig, 93)
    }
  })
)

/** Distance to the nearest edge of a twig, positive within. */
function stalk(x: number, y: number): number {
  let inside = -1
  for (const twig of TWIGS) {
    const [dx, dy] = [x - twig.x, y - twig.y]
    const u = dx * Math.sin(twig.turn) + dy * Math.cos(twig.turn)
    const v = dx * Math.cos(twig.turn) - dy * Math.sin(twig.turn)
    inside = Math.max(inside, 0.005 - Math.abs(v) - Math.max(0, u - twig.long * 0.95) - Math.max(0, -u))
  }
  return inside
}

/** Twigs with oval leaves: distance to the nearest edge, and tone. */
export function spray(x: number, y: number): readonly [number, number] {
  let inside = stalk(x, y)
  let tone = 0.3
  for (const leaf of SPRAY) {
    const [dx, dy] = [x - leaf.x, y - leaf.y]
    const u = (dx * Math.sin(leaf.turn) + dy * Math.cos(leaf.turn)) / leaf.long
    const v = dx * Math.cos(leaf.turn) - dy * Math.sin(leaf.turn)
    const w = u <= 0 || u >= 1 ? -0.5 * Math.abs(u - held(u)) - 0.01 : leaf.wide * Math.sin(Math.PI * u ** 0.75) ** 0.9
    const d = w - Math.abs(v)
    if (d > inside || d > 0) {
      // Folded along its rib: one half looks more to the light.
      if (d > 0) tone = leaf.tone + (v > 0 ? 0.1 : -0.08) - 0.12 * Math.exp(-((v / 0.004) ** 2))
      inside = Math.max(inside, d)
    }
  }
  return [held(0.5 + inside / EDGE), held(tone)]
}

/** Blades from one foot, arching to both sides: distance to the nearest edge, and tone. */
export function blades(x: number, y: number): readonly [number, number] {
  let inside = -1
  let tone = 0.5
  for (let k = 0; k < 9; k++) {
    const [r, q] = [hash(k, 1, 95), hash(k, 2, 96)]
    const high = 0.6 + 0.36 * q
    const t = y / high
    if (t > 1.1) continue
    const middle = 0.5 + (k - 4) * 0.03 + (k - 4 + (r - 0.5)) * 0.085 * Math.min(1, t) ** 1.7
    const d = 0.021 * Math.sqrt(Math.max(0, 1 - t)) * Math.min(1, 0.55 + t) - Math.abs(x - middle) - Math.max(0, t - 1) * 0.3
    if (d > inside) {
      inside = d
      tone = 0.32 + 0.36 * r + (x > middle ? 0.08 : -0.06) + 0.15 * (t - 0.5)
    }
  }
  return [held(0.5 + inside / EDGE), held(tone)]
}
