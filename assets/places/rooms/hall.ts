import { bar, block, sheet } from '../kit/box.ts'
import { dome, plain, LAND, ridge } from '../kit/far.ts'
import { material } from '../kit/material.ts'
import { flat, lamp, type Model, solid } from '../kit/model.ts'
import type { V3 } from '../kit/vector.ts'
import { painting } from '../furniture/pictures.ts'
import { bush, hedge, tree, tuft } from '../furniture/plants.ts'
import { seat } from '../furniture/seats.ts'
import { lampStem, lathe, pot, roundTable } from '../furniture/things.ts'
import type { Plan } from '../plan.ts'
import { clouds, dunes } from './screen-picture.ts'
import { BARK, BLADE, BRASS, CEILING, CERAMIC, CLOTH, GLASS, GRAVEL, LAMP_ALWAYS, LAWN, LEAF, OAK, OAK_ALONG, PLASTER, RUG, SCREEN, STEEL, UNDERGROWTH } from './stuff.ts'

/** Half sizes of the hall, and its height under the roof lights; metres. */
const [X, Z, H] = [11.5, 13, 6]
/** The garden doors before the car: half their width, and their height. */
const [W, TOP] = [6.2, 4]
const FLOOR = material('floor', {
  layer: 'concrete', metres: 2.3, strength: 0.3, roughness: 0.2, mirror: 0.055, polished: true, wear: 0.3, pattern: { kind: 'cuts', grid: 3, joint: 0.003, ring: 3.3 }
})
const DOOR = material('door', { layer: 'wood', metres: 1.1, strength: 0.5, roughness: 0.45, mirror: 0.03, pattern: { kind: 'boards', width: 0.19, joint: 0.003, tones: 0.22 }, warmth: 0.3 })
/** What is seen of the sky through the roof: as bright as a sky that one is used to, while the room gets the light of the whole. */
const ROOF_LIGHT = material('roof-light', { shines: 'light', glow: 3.6, seen: 0.33 })
const WAY_OUT = material('way-out', { shines: 'light', glow: 1.1 })
const WHITE: V3 = [0.8, 0.79, 0.765]
const WARM: V3 = [0.74, 0.715, 0.67]
const DARK: V3 = [0.035, 0.037, 0.04]
const WOOD: V3 = [0.42, 0.27, 0.15]

