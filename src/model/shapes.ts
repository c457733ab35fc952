import { SHAPES, type Shape } from '../contract/surprises.ts'

export type Stroke = readonly (readonly [x: number, y: number])[]

/**
 * What a stroke draws, by the $1 recogniser (Wobbrock, Wilson and Li, 2007) without its turning: a heart upside down is none. Stroke and template are
 * brought to 64 points at even distances, to one size and one middle, and held against one another from every point that a closed shape may begin at.
 */
const POINTS = 64
/** Mean distance between a stroke and its shape, in sides of its box, that is still that shape. */
const ALIKE = 0.13
/** A stroke shorter than this many sides of its box is a stroke and no shape. */
const SHORTEST = 1.3

const round = (at: (t: number) => readonly [number, number]): Stroke => Array.from({ length: 128 }, (_, k) => at((2 * Math.PI * k) / 127))
const STAR_ORDER = [0, 2, 4, 1, 3, 0]

/** y up. */
const TEMPLATES: Readonly<Record<Shape, { readonly stroke: Stroke; readonly closed: boolean }>> = {
  circle: { closed: true, stroke: round((t) => [Math.cos(t), Math.sin(t)]) },
  heart: { closed: true, stroke: round((t) => [16 * Math.sin(t) ** 3, 13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)]) },
  star: { closed: true, stroke: STAR_ORDER.map((k) => [Math.sin((2 * Math.PI * k) / 5), Math.cos((2 * Math.PI * k) / 5)]) },
  zigzag: { closed: false, stroke: [[0, 1], [1, 0], [2, 1], [3, 0], [4, 1]] }
}

/** The shape that a stroke draws (x to the right, y up), or null. */
export function shapeOf(stroke: Stroke): Shape | null {
  const [size, length] = [sizeOf(stroke), lengthOf(stroke)]
  if (stroke.length < 8 || size === 0 || length < SHORTEST * size) return null
  const drawn = evened(stroke)
  let best: { shape: Shape; off: number } | null = null
  for (const shape of SHAPES) {
    const { stroke: template, closed } = TEMPLATES[shape]
    const off = apart(drawn, evened(template), closed)
    if (off < (best?.off ?? ALIKE)) best = { shape, off }
  }
  return best?.shape ?? null
}

/** Mean distance of two strokes point by point, in either direction, and from any beginning where they are closed. */
function apart(one: Stroke, other: Stroke, closed: boolean): number {
  let least = Infinity
  for (const way of [other, other.toReversed()])
    for (let start = 0; start < (closed ? POINTS : 1); start += 2) {
      let sum = 0
      for (let k = 0; k < POINTS; k++) {
        const [a, b] = [one[k]!, way[(k + start) % POINTS]!]
        sum += Math.hypot(a[0] - b[0], a[1] - b[1])
      }
      least = Math.min(least, sum / POINTS)
    }
  return least
}

const lengthOf = (stroke: Stroke) => stroke.reduce((sum, [x, y], k) => (k === 0 ? 0 : sum + Math.hypot(x - stroke[k - 1]![0], y - stroke[k - 1]![1])), 0)

function sizeOf(stroke: Stroke): number {
  const [xs, ys] = [stroke.map(([x]) => x), stroke.map(([, y]) => y)]
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
}

/** 64 points at even distances along a stroke, about its middle, in sides of its box: each side for itself, so that a flat heart is a heart. */
function evened(stroke: Stroke): Stroke {
  const step = lengthOf(stroke) / (POINTS - 1)
  const out: [number, number][] = [[...stroke[0]!]]
  let gone = 0
  for (let k = 1; k < stroke.length; k++) {
    const [a, b] = [stroke[k - 1]!, stroke[k]!]
    const far = Math.hypot(b[0] - a[0], b[1] - a[1])
    while (far > 0 && out.length < POINTS && gone + far >= out.length * step) {
      const t = (out.length * step - gone) / far
      out.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])
    }
    gone += far
  }
  while (out.length < POINTS) out.push([...stroke.at(-1)!])
  const side = (axis: 0 | 1) => {
    const values = out.map((point) => point[axis])
    return { low: Math.min(...values), wide: Math.max(...values) - Math.min(...values) || 1 }
  }
  const [x, y] = [side(0), side(1)]
  return out.map((point) => [(point[0] - x.low) / x.wide - 0.5, (point[1] - y.low) / y.wide - 0.5])
}
