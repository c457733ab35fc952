import { tube } from '../../geometry/tube.ts'
import { bar, block, sheet } from '../kit/box.ts'
import { dome, LAND, plain, ridge, WATER, WINDOW } from '../kit/far.ts'
import { material } from '../kit/material.ts'
import { flat, lamp, materialNumber, type Model, solid, vertex } from '../kit/model.ts'
import { seeded } from '../kit/random.ts'
import type { V3 } from '../kit/vector.ts'
import { pine } from '../furniture/pine.ts'
import { bush, hedge, tree, tuft } from '../furniture/plants.ts'
import { seat } from '../furniture/seats.ts'
import { lathe, pot, roundTable } from '../furniture/things.ts'
import type { Plan } from '../plan.ts'
import { dunes } from './screen-picture.ts'
import { house } from './terrace-house.ts'
import { TIMES } from './terrace-times.ts'
import { BARK, BLADE, BRASS, CERAMIC, CLOTH, GRAVEL, LAWN, LEAF, OAK, OAK_ALONG, RUG, SCREEN, STEEL } from './stuff.ts'

/** The paved floor: from the sea wall to the house, from the lounge to the garden. */
const [X0, X1, Z0, Z1] = [-9, 10.5, -10.5, 12.5]
const PAVING = material('paving', {
  layer: 'stone', metres: 1.9, strength: 0.3, roughness: 0.34, mirror: 0.035, polished: true, wear: 0.62, warmth: 0.4,
  pattern: { kind: 'slabs', width: 1.2, height: 0.6, joint: 0.0035, tones: 0.26 }
})
const WALLING = material('walling', { layer: 'stone', metres: 1.1, strength: 0.7, wear: 0.3, warmth: 0.6, pattern: { kind: 'slabs', width: 0.52, height: 0.155, joint: 0.004, tones: 0.4 } })
const CAP = material('cap', { layer: 'stone', metres: 1.6, strength: 0.4, roughness: 0.4, mirror: 0.03 })
const STONE: V3 = [0.35, 0.325, 0.29]
const WALL: V3 = [0.36, 0.33, 0.29]
const DARK: V3 = [0.03, 0.031, 0.033]
const WOOD: V3 = [0.34, 0.2, 0.105]
export const WARM_LAMP = (glow: number) => material(`lamp-warm-${glow}`, { shines: 'lamp', glow })
const warm = (k: number): V3 => [k, k * 0.62, k * 0.3]

/** A low wall with a cap, and light under the cap on the side that `towards` says. */
function lowWall(m: Model, low: readonly [number, number], high: readonly [number, number], towards: '+x' | '-x' | '+z' | '-z'): void {
  const [x0, z0] = low
  const [x1, z1] = high
  block(m, [x0, -0.02, z0], [x1, 0.47, z1], WALLING, WALL, ['-y', '+y'], { density: 9 })
  block(m, [x0 - 0.07, 0.5, z0 - 0.07], [x1 + 0.07, 0.57, z1 + 0.07], CAP, [0.5, 0.47, 0.43], [], { density: 5 })
  const glow = WARM_LAMP(11)
  const e = 0.035
  if (towards === '+x') lamp(m, [x1 + e, 0.499, z1], [0, 0, z0 - z1], [0.02, 0, 0], glow, warm(11))
  if (towards === '+z') lamp(m, [x0, 0.499, z1 + e], [0, 0, -0.02], [x1 - x0, 0, 0], glow, warm(11))
  if (towards === '-z') lamp(m, [x0, 0.499, z0 - e], [x1 - x0, 0, 0], [0, 0, 0.02], glow, warm(11))
}

function edges(m: Model): void {
  lowWall(m, [X0, Z0], [X0 + 0.4, Z1], '+x')
  lowWall(m, [X0 + 0.4, Z0], [X1 - 1.5, Z0 + 0.4], '+z')
  lowWall(m, [X0 + 0.4, Z1 - 0.4], [-2.4, Z1], '-z')
  lowWall(m, [2.6, Z1 - 0.4], [X1, Z1], '-z')
  for (const [x, z] of [[-2.9, 13], [3.1, 13]] as const) bollard(m, x, z)
  for (const [x, z] of [[-8.2, -2.5], [-8.2, 5.5], [4.5, -9.7]] as const) bollard(m, x, z)
}

