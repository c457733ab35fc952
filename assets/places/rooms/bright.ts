import { bar, block } from '../kit/box.ts'
import { dome, LAND, plain, ridge } from '../kit/far.ts'
import { material } from '../kit/material.ts'
import { flat, lamp, type Model, solid } from '../kit/model.ts'
import type { V3 } from '../kit/vector.ts'
import { hedge, tree, tuft } from '../furniture/plants.ts'
import { cushion, seat } from '../furniture/seats.ts'
import { lathe, pebble, pot, roundTable } from '../furniture/things.ts'
import type { Plan } from '../plan.ts'
import { dunes } from './screen-picture.ts'
import { BARK, CEILING, CERAMIC, CLOTH, GLASS, GRAVEL, LAMP_ALWAYS, LAWN, LEAF, OAK, OAK_ALONG, PLASTER, RUG, SCREEN, STEEL } from './stuff.ts'

const [X, Z, H] = [10.8, 11.6, 4.7]
const FLOOR = material('terrazzo', { layer: 'stone', metres: 0.8, strength: 0.2, roughness: 0.18, mirror: 0.055, polished: true, pattern: { kind: 'cuts', grid: 2.4, joint: 0.0025, ring: 0 } })
const WHITE: V3 = [0.85, 0.84, 0.815]
const DARK: V3 = [0.03, 0.032, 0.034]
const WOOD: V3 = [0.5, 0.34, 0.19]
/** The panel of light overhead, half sizes. */
const [PX, PZ] = [5.4, 8]

function shell(m: Model): void {
  flat(m, [-X, 0, Z], [2 * X, 0, 0], [0, 0, -2 * Z], FLOOR, [0.43, 0.425, 0.41], { density: 10 })
  const c: V3 = [0.72, 0.715, 0.71]
  flat(m, [-X, H, -Z], [X - PX, 0, 0], [0, 0, 2 * Z], CEILING, c, { density: 5 })
  flat(m, [PX, H, -Z], [X - PX, 0, 0], [0, 0, 2 * Z], CEILING, c, { density: 5 })
  flat(m, [-PX, H, -Z], [2 * PX, 0, 0], [0, 0, Z - PZ], CEILING, c, { density: 5 })
  flat(m, [-PX, H, PZ], [2 * PX, 0, 0], [0, 0, Z - PZ], CEILING, c, { density: 5 })
  // The panel lies in a slot of shade, so that it floats.
  const up = 0.22
  flat(m, [-PX, H, -PZ], [2 * PX, 0, 0], [0, up, 0], CEILING, [0.2, 0.2, 0.2])
  flat(m, [PX, H, PZ], [-2 * PX, 0, 0], [0, up, 0], CEILING, [0.2, 0.2, 0.2])
  flat(m, [-PX, H, PZ], [0, 0, -2 * PZ], [0, up, 0], CEILING, [0.2, 0.2, 0.2])
  flat(m, [PX, H, -PZ], [0, 0, 2 * PZ], [0, up, 0], CEILING, [0.2, 0.2, 0.2])
  flat(m, [-PX, H + up, -PZ], [2 * PX, 0, 0], [0, 0, 2 * PZ], CEILING, [0.12, 0.12, 0.12], { density: 2 })
  const g = 0.16
  const panel = material('panel', { shines: 'light', glow: 3.5 })
  for (const [a, b] of [[-PZ + g, -0.06], [0.06, PZ - g]] as const) flat(m, [-PX + g, H + 0.03, a], [2 * (PX - g), 0, 0], [0, 0, b - a], panel, [1, 0.985, 0.96], { density: 1 })
}