function shell(m: Model): void {
  flat(m, [-X, 0, Z], [2 * X, 0, 0], [0, 0, -2 * Z], FLOOR, [0.46, 0.45, 0.43], { density: 11 })
  // Back wall: plaster, with an oak-clad middle that the screen hangs on.
  flat(m, [-X, -0.01, -Z], [2 * X, 0, 0], [0, H + 0.6, 0], PLASTER, WHITE, { density: 11 })
  // Right wall with a deep niche for books and samples.
  const [a, b] = [1.2, 9.7]
  const [da, db, door] = [-10.2, -7.8, 2.9]
  flat(m, [X, -0.01, -Z], [0, 0, Z + da], [0, H + 0.6, 0], PLASTER, WARM)
  flat(m, [X, -0.01, db], [0, 0, a - db], [0, H + 0.6, 0], PLASTER, WARM)
  flat(m, [X, door, da], [0, 0, db - da], [0, H + 0.6 - door, 0], PLASTER, WARM)
  doors(m, da, db, door)
  flat(m, [X, -0.01, b], [0, 0, Z - b], [0, H + 0.6, 0], PLASTER, WARM)
  flat(m, [X, 2.7, a], [0, 0, b - a], [0, H - 2.1, 0], PLASTER, WARM)
  niche(m, a, b)
  // Ends of the glass front: piers.
  for (const z of [-Z, Z - 1.2]) block(m, [-X - 0.4, -0.01, z], [-X, H + 0.6, z + 1.2], PLASTER, WHITE, ['-x', '-y', '+y'])
  // Wall before the car: two wings, the garden doors between them, a lintel over them.
  flat(m, [-W, -0.01, Z], [W - X, 0, 0], [0, H + 0.6, 0], PLASTER, WHITE)
  flat(m, [X, -0.01, Z], [W - X, 0, 0], [0, H + 0.6, 0], PLASTER, WHITE)
  flat(m, [W, TOP, Z], [-2 * W, 0, 0], [0, H + 0.6 - TOP, 0], PLASTER, WHITE)
  for (const x of [-W, W]) flat(m, [x, 0, x < 0 ? Z + 0.4 : Z], [0, 0, x < 0 ? -0.4 : 0.4], [0, TOP, 0], PLASTER, WHITE)
  flat(m, [-W, TOP, Z], [2 * W, 0, 0], [0, 0, 0.4], PLASTER, WHITE)
  skirting(m)
  // A gap of shade where walls meet the ceiling.
  const [e, k] = [0.02, 0.07]
  for (const x of [-1, 1]) bar(m, [x > 0 ? X - e : -X, H - k, -Z], [x > 0 ? X : -X + e, H + 0.01, Z], STEEL, DARK, ['+y', x > 0 ? '+x' : '-x'], 3)
  for (const z of [-1, 1]) bar(m, [-X, H - k, z > 0 ? Z - e : -Z], [X, H + 0.01, z > 0 ? Z : -Z + e], STEEL, DARK, ['+y', z > 0 ? '+z' : '-z'], 3)
  painting(m, [W + 4.2, 1.15, Z], [-3.1, 0, 0], [0, 2.1, 0], 3, [[0.62, 0.58, 0.5], [0.3, 0.36, 0.35], [0.55, 0.24, 0.1]])
  painting(m, [-W - 1.1, 1.15, Z], [-3.1, 0, 0], [0, 2.1, 0], 8, [[0.6, 0.57, 0.5], [0.13, 0.2, 0.24], [0.62, 0.44, 0.16]])
}

/** The way in: two leaves of oak set back in the wall, brass to pull, light from above. */
function doors(m: Model, a: number, b: number, top: number): void {
  const D = 0.32
  flat(m, [X, 0, a], [D, 0, 0], [0, top, 0], OAK, WOOD, { density: 8 })
  flat(m, [X + D, 0, b], [-D, 0, 0], [0, top, 0], OAK, WOOD, { density: 8 })
  flat(m, [X, top, b], [0, 0, a - b], [D, 0, 0], OAK_ALONG, WOOD, { density: 8 })
  flat(m, [X, 0, b], [D, 0, 0], [0, 0, a - b], STEEL, [0.2, 0.19, 0.18], { density: 8 })
  const c = (a + b) / 2
  flat(m, [X + D, 0, a], [0, 0, b - a], [0, top, 0], STEEL, [0.02, 0.018, 0.016])
  for (const [from, to] of [[a + 0.01, c - 0.006], [c + 0.006, b - 0.01]] as const) {
    flat(m, [X + D - 0.05, 0.008, from], [0, 0, to - from], [0, top - 0.02, 0], DOOR, WOOD, { density: 8 })
    flat(m, [X + D - 0.05, 0.008, to], [0.05, 0, 0], [0, top - 0.02, 0], OAK, WOOD, { density: 6 })
    flat(m, [X + D, 0.008, from], [-0.05, 0, 0], [0, top - 0.02, 0], OAK, WOOD, { density: 6 })
  }
  for (const z of [c - 0.11, c + 0.085]) bar(m, [X + D - 0.11, 0.85, z], [X + D - 0.085, 1.75, z + 0.025], BRASS, [0.75, 0.56, 0.3], [], 0.5)
  lamp(m, [X + 0.12, top - 0.006, b - 0.15], [0, 0, a - b + 0.3], [0.05, 0, 0], LAMP_ALWAYS(8), [8, 6.6, 5])
  flat(m, [X - 0.004, 3.1, c - 0.24], [0, 0, 0.48], [0, 0.16, 0], WAY_OUT, [0.1, 0.75, 0.32], { density: 2 })
  for (const z of [a - 0.75, b + 0.6]) bar(m, [X - 0.09, 1.7, z], [X - 0.005, 2.15, z + 0.15], BRASS, [0.75, 0.56, 0.3], ['+x', '+y', '-y'], 0.5)
  for (const z of [a - 0.75, b + 0.6]) for (const [y, h] of [[2.152, 0.5], [1.698, -0.5]] as const) m.lamps.push({ o: [X - 0.08, y, z + 0.02], u: h > 0 ? [0, 0, 0.1] : [0.06, 0, 0], v: h > 0 ? [0.06, 0, 0] : [0, 0, 0.1], radiance: [26, 20, 13], round: false })
}