function bollard(m: Model, x: number, z: number): void {
  bar(m, [x - 0.06, 0, z - 0.06], [x + 0.06, 0.52, z + 0.06], STEEL, DARK, ['-y', '+y'], 0.4)
  bar(m, [x - 0.075, 0.64, z - 0.075], [x + 0.075, 0.665, z + 0.075], STEEL, DARK, [], 1)
  bar(m, [x - 0.05, 0.52, z - 0.05], [x + 0.05, 0.64, z + 0.05], WARM_LAMP(9), [1, 0.62, 0.3], ['+y', '-y'], 1)
  m.lamps.push({ o: [x - 0.05, 0.57, z - 0.05], u: [0.1, 0, 0], v: [0, 0, 0.1], radiance: warm(26), round: true })
}

/** The corner to sit in: a slatted roof on slender posts by the sea, a sofa, two chairs, lanterns. */
async function lounge(m: Model): Promise<void> {
  const [x0, x1, z0, z1, top] = [-8.2, -3.6, -9.7, -5.9, 2.72]
  for (const x of [x0, x1 - 0.1]) for (const z of [z0, z1 - 0.1]) bar(m, [x, 0, z], [x + 0.1, top, z + 0.1], OAK, WOOD, ['-y', '+y'], 0.55)
  for (const z of [z0 - 0.02, z1 - 0.1]) bar(m, [x0 - 0.3, top, z], [x1 + 0.3, top + 0.18, z + 0.12], OAK_ALONG, WOOD, [], 0.8)
  for (let x = x0 - 0.2; x < x1 + 0.25; x += 0.2) bar(m, [x, top + 0.18, z0 - 0.3], [x + 0.045, top + 0.3, z1 + 0.3], OAK_ALONG, WOOD, [], 1.2)
  const [cx, cz] = [(x0 + x1) / 2, (z0 + z1) / 2]
  block(m, [cx - 1.9, 0.001, cz - 1.5], [cx + 1.9, 0.014, cz + 1.5], RUG, [0.4, 0.36, 0.3], ['-y'], { density: 24 })
  const sofa = await seat(3, 2500)
  const chair = await seat(1, 1400)
  const put = (s: typeof sofa, x: number, z: number, turn: number, colour: V3) => {
    solid(m, s.cloth, CLOTH, colour, [x, 0.014, z], turn)
    solid(m, s.legs, OAK, [0.1, 0.06, 0.03], [x, 0.014, z], turn)
  }
  put(sofa, cx - 0.1, cz - 0.95, 0, [0.46, 0.43, 0.38])
  put(chair, cx - 1.45, cz + 0.5, 2.1, [0.36, 0.2, 0.12])
  put(chair, cx + 1.45, cz + 0.45, -2.1, [0.36, 0.2, 0.12])
  solid(m, await roundTable(0.44, 0.34), CERAMIC, [0.14, 0.13, 0.12], [cx, 0.014, cz + 0.2])
  lantern(m, cx + 0.16, 0.354, cz + 0.16, 0.26)
  lantern(m, cx + 2.0, 0, cz - 1.2, 0.42)
  lantern(m, X0 + 0.2, 0.57, 1.5, 0.3)
  for (const z of [cz - 0.8, cz + 0.8]) lamp(m, [x0 + 0.4, top + 0.175, z - 0.012], [x1 - x0 - 0.8, 0, 0], [0, 0, 0.024], WARM_LAMP(7), warm(7))
}

