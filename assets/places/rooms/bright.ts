import type { Mesh } from '../../geometry/mesh.ts'
import { bar, block, sheet } from '../kit/box.ts'
import { dome, LAND, plain, ridge } from '../kit/far.ts'
import { material } from '../kit/material.ts'
import { flat, lamp, type Model, solid } from '../kit/model.ts'
import { add, cross, times, unit, type V3 } from '../kit/vector.ts'
import { painting } from '../furniture/pictures.ts'
import { bush, climber, hedge, tree, tuft } from '../furniture/plants.ts'
import { cushion, seat } from '../furniture/seats.ts'
import { lathe, pebble, pot, roundTable } from '../furniture/things.ts'
import type { Plan } from '../plan.ts'
import { dunes } from './screen-picture.ts'
import { BARK, BLADE, CEILING, CERAMIC, CLOTH, GLASS, GRAVEL, LAMP_ALWAYS, LAWN, LEAF, OAK, OAK_ALONG, PLASTER, RUG, SCREEN, STEEL, UNDERGROWTH } from './stuff.ts'

const [X, Z, H] = [10.8, 11.6, 4.7]
const FLOOR = material('terrazzo', { layer: 'stone', metres: 0.8, strength: 0.14, roughness: 0.2, mirror: 0.05, polished: true, wear: 0.14, pattern: { kind: 'chips', size: 0.017, tones: 0.75, grid: 2.4 } })
const GROUND: V3 = [0.275, 0.262, 0.24]
/** Walls are limewashed up to the height of a door, plain above a gap of shade. */
const LIMEWASH = material('limewash', { layer: 'concrete', metres: 2.6, strength: 0.13 })
const BOARDED = material('boarded', { layer: 'wood', metres: 1.1, strength: 0.5, roughness: 0.5, mirror: 0.03, pattern: { kind: 'boards', width: 0.145, joint: 0.003, tones: 0.22 }, warmth: 0.35 })
const LOW = 2.45
const WHITE: V3 = [0.85, 0.84, 0.815]
const WASHED: V3 = [0.7, 0.665, 0.6]
const DARK: V3 = [0.03, 0.032, 0.034]
const WOOD: V3 = [0.5, 0.34, 0.19]
/** The panel of light overhead, half sizes. */
const [PX, PZ] = [5.4, 8]

/** A wall from corner `o` along `u`, the whole height of the room, with a base and a gap of shade at the height of doors. */
function tall(m: Model, o: V3, u: V3, from = 0): void {
  const at = (y: number): V3 => [o[0], y, o[2]]
  if (from < LOW) flat(m, at(from - 0.01), u, [0, LOW - from + 0.01, 0], LIMEWASH, WASHED)
  flat(m, at(LOW + 0.035), u, [0, H - LOW, 0], PLASTER, WHITE)
  sheet(m, at(LOW), u, [0, 0.035, 0], STEEL, [0.06, 0.058, 0.055], 2)
  if (from > 0) return
  const n = unit(cross(u, [0, 1, 0]))
  sheet(m, add(at(0), times(n, 0.012)), u, [0, 0.085, 0], STEEL, [0.1, 0.097, 0.09], 2)
  sheet(m, add(at(0.085), times(n, 0.012)), u, times(n, -0.012), STEEL, [0.1, 0.097, 0.09], 2)
}

function shell(m: Model): void {
  flat(m, [-X, 0, Z], [2 * X, 0, 0], [0, 0, -2 * Z], FLOOR, GROUND, { density: 10 })
  const c: V3 = [0.82, 0.81, 0.8]
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
  const panel = material('panel', { shines: 'light', glow: 3.9, seen: 0.27 })
  // Stretched cloth, lamps behind it: brightest in the middle of every field.
  const cloth = (s: number, t: number): V3 => times([1, 0.975, 0.93], 0.8 + 0.22 * Math.sin(Math.PI * ((3 * s) % 1)) * Math.sin(Math.PI * ((3 * t) % 1)))
  flat(m, [-PX + g, H + 0.03, -PZ + g], [2 * (PX - g), 0, 0], [0, 0, 2 * (PZ - g)], panel, [1, 0.985, 0.96], { density: 1, painted: { cells: [18, 24], colour: cloth } })
  // It lies on a grid of beams.
  for (const x of [-1.78, 1.78]) bar(m, [x - 0.06, H - 0.26, -PZ - 0.1], [x + 0.06, H + 0.02, PZ + 0.1], OAK_ALONG, WOOD, ['+y'], 0.9)
  for (const z of [-PZ, -2.62, 2.62, PZ]) bar(m, [-PX - 0.1, H - 0.2, z - 0.06], [PX + 0.1, H + 0.02, z + 0.06], OAK_ALONG, WOOD, ['+y'], 0.9)
  for (const x of [-PX, PX]) bar(m, [x - 0.06, H - 0.2, -PZ - 0.1], [x + 0.06, H + 0.02, PZ + 0.1], OAK_ALONG, WOOD, ['+y'], 0.9)
}

