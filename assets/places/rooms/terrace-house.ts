import { bar, block, sheet } from '../kit/box.ts'
import { material } from '../kit/material.ts'
import { flat, lamp, type Model } from '../kit/model.ts'
import type { V3 } from '../kit/vector.ts'
import { CERAMIC, CLOTH, GLASS, GRAVEL, OAK, OAK_ALONG, PLASTER, STEEL } from './stuff.ts'

const CLADDING = material('cladding', { layer: 'wood', metres: 1.1, strength: 0.6, roughness: 0.6, mirror: 0.02, pattern: { kind: 'boards', width: 0.14, joint: 0.004, tones: 0.35 } })
const INSIDE = material('inside', { layer: 'wood', metres: 1.6, strength: 0.5, roughness: 0.4, mirror: 0.03, turned: true, pattern: { kind: 'boards', width: 0.18, joint: 0.002, tones: 0.25 } })
const DARK: V3 = [0.03, 0.031, 0.033]
const WOOD: V3 = [0.34, 0.2, 0.11]
const WALL: V3 = [0.62, 0.57, 0.5]
const warm = (k: number): V3 => [k, k * 0.66, k * 0.36]

/** A long low house along the terrace's side at `x`: cladding, three deep lit rooms behind glass, a roof that reaches out. */
export function house(m: Model, x: number, z0: number, z1: number): void {
  const rooms: [number, number][] = [[0.4, 4.6], [5.6, 11.4]]
  const door: [number, number] = [-3.3, -1.1]
  const top = 2.75
  const wall = (from: number, to: number) => flat(m, [x, -0.01, from], [0, 0, to - from], [0, 3.5, 0], CLADDING, WOOD, { density: 7 })
  wall(z0 - 1, door[0])
  wall(door[1], rooms[0]![0])
  wall(rooms[0]![1], rooms[1]![0])
  wall(rooms[1]![1], z1 + 1)
  for (const [a, b] of [...rooms, door]) flat(m, [x, top, a], [0, 0, b - a], [0, 0.75, 0], CLADDING, WOOD, { density: 6 })
  for (const [a, b] of rooms) room(m, x, a, b, top)
  entrance(m, x, door, top)
  roof(m, x, z0, z1)
}

function room(m: Model, x: number, a: number, b: number, top: number): void {
  const D = 3.6
  flat(m, [x + D, 0.02, a], [0, 0, b - a], [0, top - 0.02, 0], PLASTER, WALL, { density: 6 })
  flat(m, [x, 0.02, a], [D, 0, 0], [0, top - 0.02, 0], PLASTER, WALL, { density: 5 })
  flat(m, [x + D, 0.02, b], [-D, 0, 0], [0, top - 0.02, 0], PLASTER, WALL, { density: 5 })
  flat(m, [x, 0.02, b], [D, 0, 0], [0, 0, a - b], INSIDE, [0.4, 0.25, 0.14], { density: 6 })
  flat(m, [x, top, a], [D, 0, 0], [0, 0, b - a], PLASTER, WALL, { density: 5 })
  const panes = Math.round((b - a) / 1.45)
  for (let k = 0; k <= panes; k++) {
    const z = a + ((b - a) * k) / panes
    bar(m, [x - 0.04, 0.02, z - 0.03], [x + 0.05, top, z + 0.03], STEEL, DARK, ['+y', '-y'], 0.9)
  }
  for (const y of [0, top - 0.06]) bar(m, [x - 0.04, y, a], [x + 0.05, y + 0.06, b], STEEL, DARK, ['+z', '-z'], 1.5)
  flat(m, [x + 0.01, 0.06, a], [0, 0, b - a], [0, top - 0.12, 0], GLASS, [0.7, 0.8, 0.75], { density: 0.4, ghost: true, part: 'glass' })
  curtains(m, x, a, b, top)
  // A shelf wall, a long table and its hanging lamps.
  const [c, shelf] = [(a + b) / 2, material('shelf-light', { shines: 'lamp', glow: 3.4 })]
  for (const y of [0.5, 1.1, 1.7]) {
    bar(m, [x + D - 0.38, y, a + 0.5], [x + D, y + 0.035, b - 0.5], OAK_ALONG, WOOD, ['+x'], 0.8)
    for (let z = a + 0.6; z < b - 0.7; z += 0.31) {
      const r = Math.abs(Math.sin(z * 37.1 + y * 11.3))
      if (r < 0.3) continue
      const colour: V3 = r < 0.5 ? [0.5, 0.42, 0.3] : r < 0.7 ? [0.16, 0.2, 0.2] : r < 0.85 ? [0.4, 0.16, 0.08] : [0.62, 0.58, 0.5]
      bar(m, [x + D - 0.3, y + 0.035, z], [x + D - 0.05, y + 0.2 + 0.24 * ((r * 7) % 1), z + 0.07 + 0.17 * ((r * 3) % 1)], CERAMIC, colour, ['+x', '-y'], 2)
    }
  }
  flat(m, [x + D - 0.01, 2.32, a + 0.5], [0, 0, b - a - 1], [0, 0.03, 0], shelf, [1, 0.66, 0.36], { density: 1 })
  block(m, [x + 1.35, 0.72, c - 1.3], [x + 2.2, 0.77, c + 1.3], OAK_ALONG, WOOD, [], { density: 8 })
  for (const z of [c - 1.15, c + 1.1]) bar(m, [x + 1.45, 0.02, z], [x + 2.1, 0.72, z + 0.06], OAK, WOOD, ['+y', '-y'], 0.5)
  for (const z of [c - 0.7, c + 0.7]) {
    bar(m, [x + 1.7, 1.62, z - 0.16], [x + 1.86, 1.74, z + 0.16], material('pendant', { shines: 'lamp', glow: 3 }), [1, 0.7, 0.4], ['+y'], 1)
    bar(m, [x + 1.774, 1.74, z - 0.005], [x + 1.786, top, z + 0.005], STEEL, DARK, ['+y', '-y'], 2)
    m.lamps.push({ o: [x + 1.7, 1.58, z - 0.1], u: [0.16, 0, 0], v: [0, 0, 0.2], radiance: warm(20), round: true })
  }
  m.lamps.push({ o: [x + 0.5, top - 0.02, a + 0.4], u: [D - 1, 0, 0], v: [0, 0, b - a - 0.8], radiance: warm(a < 3 ? 0.85 : 0.5), round: false })
}