function lantern(m: Model, x: number, y: number, z: number, h: number): void {
  const r = h * 0.26
  for (const [dx, dz] of [[-1, -1], [1, -1], [-1, 1], [1, 1]] as const) bar(m, [x + dx * r - 0.008, y, z + dz * r - 0.008], [x + dx * r + 0.008, y + h, z + dz * r + 0.008], STEEL, DARK, ['+y', '-y'], 1)
  bar(m, [x - r - 0.01, y + h, z - r - 0.01], [x + r + 0.01, y + h + 0.02, z + r + 0.01], STEEL, DARK, [], 1)
  bar(m, [x - r - 0.01, y, z - r - 0.01], [x + r + 0.01, y + 0.02, z + r + 0.01], STEEL, DARK, [], 1)
  solid(m, lathe([[0.5 * r, 0], [0.5 * r, h * 0.4], [0.001, h * 0.42]], 10), CERAMIC, [0.62, 0.55, 0.42], [x, y + 0.02, z])
  solid(m, lathe([[0.001, 0], [0.16 * r, h * 0.06], [0.12 * r, h * 0.12], [0.001, h * 0.24]], 6), WARM_LAMP(9), [1, 0.62, 0.25], [x, y + 0.02 + h * 0.43, z])
  m.lamps.push({ o: [x - 0.03, y + h * 0.5, z - 0.03], u: [0.06, 0, 0], v: [0, 0, 0.06], radiance: warm(34 * (h / 0.4)), round: true })
}

function planting(m: Model): void {
  const olive = (x: number, z: number, size: number, seed: number) => {
    solid(m, pot(0.85 * size, 0.7 * size), CERAMIC, [0.42, 0.27, 0.19], [x, 0, z])
    tree(m, { at: [x, 0.6 * size, z], height: 2.4, crown: [0.85 * size, 0.75 * size, 0.85 * size], middle: 1.5 * size, trunk: 0.055, stems: 2, leaves: 620, leaf: 0.27, colour: [0.13, 0.165, 0.095], bark: [0.2, 0.17, 0.14], seed }, BARK, LEAF)
  }
  for (const [a, b] of [[-4.9, -2.7], [2.1, 4.7]] as const) {
    block(m, [X0 + 0.5, 0, a], [X0 + 1.05, 0.42, b], CAP, [0.2, 0.19, 0.18], ['-y'], { density: 8 })
    for (let k = 0; k < 22; k++) tuft(m, [X0 + 0.64 + 0.26 * ((k * 0.618) % 1), 0.4, a + 0.1 + ((b - a - 0.2) * k) / 21], 0.42 + 0.2 * ((k * 0.37) % 1), 5, k % 4 === 0 ? [0.26, 0.2, 0.22] : k % 4 === 2 ? [0.28, 0.27, 0.14] : [0.17, 0.21, 0.1], BLADE, k + 90)
  }
  olive(-3.6, 11.2, 1.1, 3)
  olive(3.9, 11.1, 1.15, 4)
  olive(9.2, -9.2, 1, 6)
  block(m, [X0 + 0.5, 0, 8.2], [X0 + 1.15, 0.45, 11.6], CAP, [0.2, 0.19, 0.18], ['-y'], { density: 8 })
  for (let k = 0; k < 34; k++) tuft(m, [X0 + 0.66 + 0.32 * ((k * 0.618) % 1), 0.43, 8.35 + (3.1 * k) / 34], 0.45 + 0.25 * ((k * 0.41) % 1), 5, k % 3 === 0 ? [0.28, 0.27, 0.14] : [0.17, 0.21, 0.1], BLADE, k + 9)
  // The garden behind the wall before the car: a slope, a path, cypresses.
  flat(m, [-14, -0.05, 30], [44, 0, 0], [0, 0, Z1 - 30], LAWN, [0.12, 0.14, 0.055], { density: 1.7 })
  flat(m, [-2.2, -0.03, 30], [4.4, 0, 0], [0, 0, Z1 - 30], GRAVEL, [0.46, 0.42, 0.36], { density: 3 })
  const cypress = (x: number, z: number, h: number, seed: number) =>
    tree(m, { at: [x, -0.1, z], height: h, crown: [h * 0.125, h * 0.48, h * 0.125], middle: h * 0.52, trunk: 0.09, stems: 1, leaves: 980, leaf: 0.42, rise: 2.4, colour: [0.085, 0.125, 0.055], bark: [0.16, 0.12, 0.09], seed }, BARK, BLADE)
  cypress(-4.4, 16.5, 5.6, 41)
  cypress(4.6, 16.2, 6.2, 42)
  cypress(-4.9, 21.5, 6.6, 43)
  cypress(5, 21, 6, 44)
  cypress(-10.8, 18, 6.8, 45)
  cypress(10.5, 17.5, 5.8, 46)
  // Where the path ends: two piers, a hedge to both sides.
  for (const x of [-2.9, 2.3]) block(m, [x, -0.05, 27.6], [x + 0.6, 1.7, 28.2], WALLING, WALL, ['-y'], { density: 3 })
  for (const x of [-2.98, 2.22]) block(m, [x, 1.7, 27.52], [x + 0.76, 1.8, 28.28], CAP, [0.5, 0.47, 0.43], ['-y'], { density: 3 })
  hedge(m, [-13, -0.05, 27.5], [-2.9, 1.2, 28.3], 260, 0.5, [0.07, 0.105, 0.045], LEAF, 61)
  hedge(m, [2.9, -0.05, 27.5], [16, 1.2, 28.3], 320, 0.5, [0.07, 0.105, 0.045], LEAF, 62)
  for (const [x, z, k] of [[-3, 14.2, 0], [3.3, 14.4, 1], [-3.2, 18.6, 2], [3.1, 18.8, 3], [-3, 23.6, 4], [3.2, 23.8, 5]] as const) bush(m, [x, 0.05, z], [0.55, 0.5, 0.55], 50, 0.3, k % 2 ? [0.19, 0.15, 0.24] : [0.13, 0.165, 0.095], LEAF, 700 + k)
  // Umbrella pines on the slope below the wall towards the sea: their crowns stand over it, the sea is seen between their trunks.
  const over = (x: number, z: number, y: number, height: number, wide: number, lean: readonly [number, number], seed: number) =>
    pine(m, { at: [x, y, z], height, wide, lean, sheets: 880, sheet: 0.52, colour: [0.1, 0.15, 0.058], seed }, BARK, BLADE)
  over(-16.4, -8.2, -7.4, 13.6, 3.5, [-1.2, 0.6], 71)
  over(-19.5, 2.4, -8.4, 13, 3, [-0.4, 1.1], 72)
  over(-15.4, 11.6, -6.6, 11.6, 2.9, [-1, -0.4], 73)
  over(-8.4, -18.6, -7.8, 13.2, 3.2, [0.9, -0.5], 74)
  over(5.4, -16.4, -6.8, 11.8, 2.8, [-0.6, -0.7], 75)
}