function skirting(m: Model): void {
  const s = 0.012
  bar(m, [-X, 0, -Z], [-4.6, 0.09, -Z + s], STEEL, DARK, ['-z', '-y'], 2)
  bar(m, [4.6, 0, -Z], [X, 0.09, -Z + s], STEEL, DARK, ['-z', '-y'], 2)
  bar(m, [X - s, 0, -Z], [X, 0.09, -10.2], STEEL, DARK, ['+x', '-y'], 2)
  bar(m, [X - s, 0, -7.8], [X, 0.09, 1.2], STEEL, DARK, ['+x', '-y'], 2)
  for (const x of [-1, 1]) bar(m, [x < 0 ? -X : W, 0, Z - s], [x < 0 ? -W : X, 0.09, Z], STEEL, DARK, ['+z', '-y'], 2)
  bar(m, [X - s, 0, 9.7], [X, 0.09, Z], STEEL, DARK, ['+x', '-y'], 2)
}

function niche(m: Model, a: number, b: number): void {
  const D = 0.55
  flat(m, [X + D, 0.42, a], [0, 0, b - a], [0, 2.28, 0], OAK, WOOD, { density: 9 })
  flat(m, [X, 2.7, b], [0, 0, a - b], [D, 0, 0], OAK_ALONG, WOOD)
  flat(m, [X, 0.42, a], [D, 0, 0], [0, 2.28, 0], OAK, WOOD)
  flat(m, [X + D, 0.42, b], [-D, 0, 0], [0, 2.28, 0], OAK, WOOD)
  flat(m, [X, -0.01, a], [0, 0, b - a], [0, 0.43, 0], OAK_ALONG, WOOD, { density: 9 })
  flat(m, [X, 0.42, b], [D, 0, 0], [0, 0, a - b], OAK_ALONG, WOOD, { density: 12 })
  for (const y of [1.15, 1.85]) bar(m, [X + 0.12, y, a], [X + D, y + 0.035, b], OAK_ALONG, WOOD, ['+x'], 0.7)
  for (let z = a + 1.7; z < b - 1; z += 1.7) bar(m, [X + 0.14, 0.42, z - 0.015], [X + D, 2.7, z + 0.015], OAK, WOOD, ['+x', '+y', '-y'], 0.6)
  lamp(m, [X + 0.05, 2.69, b - 0.1], [0, 0, a - b + 0.2], [0.05, 0, 0], LAMP_ALWAYS(7), [7, 5.7, 4.3])
  // Books and samples: spines of many colours, standing and lying.
  const colours: V3[] = [[0.5, 0.47, 0.42], [0.12, 0.16, 0.18], [0.42, 0.2, 0.12], [0.2, 0.26, 0.2], [0.65, 0.62, 0.56], [0.08, 0.08, 0.09], [0.34, 0.3, 0.2], [0.16, 0.22, 0.3]]
  let k = 3
  for (const [y, top] of [[0.42, 1.15], [1.185, 1.85], [1.885, 2.7]] as const)
    for (let z = a + 0.12; z < b - 0.2; ) {
      k = (k * 16807) % 2147483647
      const r = k / 2147483647
      if (r < 0.3) {
        z += 0.25 + r * 1.2
        continue
      }
      const [thick, high] = [0.03 + 0.035 * ((r * 7) % 1), (0.22 + 0.14 * ((r * 13) % 1)) * Math.min(1, (top - y) / 0.6)]
      if (Math.abs(((z - a) % 1.7) - 1.7) > 0.08 && (z - a) % 1.7 > 0.06) bar(m, [X + 0.3 - 0.05 * ((r * 29) % 1), y, z], [X + 0.52, y + high, z + thick], CERAMIC, colours[Math.floor(r * 997) % colours.length]!, ['+x', '-y'], 2)
      z += thick + 0.003
    }
}