/** Back wall: a niche lined with oak to sit in, and the screen. */
async function back(m: Model): Promise<void> {
  const [a, b, low, top, D] = [-9.2, -3.4, 0, 2.45, 1.15]
  tall(m, [-X, -0.01, -Z], [a + X, 0, 0])
  tall(m, [b, -0.01, -Z], [X - b, 0, 0])
  tall(m, [a, 0, -Z], [b - a, 0, 0], LOW)
  flat(m, [a, low, -Z - D], [b - a, 0, 0], [0, top, 0], BOARDED, WOOD, { density: 10 })
  flat(m, [a, low, -Z], [0, 0, -D], [0, top, 0], OAK, WOOD, { density: 9 })
  flat(m, [b, low, -Z - D], [0, 0, D], [0, top, 0], OAK, WOOD, { density: 9 })
  flat(m, [a, top, -Z - D], [b - a, 0, 0], [0, 0, D], OAK_ALONG, WOOD, { density: 8 })
  flat(m, [a, 0, -Z], [b - a, 0, 0], [0, 0, -D], OAK_ALONG, WOOD, { density: 8 })
  lamp(m, [a + 0.1, top - 0.005, -Z - D + 0.06], [b - a - 0.2, 0, 0], [0, 0, 0.04], LAMP_ALWAYS(8), [8, 6.6, 5])
  block(m, [a, 0.08, -Z - D], [b, 0.36, -Z - 0.12], OAK_ALONG, WOOD, ['-z', '-x', '+x', '-y'], { density: 12 })
  const soft = await cushion(1.915, 0.9, 0.17, 520)
  for (const k of [0, 1, 2]) solid(m, soft, CLOTH, [0.56, 0.53, 0.47], [a + 0.97 + k * 1.93, 0.355, -Z - 0.66])
  // Piping along the seams, and a shelf with things over the bench.
  for (const k of [0, 1, 2]) for (const z of [-0.235, -1.085]) bar(m, [a + 0.06 + k * 1.93, 0.428, -Z + z - 0.006], [a + 1.88 + k * 1.93, 0.44, -Z + z + 0.006], CLOTH, [0.3, 0.28, 0.24], ['-y'], 1)
  await shelf(m, a + 0.5, b - 0.5, -Z - D)
  const [rest, back] = [await cushion(0.94, 0.52, 0.2, 340), await cushion(0.56, 0.56, 0.19, 260)]
  for (let k = 0; k < 6; k++) solid(m, upright(rest, 0.26, 0.2), CLOTH, [0.46, 0.43, 0.375], [a + 0.49 + 0.963 * k, 0.5, -Z - 0.93])
  for (const [x, colour] of [[a + 0.5, [0.2, 0.27, 0.24]], [a + 1.05, [0.62, 0.6, 0.54]], [b - 0.5, [0.42, 0.26, 0.14]], [b - 1.08, [0.62, 0.6, 0.54]]] as [number, V3][]) solid(m, upright(back, 0.28, 0.34), CLOTH, colour, [x, 0.5, -Z - 0.68], 0.4 * Math.sin(x * 5))
  solid(m, await roundTable(0.4, 0.42), CERAMIC, [0.1, 0.1, 0.1], [-6.1, 0, -Z + 0.75])
  solid(m, lathe([[0.04, 0], [0.07, 0.03], [0.085, 0.12], [0.05, 0.22], [0.03, 0.25], [0.036, 0.27]], 18), CERAMIC, [0.7, 0.68, 0.62], [-6.0, 0.43, -Z + 0.7])
  const stool = await seat(1, 1500)
  for (const [x, z, turn] of [[-4.75, 1.75, 2.7], [-7.25, 1.8, -2.75]] as const) {
    solid(m, stool.cloth, CLOTH, [0.16, 0.225, 0.2], [x, 0.012, -Z + z], turn)
    solid(m, stool.legs, OAK, [0.3, 0.2, 0.1], [x, 0.012, -Z + z], turn)
  }
  painting(m, [6.4, 1.05, -Z], [2.6, 0, 0], [0, 1.25, 0], 14, [[0.6, 0.56, 0.47], [0.28, 0.36, 0.36], [0.62, 0.36, 0.14]])
  block(m, [-8.1, 0.001, -Z + 0.15], [-3.9, 0.012, -Z + 2.6], RUG, [0.4, 0.37, 0.31], ['-y'], { density: 22 })
  for (const z of [0.3, 2.42]) block(m, [-8.1, 0.0125, -Z + z], [-3.9, 0.0135, -Z + z + 0.05], RUG, [0.16, 0.2, 0.19], ['-y'], { density: 14 })
  pendant(m, -6.1, -Z + 0.75)
  solid(m, pot(0.6, 0.5), CERAMIC, [0.2, 0.2, 0.19], [-X + 0.75, 0, -Z + 0.8])
  tree(m, { at: [-X + 0.75, 0.42, -Z + 0.8], height: 2.2, crown: [0.6, 0.8, 0.6], middle: 1.3, trunk: 0.024, stems: 3, leaves: 300, leaf: 0.3, colour: [0.085, 0.15, 0.055], bark: [0.18, 0.13, 0.09], seed: 19 }, BARK, LEAF)
  painting(m, [-X, 1, -8.1], [0, 0, -1.9], [0, 1.25, 0], 45, [[0.6, 0.56, 0.48], [0.14, 0.19, 0.2], [0.5, 0.26, 0.13]])
  block(m, [0.35, 1.05, -Z], [5.05, 3.75, -Z + 0.06], STEEL, DARK, ['-z'])
  flat(m, [0.4, 1.1, -Z + 0.062], [4.6, 0, 0], [0, 2.6, 0], SCREEN, [1, 1, 1], { density: 4, painted: { cells: [64, 36], colour: dunes } })
}