/** Two loungers and a sunshade by the sea wall. */
function loungers(m: Model): void {
  for (const z of [5.7, 7.3]) {
    const [a, b] = [-8, -6.1]
    for (const x of [a + 0.15, b - 0.2]) for (const e of [0.03, 0.59]) bar(m, [x, 0, z + e], [x + 0.05, 0.27, z + e + 0.05], OAK, WOOD, ['-y', '+y'], 0.5)
    for (const e of [0.02, 0.61]) bar(m, [a, 0.27, z + e], [b, 0.32, z + e + 0.05], OAK_ALONG, WOOD, [], 0.5)
    const soft = { material: CLOTH, colour: [0.5, 0.47, 0.41] as V3 }
    bar(m, [a + 0.62, 0.32, z + 0.03], [b, 0.4, z + 0.65], soft.material, soft.colour, ['-y'], 0.3)
    // The head rises towards the sea.
    const [foot, head]: [V3, V3] = [[a + 0.62, 0.4, z + 0.03], [a - 0.02, 0.78, z + 0.03]]
    const up: V3 = [head[0] - foot[0], head[1] - foot[1], 0]
    sheet(m, [foot[0], foot[1], foot[2] + 0.62], [0, 0, -0.62], up, soft.material, soft.colour, 0.3)
    sheet(m, [foot[0], foot[1] - 0.08, foot[2]], [0, 0, 0.62], up, soft.material, soft.colour, 0.3)
    sheet(m, [foot[0], foot[1] - 0.08, foot[2]], up, [0, 0.08, 0], soft.material, soft.colour, 0.3)
    sheet(m, [head[0], head[1] - 0.08, head[2] + 0.62], [-up[0], -up[1], 0], [0, 0.08, 0], soft.material, soft.colour, 0.3)
    sheet(m, [head[0], head[1] - 0.08, head[2]], [0, 0, 0.62], [0, 0.08, 0], soft.material, soft.colour, 0.3)
    bar(m, [a + 0.2, 0, z + 0.28], [a + 0.25, 0.48, z + 0.34], OAK, WOOD, ['-y', '+y'], 0.5)
  }
  const [x, z] = [-7.2, 7]
  solid(m, lathe([[0.24, 0], [0.24, 0.06], [0.03, 0.08], [0.025, 2.5]], 10), STEEL, [0.3, 0.3, 0.29], [x, 0, z])
  const cloth: V3 = [0.62, 0.58, 0.5]
  const shade = lathe([[1.62, 2.2], [1.6, 2.26], [0.8, 2.5], [0.02, 2.68]], 8)
  solid(m, shade, CLOTH, cloth, [x, 0, z])
  const under = { positions: shade.positions.map((v, k) => (k % 3 === 1 ? v - 0.01 : v)), normals: shade.normals.map((v) => -v), indices: shade.indices.toReversed() }
  solid(m, under, CLOTH, cloth, [x, 0, z])
  bar(m, [-7.5, 0.3, 6.72], [-7, 0.33, 7.1], OAK_ALONG, WOOD, [], 1)
  for (const e of [-7.46, -7.08]) bar(m, [e, 0, 6.88], [e + 0.04, 0.3, 6.94], OAK, WOOD, ['-y', '+y'], 0.5)
  solid(m, lathe([[0.03, 0], [0.036, 0.13], [0.034, 0.13]], 12), CERAMIC, [0.6, 0.3, 0.16], [-7.15, 0.33, 6.88])
}

