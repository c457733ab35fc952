import { clip } from '../kernel/clip.ts'
import { ease, smoothMax } from '../kernel/blend.ts'
import { merge } from '../kernel/mesh.ts'
import { rectangle } from '../kernel/solids.ts'
import { surface } from '../kernel/surface.ts'
import { belt, doorFront, doorRear, partingB } from '../shape/regions.ts'
import { onto } from '../shape/onto.ts'
import { cabinBox } from './cabin/cabin-box.ts'
import { band, beside, piping, stitches, traced } from './cabin/trace.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Behind the skin: where a card begins, and how thick it is at least. */
const BACK = 0.036
const THIN = 0.018

/** Height of the armrest in the drawing. */
const ARM = 0.655

/** Where the armrest ends forward and rearward, and the pocket, by row: stations. */
const ROWS = {
  front: { region: doorFront, arm: [0.72, 1.38], pocket: [0.72, 1.2], speaker: [0.66, 0.47], sill: [0.56, 1.43] },
  rear: { region: doorRear, arm: [1.58, 2.22], pocket: [1.62, 1.98], speaker: [2.1, 0.47], sill: [1.48, 2.32] },
} as const

type Row = keyof typeof ROWS

/** How far the card stands out from its base: a roll under the window, an armrest with a hollow to pull, a pocket. */
function relief(row: Row, s: number, y: number, within: number): number {
  const { arm, pocket } = ROWS[row]
  // Towards the door's edge the card grows thin, so that it passes pillars and dashboard.
  const roll = 0.006 * ease(0.79, 0.845, y) * ease(0.045, 0.1, within)
  const along = ease(arm[0], arm[0] + 0.13, s) * (1 - ease(arm[1] - 0.15, arm[1], s))
  const rest = 0.054 * along * ease(ARM - 0.052, ARM - 0.03, y) * (1 - ease(ARM + 0.012, ARM + 0.034, y))
  const hollow = 0.05 * inBox(s - arm[0] - 0.2, y - ARM - 0.03, 0.065, 0.03, 0.012)
  const insert = -0.005 * inBox(s - (arm[0] + arm[1]) / 2, y - 0.735, (arm[1] - arm[0]) / 2, 0.036, 0.012)
  const middle = (pocket[0] + pocket[1]) / 2
  const half = (pocket[1] - pocket[0]) / 2
  // The pocket's edge is sharp above, where the hand goes in, and runs out softly below.
  const across = 1 - ease(-0.03, 0.02, Math.abs(s - middle) - half)
  const bin = 0.034 * across * ease(0.345, 0.4, y) * (1 - ease(0.448, 0.458, y))
  return roll + rest - Math.min(hollow, rest * 0.8) + insert + bin
}

/** 1 well within a rounded rectangle, 0 outside; eased over `soft`. */
const inBox = (u: number, v: number, a: number, b: number, soft: number): number => 1 - ease(-soft, soft, rectangle(u, v, a, b, Math.min(a, b) * 0.5))

function cardField(shape: Shape, row: Row): Field {
  const { station, height } = shape.warp
  const { region } = ROWS[row]
  return (x, y0, z) => {
    const [s, y] = [station(z), height(y0)]
    const depth = -shape.body(x, y0, z)
    const slab = Math.max(BACK - depth, depth - BACK - THIN - relief(row, s, y, -region(s, shape.warp.half(x), y)))
    // Under the window it ends before the middle pillar's cover, which stands there as far in as the card does.
    const post = 0.064 * ease(0.79, 0.86, y) - Math.abs(s - partingB(y))
    const outline = smoothMax(smoothMax(region(s, shape.warp.half(x), y) + 0.02, y - belt(s) + 0.006, 0.015), post, 0.02)
    // The relief is steep: as a distance the field would promise too much.
    return smoothMax(slab, outline, 0.012) * 0.4
  }
}