/** The glass front on the right of the car, its steel and its panes; and the garden doors before the car. */
function glazing(m: Model): void {
  const [z0, z1] = [-Z + 1.2, Z - 1.2]
  flat(m, [-X, -0.01, z1], [0, 0, z0 - z1], [0, 0.06, 0], STEEL, DARK)
  block(m, [-X - 0.4, 5.2, z0], [-X, H + 0.6, z1], PLASTER, WHITE, ['-x', '+y', '+z', '-z'])
  flat(m, [-X, 0.05, z1], [0, 0, z0 - z1], [-0.4, 0, 0], STEEL, [0.3, 0.3, 0.3])
  const bays = 10
  for (let k = 0; k <= bays; k++) {
    const z = z0 + ((z1 - z0) * k) / bays
    bar(m, [-X - 0.22, 0.05, z - 0.03], [-X - 0.06, 5.2, z + 0.03], STEEL, DARK, ['+y', '-y'], 1.3)
  }
  for (const y of [0.05, 2.7, 5.14]) bar(m, [-X - 0.2, y, z0], [-X - 0.08, y + 0.06, z1], STEEL, DARK, ['+z', '-z'], 2.4)
  flat(m, [-X - 0.14, 0.1, z1], [0, 0, z0 - z1], [0, 5.05, 0], GLASS, [0.7, 0.8, 0.75], { density: 0.4, ghost: true, part: 'glass' })
  for (const x of [-W, -W / 2, 0, W / 2, W]) bar(m, [x - 0.035, 0, Z + 0.06], [x + 0.035, TOP, Z + 0.2], STEEL, DARK, ['+y', '-y'], 1.3)
  for (const y of [0, TOP - 0.06]) bar(m, [-W, y, Z + 0.08], [W, y + 0.06, Z + 0.2], STEEL, DARK, [], 2.5)
  // The floor ends at the wall's inner face, the gravel begins outside of it: a sill lies between.
  sheet(m, [-W, -0.004, Z], [0, 0, 0.4], [2 * W, 0, 0], STEEL, DARK, 2.5)
  flat(m, [W, 0.05, Z + 0.14], [-2 * W, 0, 0], [0, TOP - 0.1, 0], GLASS, [0.7, 0.8, 0.75], { density: 0.4, ghost: true, part: 'glass' })
}