/** Two strings of bulbs, from the sea to the house. */
async function bulbs(m: Model): Promise<void> {
  const glow = WARM_LAMP(6)
  const bulb = lathe([[0.001, -0.05], [0.032, -0.035], [0.04, 0], [0.022, 0.035], [0.012, 0.06]], 8)
  bar(m, [-8.65, 0, 3.35], [-8.58, 3.7, 3.42], STEEL, DARK, ['-y'], 0.6)
  for (const [from, to] of [[[-8.6, 3.68, 3.4], [8.25, 3.3, 5.1]], [[-3.65, 3.02, -5.9], [8.25, 3.3, -4]]] as [V3, V3][]) {
    const n = Math.round((to[0] - from[0]) / 0.95)
    let before = from
    for (let k = 1; k <= n; k++) {
      const t = k / n
      const sag = 0.55 * 4 * t * (1 - t) * ((to[0] - from[0]) / 16)
      const p: V3 = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t - sag, from[2] + (to[2] - from[2]) * t]
      solid(m, tube([before, p], 0.008, 3), STEEL, DARK)
      if (k < n) {
        solid(m, bulb, glow, [1, 0.62, 0.3], [p[0], p[1] - 0.07, p[2]])
        m.lamps.push({ o: [p[0] - 0.05, p[1] - 0.12, p[2] - 0.05], u: [0.1, 0, 0], v: [0, 0, 0.1], radiance: warm(75), round: true })
      }
      before = p
    }
  }
}

function screen(m: Model): void {
  const [z0, z1] = [-8.3, -4.3]
  block(m, [X1 - 0.1, 0.85, z0 - 0.05], [X1, 3.2, z1 + 0.05], STEEL, DARK, ['+x'])
  flat(m, [X1 - 0.102, 0.9, z0], [0, 0, z1 - z0], [0, 2.25, 0], { ...SCREEN, name: 'screen-out', glow: 0.55 }, [1, 1, 1], { density: 4, painted: { cells: [64, 36], colour: dunes } })
}