/** Back wall: a niche lined with oak to sit in, and the screen. */
async function back(m: Model): Promise<void> {
  const [a, b, low, top, D] = [-9.2, -3.4, 0, 2.45, 1.15]
  flat(m, [-X, -0.01, -Z], [a + X, 0, 0], [0, H + 0.02, 0], PLASTER, WHITE)
  flat(m, [b, -0.01, -Z], [X - b, 0, 0], [0, H + 0.02, 0], PLASTER, WHITE)
  flat(m, [a, top, -Z], [b - a, 0, 0], [0, H - top + 0.02, 0], PLASTER, WHITE)
  flat(m, [a, low, -Z - D], [b - a, 0, 0], [0, top, 0], OAK, WOOD, { density: 10 })
  flat(m, [a, low, -Z], [0, 0, -D], [0, top, 0], OAK, WOOD, { density: 9 })
  flat(m, [b, low, -Z - D], [0, 0, D], [0, top, 0], OAK, WOOD, { density: 9 })
  flat(m, [a, top, -Z - D], [b - a, 0, 0], [0, 0, D], OAK_ALONG, WOOD, { density: 8 })
  flat(m, [a, 0, -Z], [b - a, 0, 0], [0, 0, -D], OAK_ALONG, WOOD, { density: 8 })
  lamp(m, [a + 0.1, top - 0.005, -Z - D + 0.06], [b - a - 0.2, 0, 0], [0, 0, 0.04], LAMP_ALWAYS(8), [8, 6.6, 5])
  block(m, [a, 0.08, -Z - D], [b, 0.36, -Z - 0.12], OAK_ALONG, WOOD, ['-z', '-x', '+x', '-y'], { density: 12 })
  const soft = await cushion(1.92, 0.86, 0.13, 420)
  for (const k of [0, 1, 2]) solid(m, soft, CLOTH, [0.56, 0.53, 0.47], [a + 0.97 + k * 1.93, 0.355, -Z - 0.62])
  const back = await cushion(0.5, 0.5, 0.15, 220)
  const upright = { ...back, positions: back.positions.map((_, i) => (i % 3 === 1 ? back.positions[i + 1]! + 0.25 : i % 3 === 2 ? -back.positions[i - 1]! : back.positions[i]!)), normals: back.normals.map((_, i) => (i % 3 === 1 ? back.normals[i + 1]! : i % 3 === 2 ? -back.normals[i - 1]! : back.normals[i]!)) }
  for (const [x, colour] of [[a + 0.5, [0.2, 0.27, 0.24]], [a + 1.05, [0.62, 0.6, 0.54]], [b - 0.5, [0.42, 0.26, 0.14]], [b - 1.08, [0.62, 0.6, 0.54]]] as [number, V3][]) solid(m, upright, CLOTH, colour, [x, 0.47, -Z - 0.88])
  solid(m, await roundTable(0.4, 0.42), CERAMIC, [0.1, 0.1, 0.1], [-6.1, 0, -Z + 0.75])
  solid(m, lathe([[0.04, 0], [0.07, 0.03], [0.085, 0.12], [0.05, 0.22], [0.03, 0.25], [0.036, 0.27]], 18), CERAMIC, [0.7, 0.68, 0.62], [-6.0, 0.43, -Z + 0.7])
  const stool = await seat(1, 1500)
  solid(m, stool.cloth, CLOTH, [0.2, 0.27, 0.24], [-4.7, 0.012, -Z + 1.9], 2.7)
  solid(m, stool.legs, OAK, [0.3, 0.2, 0.1], [-4.7, 0.012, -Z + 1.9], 2.7)
  block(m, [-8.1, 0.001, -Z + 0.15], [-3.9, 0.012, -Z + 2.6], RUG, [0.62, 0.6, 0.55], ['-y'], { density: 22 })
  block(m, [0.35, 1.05, -Z], [5.05, 3.75, -Z + 0.06], STEEL, DARK, ['-z'])
  flat(m, [0.4, 1.1, -Z + 0.062], [4.6, 0, 0], [0, 2.6, 0], SCREEN, [1, 1, 1], { density: 4, painted: { cells: [64, 36], colour: dunes } })
}

/** Right of the car: a long low window on to a meadow. */
function meadow(m: Model): void {
  const [a, b, low, top, D] = [-6.4, 6.4, 0.42, 2.05, 0.42]
  flat(m, [-X, -0.01, Z], [0, 0, b - Z], [0, H + 0.02, 0], PLASTER, WHITE)
  flat(m, [-X, -0.01, a], [0, 0, -Z - a], [0, H + 0.02, 0], PLASTER, WHITE)
  flat(m, [-X, -0.01, b], [0, 0, a - b], [0, low + 0.01, 0], PLASTER, WHITE)
  flat(m, [-X, top, b], [0, 0, a - b], [0, H - top + 0.02, 0], PLASTER, WHITE)
  flat(m, [-X, low, b], [0, 0, a - b], [-D, 0, 0], OAK, WOOD, { density: 8 })
  flat(m, [-X, top, a], [0, 0, b - a], [-D, 0, 0], PLASTER, WHITE)
  flat(m, [-X - D, low, a], [D, 0, 0], [0, top - low, 0], PLASTER, WHITE)
  flat(m, [-X, low, b], [-D, 0, 0], [0, top - low, 0], PLASTER, WHITE)
  for (const z of [a + 0.02, -2.14, 2.14, b - 0.02]) bar(m, [-X - D - 0.02, low, z - 0.02], [-X - D + 0.04, top, z + 0.02], STEEL, DARK, ['+y', '-y'], 1)
  for (const y of [low, top - 0.04]) bar(m, [-X - D - 0.02, y, a], [-X - D + 0.04, y + 0.04, b], STEEL, DARK, ['+z', '-z'], 2)
  flat(m, [-X - D, low, b], [0, 0, a - b], [0, top - low, 0], GLASS, [0.7, 0.8, 0.75], { density: 0.4, ghost: true, part: 'glass' })
  flat(m, [-31, -0.3, 22], [31 - X - D - 0.1, 0, 0], [0, 0, -44], LAWN, [0.15, 0.17, 0.06], { density: 1.6 })
  for (let k = 0; k < 130; k++) {
    const [u, v] = [(k * 0.618034) % 1, (k * 0.754878) % 1]
    tuft(m, [-X - 0.9 - 9 * u * u, -0.3, -9 + 18 * v], 0.5 + 0.25 * ((k * 0.31) % 1), 14, [0.22, 0.24, 0.09], LEAF, k + 50)
  }
  for (const [x, z, h, seed] of [[-22, -8, 6, 1], [-25, 3, 7.5, 2], [-20.5, 8.5, 5, 3]] as const)
    tree(m, { at: [x, -0.3, z], height: h, crown: [h * 0.32, h * 0.32, h * 0.32], middle: h * 0.6, trunk: 0.11, stems: 1, leaves: 900, leaf: 0.32, colour: [0.1, 0.15, 0.045], bark: [0.2, 0.16, 0.12], seed }, BARK, LEAF)
}