/** Beams of glued timber across the hall, and between them three long lights in the roof, open to the sky. */
function roof(m: Model): void {
  const lights: [number, number][] = [[-7.2, -5], [-1.1, 1.1], [5, 7.2]]
  const ends = 2
  let x = -X
  for (const [a, b] of lights) {
    flat(m, [x, H, -Z], [a - x, 0, 0], [0, 0, 2 * Z], CEILING, WHITE, { density: 5 })
    for (const [z, l] of [[-Z, ends], [Z - ends, ends]] as const) flat(m, [a, H, z], [b - a, 0, 0], [0, 0, l], CEILING, WHITE, { density: 5 })
    const [top, near, far] = [H + 0.9, -Z + ends, Z - ends]
    flat(m, [a, H, near], [0, 0.9, 0], [0, 0, far - near], CEILING, [0.8, 0.8, 0.8], { density: 4 })
    flat(m, [b, H, far], [0, 0.9, 0], [0, 0, near - far], CEILING, [0.8, 0.8, 0.8], { density: 4 })
    flat(m, [a, H, near], [b - a, 0, 0], [0, 0.9, 0], CEILING, [0.8, 0.8, 0.8], { density: 4 })
    flat(m, [b, H, far], [a - b, 0, 0], [0, 0.9, 0], CEILING, [0.8, 0.8, 0.8], { density: 4 })
    flat(m, [a, top, near], [b - a, 0, 0], [0, 0, far - near], ROOF_LIGHT, [0.93, 0.97, 1], { density: 1, painted: { cells: [5, 46], colour: clouds } })
    for (let k = 1; k < 9; k++) bar(m, [a, top - 0.1, near + ((far - near) * k) / 9 - 0.025], [b, top - 0.004, near + ((far - near) * k) / 9 + 0.025], STEEL, [0.6, 0.6, 0.6], ['+x', '-x', '+y'], 3)
    bar(m, [(a + b) / 2 - 0.02, top - 0.08, near], [(a + b) / 2 + 0.02, top - 0.004, far], STEEL, [0.6, 0.6, 0.6], ['+z', '-z', '+y'], 6)
    x = b
  }
  flat(m, [x, H, -Z], [X - x, 0, 0], [0, 0, 2 * Z], CEILING, WHITE, { density: 5 })
  for (let k = 0; k < 9; k++) {
    const z = -Z + 1.3 + ((2 * Z - 2.6) * k) / 8
    bar(m, [-X, H - 0.52, z - 0.09], [X, H + 0.01, z + 0.09], OAK_ALONG, WOOD, ['+x', '-x', '+y'], 0.8)
  }
}

function timberWall(m: Model): void {
  const [a, b, top] = [-4.6, 4.6, 4.2]
  flat(m, [a, 0, -Z + 0.04], [b - a, 0, 0], [0, top, 0], STEEL, [0.03, 0.024, 0.018])
  for (let x = a; x < b - 0.02; x += 0.115) {
    const tone = 0.86 + 0.28 * ((Math.sin(x * 91.7) * 43758.5) % 1) ** 2
    bar(m, [x, 0.02, -Z + 0.04], [x + 0.08, top, -Z + 0.09], OAK, [WOOD[0] * tone, WOOD[1] * tone, WOOD[2] * tone], ['-z', '-y'], 1.05)
  }
  block(m, [-2.35, 1.15, -Z + 0.1], [2.35, 3.8, -Z + 0.17], STEEL, DARK, ['-z'])
  flat(m, [-2.3, 1.2, -Z + 0.172], [4.6, 0, 0], [0, 2.55, 0], SCREEN, [1, 1, 1], { density: 4, painted: { cells: [64, 36], colour: dunes } })
}

async function lounge(m: Model): Promise<void> {
  const [cx, cz] = [-8, -8.7]
  block(m, [cx - 2.3, 0.001, cz - 1.9], [cx + 2.3, 0.016, cz + 1.9], RUG, [0.33, 0.3, 0.26], ['-y'], { density: 26 })
  const sofa = await seat(3, 2600)
  const chair = await seat(1, 1500)
  const put = (s: typeof sofa, x: number, z: number, turn: number, colour: V3) => {
    solid(m, s.cloth, CLOTH, colour, [x, 0.016, z], turn)
    solid(m, s.legs, OAK, [0.2, 0.12, 0.06], [x, 0.016, z], turn)
  }
  put(sofa, cx - 0.2, cz - 1.15, 0.04, [0.33, 0.34, 0.33])
  put(chair, cx + 1.65, cz + 0.45, -2.05, [0.4, 0.2, 0.1])
  put(chair, cx - 1.5, cz + 0.85, 2.5, [0.4, 0.2, 0.1])
  solid(m, await roundTable(0.46, 0.36), OAK_ALONG, [0.24, 0.14, 0.07], [cx + 0.1, 0.016, cz + 0.15])
  solid(m, lathe([[0.05, 0], [0.085, 0.02], [0.1, 0.1], [0.06, 0.2], [0.035, 0.24], [0.042, 0.26]], 18), CERAMIC, [0.62, 0.6, 0.55], [cx + 0.2, 0.376, cz + 0.1])
  bar(m, [cx - 0.22, 0.376, cz + 0.12], [cx + 0.02, 0.4, cz + 0.3], CERAMIC, [0.5, 0.47, 0.42], ['-y'], 1)
  solid(m, await lampStem(1.5), BRASS, [0.75, 0.56, 0.3], [cx - 1.75, 0, cz - 1.2])
  solid(m, lathe([[0.24, 1.38], [0.2, 1.66]], 24), material('shade', { shines: 'light', glow: 1.6 }), [1, 0.86, 0.62], [cx - 1.75, 0, cz - 1.2])
  m.lamps.push({ o: [cx - 1.85, 1.5, cz - 1.3], u: [0.2, 0, 0], v: [0, 0, 0.2], radiance: [7, 5.4, 3.4], round: true })
  plant(m, cx + 2.9, cz - 2.6, 5)
  plant(m, X - 1.1, Z - 1.2, 6)
  plant(m, X - 1.2, -Z + 1.3, 8)
}