/** Curtains drawn to the ends of a room's panes, in folds. */
function curtains(m: Model, x: number, a: number, b: number, top: number): void {
  for (const [from, to] of [[a + 0.06, a + 0.5], [b - 0.5, b - 0.06]] as const) {
    const folds = 5
    for (let k = 0; k < folds; k++) {
      const [z, w] = [from + ((to - from) * k) / folds, (to - from) / folds]
      for (const [z0, d0, d1] of [[z, 0.13, 0.22], [z + w / 2, 0.22, 0.13]] as const) {
        sheet(m, [x + d0, 0.03, z0], [d1 - d0, 0, w / 2], [0, top - 0.05, 0], CLOTH, [0.55, 0.5, 0.42], 1.4)
        sheet(m, [x + d1 + 0.004, 0.03, z0 + w / 2], [d0 - d1, 0, -w / 2], [0, top - 0.05, 0], CLOTH, [0.55, 0.5, 0.42], 1.4)
      }
    }
  }
}

/** A way in, set back: oak on all sides and light from above; this is where somebody comes out. */
function entrance(m: Model, x: number, [a, b]: [number, number], top: number): void {
  const D = 1.3
  flat(m, [x, 0, a], [D, 0, 0], [0, top, 0], OAK, WOOD, { density: 8 })
  flat(m, [x + D, 0, b], [-D, 0, 0], [0, top, 0], OAK, WOOD, { density: 8 })
  flat(m, [x, top, a], [D, 0, 0], [0, 0, b - a], OAK_ALONG, WOOD, { density: 8 })
  flat(m, [x, 0, b], [D, 0, 0], [0, 0, a - b], CERAMIC, [0.3, 0.28, 0.25], { density: 8 })
  flat(m, [x + D, 0, a], [0, 0, b - a], [0, top, 0], OAK, [0.2, 0.12, 0.07], { density: 8 })
  bar(m, [x + D - 0.05, 0.95, b - 0.3], [x + D - 0.02, 1.35, b - 0.27], STEEL, [0.5, 0.4, 0.25], ['+x'], 1)
  lamp(m, [x + 0.5, top - 0.008, b - 0.3], [0, 0, a - b + 0.6], [0.05, 0, 0], material('lamp-entrance', { shines: 'lamp', glow: 13 }), warm(13))
}

function roof(m: Model, x: number, z0: number, z1: number): void {
  const out = 2.3
  const [a, b] = [z0 - 0.8, z1 + 0.8]
  flat(m, [x - out, 3.22, a], [out + 0.05, 0, 0], [0, 0, b - a], OAK_ALONG, WOOD, { density: 6 })
  block(m, [x - out - 0.02, 3.2, a - 0.02], [x + 6, 3.5, b + 0.02], STEEL, [0.16, 0.16, 0.16], ['-y', '+x', '+y'], { density: 4 })
  // Gravel on the roof within a kerb, and two skylights.
  flat(m, [x - out + 0.16, 3.44, b - 0.16], [out + 5.8, 0, 0], [0, 0, a - b + 0.32], GRAVEL, [0.34, 0.33, 0.31], { density: 2.5 })
  for (const [low, high] of [[[x - out - 0.02, 3.44, a - 0.02], [x - out + 0.16, 3.52, b + 0.02]], [[x - out, 3.44, a - 0.02], [x + 6, 3.52, a + 0.16]], [[x - out, 3.44, b - 0.16], [x + 6, 3.52, b + 0.02]]] as [V3, V3][]) bar(m, low, high, STEEL, [0.13, 0.13, 0.13], ['-y'], 3)
  for (const z of [-6.5, 7.2]) {
    block(m, [x + 1, 3.44, z], [x + 2.6, 3.7, z + 1.6], STEEL, [0.2, 0.2, 0.2], ['-y', '+y'], { density: 4 })
    flat(m, [x + 1, 3.7, z + 1.6], [1.6, 0, 0], [0, 0, -1.6], material('skylight', { shines: 'lamp', glow: 0.5 }), [1, 0.72, 0.42], { density: 1 })
  }
  for (const z of [z0 + 0.6, -4, 5.1, z1 - 0.6]) bar(m, [x - out + 0.1, 0, z - 0.05], [x - out + 0.2, 3.22, z + 0.05], STEEL, DARK, ['+y', '-y'], 0.6)
  const spot = material('lamp-spot', { shines: 'lamp', glow: 16 })
  for (const z of [-9, -3.8, -0.6, 2.5, 5.1, 8.5, 11.4]) lamp(m, [x - 0.9, 3.214, z - 0.06], [0.12, 0, 0], [0, 0, 0.12], spot, warm(46))
}