/** Before the car: a wide opening on to a walled court with one tree. */
async function court(m: Model): Promise<void> {
  const [w, top, D, end] = [5, 3.5, 0.4, Z + 5.4]
  flat(m, [-w, -0.01, Z], [-X + w, 0, 0], [0, H + 0.02, 0], PLASTER, WHITE)
  flat(m, [X, -0.01, Z], [w - X, 0, 0], [0, H + 0.02, 0], PLASTER, WHITE)
  flat(m, [w, top, Z], [-2 * w, 0, 0], [0, H - top + 0.02, 0], PLASTER, WHITE)
  flat(m, [-w, top, Z], [2 * w, 0, 0], [0, 0, D], PLASTER, WHITE)
  flat(m, [-w, 0, Z + D], [0, 0, -D], [0, top, 0], PLASTER, WHITE)
  flat(m, [w, 0, Z], [0, 0, D], [0, top, 0], PLASTER, WHITE)
  for (const x of [-w, 0, w]) bar(m, [x - 0.03, 0, Z + 0.14], [x + 0.03, top, Z + 0.24], STEEL, DARK, ['+y', '-y'], 1.2)
  for (const y of [-0.01, top - 0.05]) bar(m, [-w, y, Z + 0.14], [w, y + 0.05, Z + 0.24], STEEL, DARK, ['+x', '-x'], 2)
  flat(m, [w, 0.04, Z + 0.2], [-2 * w, 0, 0], [0, top - 0.08, 0], GLASS, [0.7, 0.8, 0.75], { density: 0.4, ghost: true, part: 'glass' })
  const wall: V3 = [0.52, 0.49, 0.44]
  flat(m, [-6.2, -0.02, end], [12.4, 0, 0], [0, 0, Z + 0.3 - end], GRAVEL, [0.56, 0.53, 0.48], { density: 7 })
  flat(m, [6.2, -0.03, end], [-12.4, 0, 0], [0, 2.9, 0], PLASTER, wall, { density: 6 })
  flat(m, [-6.2, -0.03, end], [0, 0, Z - end], [0, 2.9, 0], PLASTER, wall, { density: 6 })
  flat(m, [6.2, -0.03, Z], [0, 0, end - Z], [0, 2.9, 0], PLASTER, wall, { density: 6 })
  flat(m, [-6.2, 2.87, end], [12.4, 0, 0], [0, 0, 0.3], PLASTER, wall, { density: 3 })
  block(m, [-6.2, -0.02, end - 0.62], [6.2, 0.4, end - 0.1], OAK_ALONG, WOOD, ['-y', '-x', '+x'], { density: 6 })
  tree(m, { at: [-1.5, -0.02, Z + 2.9], height: 4.4, crown: [1.65, 1.3, 1.4], middle: 3, trunk: 0.055, stems: 4, leaves: 1700, leaf: 0.17, colour: [0.13, 0.2, 0.055], bark: [0.26, 0.22, 0.18], seed: 31 }, BARK, LEAF)
  for (let k = 0; k < 16; k++) tuft(m, [1.2 + 0.42 * (k % 8) + 0.1 * Math.sin(k * 3), -0.02, Z + 3 + 0.5 * Math.floor(k / 8)], 0.62, 26, [0.2, 0.23, 0.09], LEAF, k + 400)
  const stone = await pebble(0.34, 0.22, 0.28, 160)
  solid(m, stone, CERAMIC, [0.36, 0.35, 0.33], [-0.2, 0.1, Z + 2.1], 0.7)
  solid(m, stone, CERAMIC, [0.42, 0.4, 0.37], [-3.1, 0.06, Z + 2.4], 2)
  hedge(m, [-8, 2.5, end + 0.6], [8, 3.5, end + 1.4], 900, 0.24, [0.08, 0.12, 0.04], LEAF, 77)
  bar(m, [-8, 1, end + 0.7], [8, 3.4, end + 1.3], LEAF, [0.045, 0.07, 0.025], ['-y'], 1)
}