function plant(m: Model, x: number, z: number, seed: number): void {
  solid(m, pot(0.62, 0.52), CERAMIC, [0.2, 0.2, 0.19], [x, 0, z])
  tree(m, { at: [x, 0.45, z], height: 2.1, crown: [0.62, 0.75, 0.62], middle: 1.25, trunk: 0.022, stems: 3, leaves: 330, leaf: 0.3, colour: [0.07, 0.14, 0.05], bark: [0.18, 0.13, 0.09], seed }, BARK, LEAF)
}

/** What stands outside of the glass: a strip of gravel, lawn, birches and a hedge. */
function garden(m: Model): void {
  flat(m, [-X - 2.2, -0.06, 24], [1.8, 0, 0], [0, 0, -48], GRAVEL, [0.42, 0.4, 0.36], { density: 2.2 })
  flat(m, [-30, -0.1, 28], [30 - X - 2.2, 0, 0], [0, 0, -56], LAWN, [0.1, 0.15, 0.042], { density: 2.2 })
  flat(m, [-X - 2.2, -0.08, 28], [X + 2.2 + 24, 0, 0], [0, 0, Z + 0.4 - 28], LAWN, [0.1, 0.15, 0.042], { density: 2.2 })
  flat(m, [-W, -0.02, Z + 3], [2 * W, 0, 0], [0, 0, -2.6], GRAVEL, [0.5, 0.48, 0.44], { density: 4 })
  const green: V3 = [0.12, 0.185, 0.05]
  const bark: V3 = [0.5, 0.48, 0.44]
  const birch = (x: number, z: number, h: number, seed: number, leaves = 1000) =>
    tree(m, { at: [x, -0.1, z], height: h, crown: [h * 0.26, h * 0.36, h * 0.26], middle: h * 0.62, trunk: 0.07, stems: 1, leaves, leaf: 0.37, rise: -0.7, colour: green, bark, seed }, BARK, LEAF)
  birch(-16.5, -7.5, 7.5, 1)
  birch(-18.2, -3.2, 8.6, 2)
  birch(-15.6, 1.8, 6.8, 3)
  birch(-19.5, 5, 9, 4)
  birch(-17, 9.5, 7.4, 9)
  birch(-4.6, 19.5, 7, 11)
  birch(3.4, 21, 8.2, 12)
  birch(7.8, 18.4, 6.6, 13, 700)
  birch(-9.5, 23.5, 8.4, 14, 700)
  // A strip of grasses and low bushes along the glass, others before the hedge and by the way.
  for (let k = 0; k < 46; k++) tuft(m, [-X - 1.1 - 0.5 * ((k * 0.618) % 1), -0.06, -11 + (22 * k) / 45], 0.55 + 0.3 * ((k * 0.37) % 1), 7, [0.2, 0.23, 0.09], BLADE, k + 700)
  for (let k = 0; k < 11; k++) bush(m, [-24.6 + 0.8 * ((k * 0.618) % 1), 0.05, -22 + k * 4.3], [0.9, 0.75, 0.9], 60, 0.42, k % 3 === 0 ? [0.2, 0.13, 0.13] : [0.1, 0.16, 0.05], LEAF, 300 + k)
  for (const [x, z, k] of [[-6.9, 15.6, 1], [-7.6, 17.1, 2], [6.7, 15.4, 3], [7.4, 16.6, 4], [-2.6, 24.2, 5], [5.6, 24.4, 6]] as const) bush(m, [x, 0.05, z], [0.7, 0.6, 0.7], 60, 0.34, k % 3 === 0 ? [0.2, 0.14, 0.13] : [0.1, 0.16, 0.05], LEAF, 330 + k)
  for (let k = 0; k < 18; k++) tuft(m, [-W + 0.3 + (2 * W - 0.6) * ((k + 0.5) / 18), -0.06, Z + 3.3 + 0.4 * ((k * 0.618) % 1)], 0.6, 7, [0.2, 0.23, 0.09], BLADE, k + 800)
  hedge(m, [-27, -0.1, -26], [-25.6, 1.6, 26], 1150, 0.55, [0.07, 0.115, 0.035], LEAF, 21)
  hedge(m, [-18, -0.1, 26], [18, 1.6, 27.2], 820, 0.55, [0.07, 0.115, 0.035], LEAF, 22)
  for (const [low, high] of [[[-26.9, -0.1, -26], [-25.7, 1.42, 26]], [[-18, -0.1, 26.1], [18, 1.42, 27.1]]] as [V3, V3][]) bar(m, low, high, UNDERGROWTH, [0.035, 0.06, 0.02], ['-y'], 1.5)
}

