import {smoothCut} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import type {Mesh} from '../../geometry/mesh.ts'
import {join} from '../../geometry/mesh.ts'
import {patch} from '../../geometry/patch.ts'
import {ellipsoid} from '../../geometry/shapes.ts'
import {EYES} from '../../../src/world/people/skeleton.ts'
import {MOUTH_DROP, MOUTH_HALF, MOUTH_LINE, mouthLine, mouthShut} from '../../../src/world/people/mouth.ts'

/** The hollow behind the lips, mouth open (x, y, f). */
export const cavity: Field = (x, y, f) => {
  const lift = mouthLine(x) - MOUTH_LINE
  return ellipsoid(x, y - lift, f, [0, MOUTH_LINE - MOUTH_DROP / 2, -0.004], [MOUTH_HALF - 0.0005, MOUTH_DROP / 2 + 0.0004, 0.022])
}

/** A head with its mouth open, made from one with its mouth shut. */
export const opened =
  (shut: Field): Field =>
  (x, y, f) =>
    smoothCut(shut(x, y + mouthShut(x, y, f), f), cavity(x, y, f), 0.0015)

const arch = (x: number, front: number): number => front - 9 * x * x - 900 * x ** 4

/** What the shader tells apart in a mouth by v: teeth, the dark behind them, and the tongue, which goes down with the jaw. */
const PAINT = {teeth: 0, dark: 100, tongue: 255} as const

/**
 * The dark behind the lips: shut, the walls of the mouth fold over and no longer hide what is behind. It stays while lips smile
 * and part, so it reaches farther than they do on every side.
 */
const gullet = (columns: number): Mesh =>
  patch(
    (u, v) => {
      const x = (u * 2 - 1) * 0.034
      return [x, EYES[1] + mouthLine(x) - 0.026 + 0.04 * v, EYES[2] - arch(x, -0.0065)]
    },
    columns,
    1,
    true
  )

const teeth = (columns: number): Mesh =>
  patch(
    (u, v) => {
      const x = (u * 2 - 1) * 0.0185
      return [x, EYES[1] + MOUTH_LINE + 0.004 - 0.0085 * v, EYES[2] - arch(x, 0.0012 - 0.001 * v)]
    },
    columns,
    1
  )

const tongue = (columns: number): Mesh =>
  patch(
    (u, v) => {
      const x = (u * 2 - 1) * 0.0135
      return [x, EYES[1] + MOUTH_LINE - 0.0004 - 0.002 * (1 - v) - 0.0016 * (u * 2 - 1) ** 2, EYES[2] - arch(x, -0.006) + 0.0105 * v]
    },
    columns,
    1
  )

/** Upper teeth, tongue and the dark behind them, in the rest frame, with their paint: u along, v which of them it is. */
export const mouth = (columns: number): {mesh: Mesh; paint: Uint8Array} => {
  const pieces = [
    {mesh: teeth(columns), v: PAINT.teeth},
    {mesh: tongue(columns), v: PAINT.tongue},
    {mesh: gullet(columns), v: PAINT.dark}
  ]
  const paint = pieces.flatMap(({mesh, v}) => Array.from({length: mesh.positions.length / 3}, (_, k) => [Math.round(((k % (columns + 1)) / columns) * 255), v]).flat())
  return {mesh: join(...pieces.map((piece) => piece.mesh)), paint: Uint8Array.from(paint)}
}