/** Left of the car: a way in, lined with oak, and plants beside it. */
function wayIn(m: Model): void {
  const [a, b, top, D] = [-8.4, -5.6, 3.1, 2.2]
  flat(m, [X, -0.01, -Z], [0, 0, a + Z], [0, H + 0.02, 0], PLASTER, WHITE)
  flat(m, [X, -0.01, b], [0, 0, Z - b], [0, H + 0.02, 0], PLASTER, WHITE)
  flat(m, [X, top, a], [0, 0, b - a], [0, H - top + 0.02, 0], PLASTER, WHITE)
  flat(m, [X, 0, a], [D, 0, 0], [0, top, 0], OAK, WOOD, { density: 8 })
  flat(m, [X + D, 0, b], [-D, 0, 0], [0, top, 0], OAK, WOOD, { density: 8 })
  flat(m, [X + D, 0, a], [0, 0, b - a], [0, top, 0], OAK, [0.34, 0.22, 0.12], { density: 8 })
  flat(m, [X, top, b], [0, 0, a - b], [D, 0, 0], OAK_ALONG, WOOD)
  flat(m, [X, 0, b], [D, 0, 0], [0, 0, a - b], FLOOR, [0.43, 0.425, 0.41], { density: 8 })
  lamp(m, [X + 1.1, top - 0.01, b - 0.4], [0, 0, a - b + 0.8], [0.06, 0, 0], LAMP_ALWAYS(9), [9, 7.6, 5.8])
  solid(m, pot(0.7, 0.6), CERAMIC, [0.55, 0.53, 0.49], [X - 1, 0, -4.3])
  tree(m, { at: [X - 1, 0.5, -4.3], height: 2.4, crown: [0.75, 0.85, 0.75], middle: 1.45, trunk: 0.026, stems: 3, leaves: 620, leaf: 0.15, colour: [0.075, 0.14, 0.05], bark: [0.18, 0.13, 0.09], seed: 8 }, BARK, LEAF)
  bar(m, [X - 0.55, 0.42, 1], [X - 0.12, 0.47, 5], OAK_ALONG, WOOD, [], 0.6)
  for (const z of [1.4, 4.5]) bar(m, [X - 0.5, 0, z], [X - 0.17, 0.42, z + 0.1], OAK, WOOD, ['+y', '-y'], 0.5)
}

export const bright: Plan = {
  name: 'bright',
  box: [[-X, 0, -Z], [X, H, Z]],
  eye: [0, 0.85, 0],
  threshold: { at: [9.2, 0, -7], facing: -1.35 },
  screen: { at: [2.7, 2.4, -Z + 0.062], facing: 0, size: [4.6, 2.6] },
  seat: { at: [-6.3, 0, -Z - 0.5], facing: 0 },
  times: [
    {
      name: 'day', lamps: 0.6, exposure: 1.04, shadow: { towards: [0, 1, 0], share: 0.62, soft: 0.42 }, water: [0, 0, 0],
      sun: { towards: [-0.5, 0.75, -0.3], colour: [4.2, 3.9, 3.4], radius: 0.02 },
      sky: {
        zenith: [0.25, 0.45, 0.85], middle: [0.55, 0.8, 1.2], horizon: [1.15, 1.28, 1.38], below: [0.4, 0.4, 0.32], sun: [-0.5, 0.75, -0.3],
        glow: { colour: [0.9, 0.85, 0.75], spread: 0.4 }, disc: { colour: [0, 0, 0], radius: 0 }, band: { colour: [0.2, 0.18, 0.15], height: 0.1 },
        clouds: { lit: [1.8, 1.8, 1.8], shade: [0.95, 1, 1.1], cover: 0.3, veil: 0.5, seed: 15 }, stars: 0
      }
    }
  ],
  async near(m) {
    shell(m)
    await back(m)
    meadow(m)
    await court(m)
    wayIn(m)
  },
  far(m) {
    dome(m)
    plain(m, LAND, [0.15, 0.17, 0.06], -0.32, 20, 300)
    ridge(m, { from: -3.4, to: 3.4, away: 280, foot: -1, height: 26, pace: 2.6, seed: 13, albedo: [0.1, 0.14, 0.1], steps: 160 })
    ridge(m, { from: -3.2, to: 3.2, away: 110, foot: -1, height: 8, pace: 7, seed: 15, albedo: [0.075, 0.1, 0.035], steps: 240 })
  }
}