export const hall: Plan = {
  name: 'hall',
  box: [[-X, 0, -Z], [X, H, Z]],
  eye: [0, 0.85, 0],
  threshold: { at: [9.4, 0, -9], facing: -1.25 },
  screen: { at: [0, 2.47, -Z + 0.172], facing: 0, size: [4.6, 2.55] },
  seat: { at: [-8.2, 0, -9.7], facing: 0 },
  times: [
    {
      name: 'day', lamps: 0.6, exposure: 1.24, shadow: { towards: [-0.2, 1, 0.05], share: 0.42, soft: 0.4 }, water: [0, 0, 0],
      sun: { towards: [-0.72, 0.62, 0.42], colour: [3.3, 3, 2.6], radius: 0.035 },
      sky: {
        zenith: [0.2, 0.4, 0.85], middle: [0.36, 0.62, 1.08], horizon: [0.62, 0.84, 1.12], below: [0.35, 0.36, 0.3], sun: [-0.72, 0.62, 0.42],
        glow: { colour: [1.2, 1.12, 1], spread: 0.35 }, disc: { colour: [0, 0, 0], radius: 0 }, band: { colour: [0.16, 0.14, 0.11], height: 0.08 },
        clouds: { lit: [1.35, 1.35, 1.35], shade: [0.62, 0.72, 0.9], cover: 0.36, veil: 0.5, seed: 4 }, stars: 0
      }
    }
  ],
  async near(m) {
    shell(m)
    glazing(m)
    roof(m)
    timberWall(m)
    await lounge(m)
    garden(m)
  },
  far(m) {
    dome(m)
    plain(m, LAND, [0.12, 0.17, 0.06], -0.12, 20, 300)
    ridge(m, { from: -3.4, to: 3.4, away: 260, foot: -1, height: 34, pace: 3.1, seed: 3, albedo: [0.09, 0.14, 0.1], steps: 160 })
    ridge(m, { from: -3.2, to: 3.2, away: 120, foot: -1, height: 12, pace: 9, seed: 5, albedo: [0.06, 0.1, 0.035], steps: 260 })
  }
}