/** A cushion stood on its edge: its middle `up` metres high, leaning back by `lean` radians. */
function upright(lying: Mesh, up: number, lean: number): Mesh {
  const [c, s] = [Math.cos(lean), Math.sin(lean)]
  const turned = (list: Float32Array, lift: number) => list.map((_, i) => {
    const [y, z] = [list[i - (i % 3) + 2]!, -list[i - (i % 3) + 1]!]
    return i % 3 === 0 ? list[i]! : i % 3 === 1 ? y * c + z * s + lift : z * c - y * s
  })
  return { ...lying, positions: turned(lying.positions, up), normals: turned(lying.normals, 0) }
}

/** A board on the back of the niche with books, bowls and a plant, light under it. */
async function shelf(m: Model, a: number, b: number, z: number): Promise<void> {
  const y = 1.55
  bar(m, [a, y, z], [b, y + 0.04, z + 0.24], OAK_ALONG, [0.36, 0.23, 0.12], ['-z'], 0.7)
  lamp(m, [a + 0.05, y - 0.002, z + 0.03], [b - a - 0.1, 0, 0], [0, 0, 0.015], LAMP_ALWAYS(5), [5, 4.1, 3.1])
  const tones: V3[] = [[0.5, 0.47, 0.42], [0.12, 0.17, 0.17], [0.42, 0.2, 0.1], [0.2, 0.26, 0.2], [0.65, 0.62, 0.56], [0.3, 0.28, 0.2]]
  for (const [from, count] of [[a + 0.35, 11], [a + 2.55, 7], [b - 1.2, 9]] as const) {
    let x = from
    for (let k = 0; k < count; k++) {
      const r = Math.abs(Math.sin(k * 12.9 + from * 4.1))
      bar(m, [x, y + 0.04, z + 0.02], [x + 0.028 + 0.03 * r, y + 0.24 + 0.11 * ((r * 7) % 1), z + 0.17 + 0.03 * r], CERAMIC, tones[Math.floor(r * 97) % tones.length]!, ['-z', '-y'], 2)
      x += 0.032 + 0.03 * r
    }
  }
  solid(m, lathe([[0.05, 0], [0.13, 0.05], [0.15, 0.09], [0.14, 0.095]], 20), CERAMIC, [0.5, 0.3, 0.18], [a + 1.75, y + 0.04, z + 0.13])
  solid(m, lathe([[0.05, 0], [0.07, 0.03], [0.06, 0.2], [0.025, 0.3], [0.03, 0.33]], 16), CERAMIC, [0.16, 0.19, 0.2], [a + 2.2, y + 0.04, z + 0.12])
  solid(m, lathe([[0.06, 0], [0.085, 0.13], [0.08, 0.14]], 14), CERAMIC, [0.62, 0.6, 0.54], [b - 1.75, y + 0.04, z + 0.12])
  for (let k = 0; k < 3; k++) tuft(m, [b - 1.75, y + 0.15, z + 0.12], 0.34, 4, [0.1, 0.17, 0.06], BLADE, 900 + k)
}

