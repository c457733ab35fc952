import { loft } from '../kernel/loft.ts'
import { both, empty, merge, offset } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import { onNose, roundedOff, spread } from '../shape/onto.ts'
import { band } from './cabin/trace.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

type Corner = readonly [number, number]

/** Middles of the projectors in the drawing: distance from the middle plane and height. */
const PROJECTORS: readonly Corner[] = [[0.6, 0.724], [0.672, 0.7275], [0.742, 0.7315]]
/** The daytime light: over the projectors, round the corner and back. */
const BLADE: readonly Corner[] = [[0.425, 0.7335], [0.62, 0.75], [0.79, 0.761], [0.846, 0.763], [0.86, 0.746], [0.854, 0.708]]
const INDICATOR: readonly Corner[] = [[0.55, 0.7085], [0.66, 0.7005], [0.78, 0.6965], [0.836, 0.7]]
const HOUSING = [0.03, 0.03, 0.032] as [number, number, number]

/**
 * Front lamps: a clear cover over a dark housing with light guides and three projectors; between the lamps a black band with
 * a thin line of light; at the bumper's corners an upright light beside the air slots.
 */
export function lampsFront(shape: Shape, skin: Skin, detail: Detail): Part {
  const fine = detail.rounds > 0
  const around = fine ? 8 : 4
  const runs = (corners: readonly Corner[], steps: number): Corner[] => (fine ? roundedOff(corners, corners.length > 2 ? 3 : 0).flatMap((p, k, all) => between(p, all[k + 1], steps)) : spread(corners, 2))
  const guide = (corners: readonly Corner[], r: number | ((share: number) => number), depth: number): Mesh =>
    rod(runs(corners, 0.022).map(([u, y]) => onNose(shape, u, y, depth)), r, around)
  const glow = (corners: readonly Corner[], r: number, depth: number): Mesh => rod(runs(corners, 0.045).map(([u, y]) => onNose(shape, u, y, depth)), r, 6)
  const walls = skin.cutter.panel(skin.lamp, 0.042, 0.002)
  const visorWalls = skin.cutter.panel(skin.lampLine, 0.014, 0.0015)
  const ends: Corner[] = [[-0.374, 0.7335], [0.374, 0.7335]]
  const line = rod(spread(ends, fine ? 32 : 8).map(([u, y]) => onNose(shape, u, y, 0.0035)), 0.0042, around)
  const upright = guide([[0.705, 0.372], [0.738, 0.55]], (t) => 0.0026 + 0.0022 * t, 0.008)
  const trough = fine ? guide(INDICATOR, 0.0062, 0.0215) : empty()
  // Light that a guide gives grows less from where its diode stands: it is drawn thinner there.
  const blade = guide(BLADE, (t) => 0.0024 + 0.0028 * Math.min(1, 1.5 * t), 0.013)
  const made = PROJECTORS.map(([u, y]) => projector(onNose(shape, u, y, 0.034), fine))
  const unit = fine ? unitOf(shape) : null
  const own = (key: 'bezel' | 'lens' | 'light'): Mesh => both(merge(...made.map((each) => each[key])))
  return {
    name: 'lamps-front',
    label: { en: 'Front lamps', fr: 'Feux avant' },
    origin: [0, 0, 0],
    pieces: [
      piece('lens', both(merge(skin.lamp, walls.rim)), { from: 'headset' }),
      piece('trim', both(offset(skin.lamp, -0.04)), { tint: HOUSING }),
      piece('trim', both(walls.wall), { tint: HOUSING }),
      piece('lamp-white', merge(both(merge(blade, upright)), line), { keep: true }),
      piece('lamp-day-glow', fine ? both(merge(glow(BLADE, 0.0088, 0.0205), glow([[0.702, 0.362], [0.74, 0.56]], 0.0085, 0.0165))) : empty(), { keep: true, from: 'headset' }),
      piece('lamp-amber', both(guide(INDICATOR, (t) => 0.0026 + 0.002 * t, 0.014)), { keep: true, from: 'headset' }),
      piece('lamp-dipped', own('light'), { keep: true, from: 'headset' }),
      piece('reflector', merge(own('lens'), both(unit ? merge(trough, unit.fins) : trough)), { keep: true, from: 'headset' }),
      piece('gloss-black', unit ? merge(own('bezel'), both(unit.shelves)) : own('bezel'), { keep: true, from: 'headset' }),
      piece('gloss-black', both(merge(offset(skin.lampLine, -0.006), visorWalls.wall))),
    ],
  }
}

/** A point and those that part the way to the next into pieces no longer than `step`. */
function between(p: Corner, next: Corner | undefined, step: number): Corner[] {
  if (!next) return [p]
  const n = Math.max(1, Math.ceil(Math.hypot(next[0] - p[0], next[1] - p[1]) / step))
  return Array.from({ length: n }, (_, k): Corner => [p[0] + ((next[0] - p[0]) * k) / n, p[1] + ((next[1] - p[1]) * k) / n])
}

/** Two shelves that the projectors stand between, as one unit; bright fins that the housing steps back in on both its sides. */
function unitOf(shape: Shape): Record<'shelves' | 'fins', Mesh> {
  const plane = (from: Corner, to: Corner, front: number, back: number): Mesh => {
    const line = spread([from, to], 8)
    return band(line.map(([u, y]) => onNose(shape, u, y, front)), line.map(([u, y]) => onNose(shape, u, y, back)))
  }
  const fins = [0.792, 0.806, 0.82, 0.834].map((u) => plane([u, 0.704], [u + 0.004, 0.742], 0.024, 0.039))
  const inner = [0.455, 0.475, 0.495, 0.515, 0.535].map((u) => plane([u, 0.7185], [u + 0.003, 0.7305], 0.021, 0.036))
  return {
    shelves: merge(plane([0.552, 0.7035], [0.784, 0.711], 0.0155, 0.04), plane([0.552, 0.7445], [0.784, 0.7535], 0.0155, 0.04)),
    fins: merge(...fins, ...inner),
  }
}

/** A projector looking forward from `at`: a dark bezel, a bright bowl with a lens standing in it, and what shines behind. */
function projector(at: [number, number, number], fine: boolean): Record<'bezel' | 'lens' | 'light', Mesh> {
  const round = fine ? 6 : 2
  const bezel = loft(at, 0.0315, 0.0185, 0.008, [[0, -0.012], [0, 0.0155], [0, 0.0155], [0.0012, 0.017], [0.0035, 0.017], [0.0035, 0.017], [0.0062, -0.006]], round)
  const lens = loft(at, 0.0205, 0.0115, 0.0112, [[0, -0.004], [0, 0.0055], [0.0012, 0.0085], [0.004, 0.0115], [0.0075, 0.0132], [0.011, 0.0138]], round)
  const light = loft(at, 0.0262, 0.0126, 0.006, [[0, -0.0055], [0.0015, -0.0035], [0.0126, -0.0035]], round)
  return { bezel, lens, light }
}