/** The inner side of a left door: card, armrest with a hollow, pocket, lever, switches, loudspeaker, seams. */
export function doorCard(shape: Shape, row: Row, detail: Detail): Part['pieces'] {
  const { station, height, raise, place } = shape.warp
  const { arm, speaker, pocket, sill } = ROWS[row]
  const field = cardField(shape, row)
  const [z0, z1] = [place(arm[1] + 0.32), place(arm[0] - 0.22)]
  const solid = surface(field, [0.6, raise(0.3), z0], [0.9, raise(1), z1], detail.soft * 0.75)
  // What leans against the door is never seen.
  const mesh = clip(solid, null, (x, y, z) => BACK + 0.003 + shape.body(x, y, z), 0, 0.001).within
  const at = (p: Vec3): [number, number] => [station(p[2]), height(p[1])]
  const insert: Field = (x, y, z) => {
    const [s, h] = at([x, y, z])
    return rectangle(s - (arm[0] + arm[1]) / 2, h - 0.735, (arm[1] - arm[0]) / 2 + 0.004, 0.041, 0.02)
  }
  const rest: Field = (x, y, z) => {
    const [s, h] = at([x, y, z])
    return rectangle(s - (arm[0] + arm[1]) / 2, h - ARM, (arm[1] - arm[0]) / 2 + 0.02, 0.043, 0.03)
  }
  const one = clip(mesh, field, insert, 0, detail.soft * 0.75)
  const two = clip(one.beyond, field, rest, 0, detail.soft * 0.75)
  const onCard = (line: readonly (readonly [number, number])[]): ReturnType<typeof traced> =>
    traced(field, line.map(([s, y]): Vec3 => [0.5, raise(y), place(s)]), [1, 0, 0])
  const span = (from: number, to: number, n: number): number[] => Array.from({ length: n + 1 }, (_, k) => from + ((to - from) * k) / n)
  const upper = onCard(span(arm[0] - 0.08, arm[1] + 0.06, 70).map((s) => [s, 0.782]))
  // A bright line let in under the roll, where the card turns inward.
  const inlay = onCard(span(arm[0] - 0.06, arm[1] + 0.03, 48).map((s) => [s, 0.8]))
  const mouth = onCard(span(pocket[0] + 0.02, pocket[1] - 0.02, 30).map((s) => [s, 0.4565]))
  const round = onCard(outline((arm[0] + arm[1]) / 2, 0.735, (arm[1] - arm[0]) / 2, 0.037, 0.018))
  const front = onCard([[arm[0] + 0.06, 0.735]]).points[0] ?? [0.75, raise(0.735), place(arm[0])]
  const lever = cabinBox(shape, [front[0] - 0.012, front[1], station(front[2])], [0.006, 0.0085, 0.05], 0.006, 0, detail.hard * 0.7)
  const cup = cabinBox(shape, [front[0] + 0.002, front[1], station(front[2])], [0.008, 0.02, 0.062], 0.007, 0, detail.hard)
  // Switches lie on the armrest's upper side, before the hollow that one pulls the door by.
  const above = (along: number, inward: number): Vec3 => {
    const start: Vec3 = [front[0] + inward, raise(ARM + 0.075), place(arm[0] + along)]
    return traced(field, [start], [0, -1, 0]).points[0] ?? start
  }
  const button = (along: number, inward: number, long = 0.011): Mesh => {
    const p = above(along, inward)
    return cabinBox(shape, [p[0], p[1] + 0.0015, station(p[2])], [0.0085, 0.005, long], 0.003, 0.1, detail.hard * 0.6)
  }
  const buttons = row === 'front' ? [0.1, 0.127, 0.154].map((along) => button(along, 0.026)).concat([button(0.127, 0.006, 0.034)]) : [button(0.127, 0.02)]
  const catchAt = onCard([[arm[0] - 0.02, 0.8]]).points[0] ?? front
  const lock = cabinBox(shape, [catchAt[0] - 0.003, catchAt[1], station(catchAt[2])], [0.004, 0.011, 0.006], 0.003, 0.2, detail.hard * 0.6)
  // The lips that wipe the window: they close the slot it goes down into.
  const lips = [0.007, 0.043].map((depth) => span(sill[0], sill[1], 40).map((s) => onto(shape, [1.2, raise(belt(s) + 0.004), place(s)], [-1, 0, 0], depth)))
  return [
    piece('matt', band(lips[0]!, lips[1]!), { tint: [0.014, 0.014, 0.014], from: 'headset' }),
    piece('upholstery', one.within, { from: 'headset' }),
    piece('accent', two.within, { from: 'headset' }),
    piece('cabin', two.beyond, { from: 'headset' }),
    piece('chrome', merge(lever, lock, piping(inlay, 0.0019, 5)), { from: 'headset' }),
    piece('gloss-black', merge(cup, ...buttons), { from: 'headset' }),
    piece('trim', merge(piping(mouth, 0.0055, 6), ...grille(onCard, speaker)), { tint: [0.016, 0.016, 0.017], from: 'headset' }),
    piece('thread', piping(round, 0.0016, 4), { from: 'headset', keep: true }),
    piece('thread', merge(stitches(upper), stitches(beside(upper, field, 0.007))), { from: 'full', keep: true }),
    piece('ambient', piping(onCard(span(arm[0] + 0.02, arm[1] - 0.02, 24).map((s) => [s, 0.694])), 0.002, 4), { from: 'full', keep: true }),
  ]
}

/** A rounded rectangle as a closed line. */
function outline(s: number, y: number, a: number, b: number, r: number): [number, number][] {
  const out: [number, number][] = []
  const corners = [[1, 1, 0], [-1, 1, 0.5], [-1, -1, 1], [1, -1, 1.5]] as const
  for (const [i, j, from] of corners)
    for (let k = 0; k <= 6; k++) {
      const t = Math.PI * (from + k / 12)
      out.push([s + i * (a - r) + r * Math.cos(t), y + j * (b - r) + r * Math.sin(t)])
    }
  const filled = out.flatMap((p, k) => {
    const q = out[(k + 1) % out.length]!
    const n = Math.max(1, Math.round(Math.hypot(q[0] - p[0], q[1] - p[1]) / 0.015))
    return Array.from({ length: n }, (_, i): [number, number] => [p[0] + ((q[0] - p[0]) * i) / n, p[1] + ((q[1] - p[1]) * i) / n])
  })
  return [...filled, out[0]!]
}

/** Rings of a loudspeaker's grille. */
function grille(onCard: (line: readonly (readonly [number, number])[]) => ReturnType<typeof traced>, [s, y]: readonly [number, number]): Mesh[] {
  return [0.022, 0.034, 0.046, 0.058].map((r) =>
    piping(onCard(Array.from({ length: 33 }, (_, k) => [s + r * Math.cos((k / 16) * Math.PI), y + r * Math.sin((k / 16) * Math.PI)] as const)), r > 0.05 ? 0.004 : 0.0024, 5))
}