/** A lamp of spun metal over a table, on its wire. */
function pendant(m: Model, x: number, z: number): void {
  const y = 1.78
  solid(m, lathe([[0.24, 0], [0.21, 0.08], [0.09, 0.19], [0.03, 0.24], [0.012, 0.27]], 24), STEEL, [0.07, 0.08, 0.075], [x, y, z])
  solid(m, lathe([[0.2, 0.075], [0.001, 0.07]], 16), material('pendant', { shines: 'light', glow: 2.2 }), [1, 0.88, 0.66], [x, y, z])
  bar(m, [x - 0.004, y + 0.26, z - 0.004], [x + 0.004, H, z + 0.004], STEEL, DARK, ['+y', '-y'], 3)
  m.lamps.push({ o: [x - 0.1, y + 0.06, z - 0.1], u: [0.2, 0, 0], v: [0, 0, 0.2], radiance: [12, 9.6, 6.6], round: false })
}

/** Right of the car: a long low window on to a meadow. */
function meadow(m: Model): void {
  const [a, b, low, top, D] = [-6.4, 6.4, 0.42, 2.3, 0.42]
  tall(m, [-X, -0.01, Z], [0, 0, b - Z])
  tall(m, [-X, -0.01, a], [0, 0, -Z - a])
  flat(m, [-X, -0.01, b], [0, 0, a - b], [0, low + 0.01, 0], LIMEWASH, WASHED)
  sheet(m, [-X + 0.012, 0, b], [0, 0, a - b], [0, 0.085, 0], STEEL, [0.1, 0.097, 0.09], 2)
  tall(m, [-X, 0, b], [0, 0, a - b], top)
  flat(m, [-X, low, b], [0, 0, a - b], [-D, 0, 0], OAK, WOOD, { density: 8 })
  flat(m, [-X, top, a], [0, 0, b - a], [-D, 0, 0], PLASTER, WHITE)
  flat(m, [-X - D, low, a], [D, 0, 0], [0, top - low, 0], PLASTER, WHITE)
  flat(m, [-X, low, b], [-D, 0, 0], [0, top - low, 0], PLASTER, WHITE)
  for (const z of [a + 0.02, -2.14, 2.14, b - 0.02]) bar(m, [-X - D - 0.02, low, z - 0.02], [-X - D + 0.04, top, z + 0.02], STEEL, DARK, ['+y', '-y'], 1)
  for (const y of [low, top - 0.04]) bar(m, [-X - D - 0.02, y, a], [-X - D + 0.04, y + 0.04, b], STEEL, DARK, ['+z', '-z'], 2)
  flat(m, [-X - D, low, b], [0, 0, a - b], [0, top - low, 0], GLASS, [0.7, 0.8, 0.75], { density: 0.4, ghost: true, part: 'glass' })
  flat(m, [-31, -0.3, 22], [31 - X - D - 0.1, 0, 0], [0, 0, -44], LAWN, [0.135, 0.165, 0.055], { density: 1.6 })
  for (let k = 0; k < 170; k++) {
    const [u, v] = [(k * 0.618034) % 1, (k * 0.754878) % 1]
    tuft(m, [-X - 0.9 - 13 * u * u, -0.32, -10 + 20 * v], 0.5 + 0.3 * ((k * 0.31) % 1), 4, k % 5 === 0 ? [0.34, 0.29, 0.13] : [0.2, 0.24, 0.09], BLADE, k + 50)
    // Here and there something in flower.
    if (k % 4 === 1) bush(m, [-X - 1.2 - 11 * u * u, 0.02, -10 + 20 * v], [0.16, 0.14, 0.16], 5, 0.13, k % 8 === 1 ? [0.55, 0.12, 0.06] : [0.62, 0.56, 0.4], LEAF, k)
  }
  // A fence, a few bushes along it, woods behind.
  for (let k = 0; k < 15; k++) bar(m, [-27.05, -0.4, -21 + 3 * k - 0.05], [-26.95, 0.85, -21 + 3 * k + 0.05], BARK, [0.22, 0.19, 0.15], ['-y'], 2)
  for (const y of [0.2, 0.62]) bar(m, [-27.02, y, -21], [-26.98, y + 0.09, 21], BARK, [0.24, 0.2, 0.16], [], 6)
  for (const [z, size, k] of [[-15, 1.5, 1], [-11.5, 1, 2], [-1.5, 1.3, 3], [6, 0.9, 4], [12.5, 1.6, 5], [16, 1.1, 6]] as const) bush(m, [-28.4, -0.1, z], [size, size * 0.95, size], 80, 0.5, [0.09, 0.125, 0.045], LEAF, 500 + k)
  for (const [x, z, h, seed] of [[-19, -4.5, 6.4, 1], [-25, 4.5, 7.5, 2], [-27, -13, 7.6, 3], [-26.5, 12.5, 7.2, 4]] as const)
    tree(m, { at: [x, -0.3, z], height: h, crown: [h * 0.32, h * 0.32, h * 0.32], middle: h * 0.6, trunk: 0.11, stems: 1, leaves: 780, leaf: 0.5, colour: [0.1, 0.15, 0.045], bark: [0.2, 0.16, 0.12], seed }, BARK, LEAF)
}