/** The coast across the bay and behind the house, a town along its foot. */
function coast(m: Model): void {
  dome(m)
  plain(m, WATER, [0.1, 0.12, 0.14], -14, 14, 320)
  const deep = ridge(m, { from: 3.5, to: 5.1, away: 300, foot: -14, height: 30, pace: 4.5, seed: 3, albedo: [0.1, 0.12, 0.1], steps: 240 })
  ridge(m, { from: 5.25, to: 9.6, away: 290, foot: -14, height: 74, pace: 2.6, seed: 4, albedo: [0.1, 0.115, 0.09], steps: 240 })
  const close = ridge(m, { from: 5.75, to: 9.2, away: 150, foot: -14, height: 34, pace: 5, seed: 6, albedo: [0.1, 0.11, 0.06], steps: 320 })
  town(m, 3.62, 4.95, 278, 190, 8, (a) => deep(a) * 0.55)
  town(m, 5.95, 7.2, 138, 150, 12, (a) => close(a) * 0.75)
}

/** Small houses with lit windows, thick where the coast is low. */
function town(m: Model, from: number, to: number, away: number, houses: number, seed: number, room: (angle: number) => number): void {
  const random = seeded(seed)
  const [land, window] = [materialNumber(m, LAND), materialNumber(m, WINDOW)]
  const quad = (a: number, r: number, y: number, wide: number, high: number, material: number, albedo: V3) => {
    const first = m.material.length
    for (const [s, t] of [[-1, 0], [1, 0], [1, 1], [-1, 1]] as const) {
      const b = a + (s * wide) / 2 / r
      vertex(m, [Math.sin(b) * r, y + t * high, Math.cos(b) * r], [-Math.sin(a), 0.3, -Math.cos(a)], albedo, material)
    }
    m.triangles.solid.push(first, first + 1, first + 2, first, first + 2, first + 3)
  }
  for (let k = 0; k < houses; k++) {
    const a = from + (to - from) * ((random() + random()) / 2 + (random() - 0.5) * 0.35)
    const y = -13.6 + Math.max(0, room(a)) * random() ** 1.7
    const size = (away / 200) * (1.1 + 1.3 * random())
    const tone = 0.7 + 0.5 * random()
    quad(a, away, y, size * 1.5, size, land, k % 3 === 0 ? [0.3 * tone, 0.2 * tone, 0.14 * tone] : [0.35 * tone, 0.31 * tone, 0.26 * tone])
    const lit = 1 + Math.floor(random() * 3)
    for (let w = 0; w < lit; w++) quad(a + ((w - (lit - 1) / 2) * size * 0.42) / away, away * 0.99, y + size * 0.25, size * 0.2, size * 0.3, window, [0.75, 0.5 - 0.12 * random(), 0.24])
  }
}

export const terrace: Plan = {
  name: 'terrace',
  box: [[-40, 0, -40], [X1, 30, 40]],
  eye: [0, 0.85, 0],
  threshold: { at: [8.6, 0, -2.2], facing: -1.57 },
  screen: { at: [X1 - 0.102, 2.02, -6.3], facing: -1.5708, size: [4, 2.25] },
  seat: { at: [-6, 0, -8.8], facing: 0 },
  shores: [-2.66, -1.33, -0.33, 0.92],
  times: TIMES,
  async near(m) {
    flat(m, [X0, 0, Z1], [X1 - X0, 0, 0], [0, 0, Z0 - Z1], PAVING, STONE, { density: 12 })
    edges(m)
    house(m, X1, Z0, Z1)
    screen(m)
    await lounge(m)
    loungers(m)
    planting(m)
    await bulbs(m)
    solid(m, lathe([[0.05, 0], [0.1, 0.04], [0.12, 0.16], [0.06, 0.3], [0.045, 0.34]], 16), BRASS, [0.7, 0.5, 0.28], [-5.6, 0.354, -7.75])
  },
  far: coast
}