/** Before the car: a wide opening on to a walled court with one tree. */
async function court(m: Model): Promise<void> {
  const [w, top, D, end] = [5.6, 3.5, 0.4, Z + 6.2]
  tall(m, [-w, -0.01, Z], [-X + w, 0, 0])
  tall(m, [X, -0.01, Z], [w - X, 0, 0])
  flat(m, [w, top, Z], [-2 * w, 0, 0], [0, H - top + 0.02, 0], PLASTER, WHITE)
  for (const x of [-1, 1]) painting(m, [x > 0 ? X - 1.5 : -w - 1.45, 1, Z], [-2.7, 0, 0], [0, 1.25, 0], x > 0 ? 21 : 26, [[0.62, 0.58, 0.5], x > 0 ? [0.5, 0.3, 0.16] : [0.2, 0.27, 0.26], [0.14, 0.16, 0.17]])
  flat(m, [-w, top, Z], [2 * w, 0, 0], [0, 0, D], PLASTER, WHITE)
  flat(m, [-w, 0, Z + D], [0, 0, -D], [0, top, 0], PLASTER, WHITE)
  flat(m, [w, 0, Z], [0, 0, D], [0, top, 0], PLASTER, WHITE)
  for (const x of [-w, 0, w]) bar(m, [x - 0.03, 0, Z + 0.14], [x + 0.03, top, Z + 0.24], STEEL, DARK, ['+y', '-y'], 1.2)
  for (const y of [-0.01, top - 0.05]) bar(m, [-w, y, Z + 0.14], [w, y + 0.05, Z + 0.24], STEEL, DARK, ['+x', '-x'], 2)
  // The floor ends at the wall's inner face, the court's gravel begins outside of it: a sill lies between.
  sheet(m, [-w, -0.004, Z], [0, 0, 0.3], [2 * w, 0, 0], STEEL, DARK, 2)
  flat(m, [w, 0.04, Z + 0.2], [-2 * w, 0, 0], [0, top - 0.08, 0], GLASS, [0.7, 0.8, 0.75], { density: 0.4, ghost: true, part: 'glass' })
  const wall: V3 = [0.52, 0.49, 0.44]
  flat(m, [-6.2, -0.02, end], [12.4, 0, 0], [0, 0, Z + 0.3 - end], GRAVEL, [0.56, 0.53, 0.48], { density: 7 })
  flat(m, [6.2, -0.03, end], [-12.4, 0, 0], [0, 2.9, 0], PLASTER, wall, { density: 6 })
  flat(m, [-6.2, -0.03, end], [0, 0, Z - end], [0, 2.9, 0], PLASTER, wall, { density: 6 })
  flat(m, [6.2, -0.03, Z], [0, 0, end - Z], [0, 2.9, 0], PLASTER, wall, { density: 6 })
  flat(m, [-6.2, 2.87, end], [12.4, 0, 0], [0, 0, 0.3], PLASTER, wall, { density: 3 })
  block(m, [-6.2, -0.02, end - 0.62], [6.2, 0.4, end - 0.1], OAK_ALONG, WOOD, ['-y', '-x', '+x'], { density: 6 })
  tree(m, { at: [-1.5, -0.02, Z + 2.9], height: 4.4, crown: [1.75, 1.35, 1.5], middle: 3, trunk: 0.055, stems: 4, leaves: 1150, leaf: 0.32, colour: [0.13, 0.2, 0.055], bark: [0.26, 0.22, 0.18], seed: 31 }, BARK, LEAF)
  for (let k = 0; k < 24; k++) tuft(m, [1 + 0.5 * (k % 8) + 0.12 * Math.sin(k * 3), -0.02, Z + 2.9 + 0.45 * Math.floor(k / 8)], 0.6 + 0.15 * Math.sin(k * 5), 7, [0.2, 0.23, 0.09], BLADE, k + 400)
  const stone = await pebble(0.34, 0.22, 0.28, 160)
  solid(m, stone, CERAMIC, [0.36, 0.35, 0.33], [-0.2, 0.1, Z + 2.1], 0.7)
  solid(m, stone, CERAMIC, [0.42, 0.4, 0.37], [-3.1, 0.06, Z + 2.4], 2)
  hedge(m, [-8, 2.5, end + 0.6], [8, 3.6, end + 1.6], 620, 0.5, [0.08, 0.125, 0.04], LEAF, 77)
  bar(m, [-8, -0.1, end + 0.8], [8, 3.4, end + 1.4], UNDERGROWTH, [0.035, 0.055, 0.02], ['-y'], 1)
  for (const [x, h, k] of [[-6.5, 7, 1], [5.6, 8, 2], [1.2, 6.5, 3]] as const)
    tree(m, { at: [x, 0, end + 4 + k], height: h, crown: [h * 0.34, h * 0.32, h * 0.34], middle: h * 0.64, trunk: 0.12, stems: 1, leaves: 420, leaf: 0.7, colour: [0.085, 0.135, 0.045], bark: [0.2, 0.17, 0.13], seed: 600 + k }, BARK, LEAF)
  climber(m, [6.2, 0.1, end - 0.02], [-12.4, 0, 0], [0, 2.7, 0], [0, 0, -1], 330, 0.26, [0.09, 0.145, 0.045], LEAF, 88)
  climber(m, [-6.18, 0.1, end], [0, 0, Z + 0.6 - end], [0, 2.7, 0], [1, 0, 0], 150, 0.26, [0.1, 0.15, 0.045], LEAF, 89)
  climber(m, [6.18, 0.1, Z + 0.6], [0, 0, end - Z - 0.6], [0, 2.7, 0], [-1, 0, 0], 150, 0.26, [0.1, 0.15, 0.045], LEAF, 90)
  block(m, [-6.3, 2.87, end - 0.06], [6.3, 2.93, end + 0.36], CERAMIC, [0.4, 0.38, 0.35], ['-x', '+x'], { density: 2 })
  // Water in a basin of dark stone.
  block(m, [-4.7, -0.02, Z + 1.2], [-1.1, 0.16, Z + 1.7], CERAMIC, [0.13, 0.13, 0.125], ['-y'], { density: 7 })
  flat(m, [-4.6, 0.163, Z + 1.6], [3.4, 0, 0], [0, 0, -0.3], POOL, [0.03, 0.045, 0.045], { density: 5 })
}

const POOL = material('pool', { layer: 'plain', metres: 3, strength: 0.1, roughness: 0.06, mirror: 0.4 })

/** Left of the car: a way in, lined with oak, and plants beside it. */
async function wayIn(m: Model): Promise<void> {
  const [a, b, top, D] = [-8.4, -5.6, LOW, 2.2]
  tall(m, [X, -0.01, -Z], [0, 0, a + Z])
  tall(m, [X, -0.01, b], [0, 0, Z - b])
  tall(m, [X, 0, a], [0, 0, b - a], LOW)
  for (const [z, k] of [[-2.4, 31], [1.2, 35], [7.6, 39]] as const) painting(m, [X, 0.95, z], [0, 0, k === 31 ? 1.5 : 2.6], [0, 1.3, 0], k, k === 35 ? [[0.6, 0.56, 0.48], [0.2, 0.28, 0.3], [0.6, 0.4, 0.2]] : [[0.55, 0.5, 0.42], [0.4, 0.2, 0.1], [0.15, 0.17, 0.16]])
  flat(m, [X, 0, a], [D, 0, 0], [0, top, 0], OAK, WOOD, { density: 8 })
  flat(m, [X + D, 0, b], [-D, 0, 0], [0, top, 0], OAK, WOOD, { density: 8 })
  flat(m, [X + D, 0, a], [0, 0, b - a], [0, top, 0], OAK, [0.34, 0.22, 0.12], { density: 8 })
  flat(m, [X, top, b], [0, 0, a - b], [D, 0, 0], OAK_ALONG, WOOD)
  flat(m, [X, 0, b], [D, 0, 0], [0, 0, a - b], FLOOR, GROUND, { density: 8 })
  bar(m, [X + D - 0.06, 0, -7.05], [X + D - 0.005, top, -6.95], STEEL, [0.05, 0.04, 0.03], ['+x', '+y', '-y'], 1)
  for (const z of [-7.2, -6.85]) bar(m, [X + D - 0.09, 0.9, z], [X + D - 0.06, 1.5, z + 0.025], STEEL, [0.5, 0.4, 0.25], [], 1)
  lamp(m, [X + 1.1, top - 0.01, b - 0.4], [0, 0, a - b + 0.8], [0.06, 0, 0], LAMP_ALWAYS(9), [9, 7.6, 5.8])
  solid(m, pot(0.7, 0.6), CERAMIC, [0.55, 0.53, 0.49], [X - 1, 0, -4.3])
  tree(m, { at: [X - 1, 0.5, -4.3], height: 2.4, crown: [0.75, 0.85, 0.75], middle: 1.45, trunk: 0.026, stems: 3, leaves: 400, leaf: 0.32, colour: [0.075, 0.14, 0.05], bark: [0.18, 0.13, 0.09], seed: 8 }, BARK, LEAF)
  bar(m, [X - 0.58, 0.36, 3.6], [X - 0.12, 0.42, 6.8], OAK_ALONG, WOOD, [], 0.6)
  for (const z of [3.9, 6.4]) bar(m, [X - 0.53, 0, z], [X - 0.17, 0.36, z + 0.1], OAK, WOOD, ['+y', '-y'], 0.5)
  const pad = await cushion(1.5, 0.44, 0.07, 220)
  solid(m, { ...pad, positions: pad.positions.map((_, i) => (i % 3 === 0 ? pad.positions[i + 2]! : i % 3 === 2 ? -pad.positions[i - 2]! : pad.positions[i]!)), normals: pad.normals.map((_, i) => (i % 3 === 0 ? pad.normals[i + 2]! : i % 3 === 2 ? -pad.normals[i - 2]! : pad.normals[i]!)) }, CLOTH, [0.3, 0.17, 0.09], [X - 0.35, 0.418, 4.5])
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
      name: 'day', lamps: 0.6, exposure: 1.26, shadow: { towards: [0, 1, 0], share: 0.62, soft: 0.42 }, water: [0, 0, 0],
      sun: { towards: [-0.5, 0.75, -0.3], colour: [4.2, 3.9, 3.4], radius: 0.02 },
      sky: {
        zenith: [0.25, 0.45, 0.85], middle: [0.4, 0.66, 1.1], horizon: [0.7, 0.9, 1.16], below: [0.4, 0.4, 0.32], sun: [-0.5, 0.75, -0.3],
        glow: { colour: [0.9, 0.85, 0.75], spread: 0.4 }, disc: { colour: [0, 0, 0], radius: 0 }, band: { colour: [0.2, 0.18, 0.15], height: 0.1 },
        clouds: { lit: [1.4, 1.4, 1.4], shade: [0.7, 0.78, 0.92], cover: 0.32, veil: 0.5, seed: 15 }, stars: 0
      }
    }
  ],
  async near(m) {
    shell(m)
    await back(m)
    meadow(m)
    await court(m)
    await wayIn(m)
  },
  far(m) {
    dome(m)
    plain(m, LAND, [0.135, 0.165, 0.055], -0.32, 20, 300)
    ridge(m, { from: -3.4, to: 3.4, away: 280, foot: -1, height: 26, pace: 2.6, seed: 13, albedo: [0.1, 0.14, 0.1], steps: 160 })
    ridge(m, { from: -3.2, to: 3.2, away: 110, foot: -1, height: 8, pace: 7, seed: 15, albedo: [0.075, 0.1, 0.035], steps: 240 })
  }
}
