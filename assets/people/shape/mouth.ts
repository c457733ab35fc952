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

/** The dark behind the lips: shut, the walls of the mouth fold over and no longer hide what is behind. */
export const gullet = (columns: number): Mesh => {
  const sheet = patch(
    (u, v) => {
      const x = (u * 2 - 1) * 0.027
      return [x, EYES[1] + mouthLine(x) - 0.008 + 0.012 * v, EYES[2] - arch(x, -0.0055)]
    },
    columns,
    1,
    true
  )
  return sheet.normals[2]! > 0 ? {...sheet, normals: sheet.normals.map((n) => -n), indices: sheet.indices.toReversed()} : sheet
}

/** Upper teeth and tongue, in the rest frame; the tongue's paint has v = 255. */
export const teeth = (columns: number): {mesh: Mesh; paint: Uint8Array} => {
  const row = patch(
    (u, v) => {
      const x = (u * 2 - 1) * 0.0155
      return [x, EYES[1] + MOUTH_LINE + 0.0025 - 0.0075 * v, EYES[2] - arch(x, -0.0012 - 0.001 * v)]
    },
    columns,
    1,
    true
  )
  const tongue = patch(
    (u, v) => {
      const x = (u * 2 - 1) * 0.0135
      return [x, EYES[1] + MOUTH_LINE + 0.0008 - 0.002 * (1 - v) - 0.0016 * (u * 2 - 1) ** 2, EYES[2] - arch(x, -0.006) + 0.016 * v]
    },
    columns,
    1
  )
  const paint = new Uint8Array(((row.positions.length + tongue.positions.length) / 3) * 2)
  for (let k = 0; k < paint.length / 2; k++) {
    const ofTongue = k >= row.positions.length / 3
    paint[2 * k] = Math.round(((k % (columns + 1)) / columns) * 255)
    paint[2 * k + 1] = ofTongue ? 255 : 0
  }
  const forward = (mesh: Mesh): Mesh => {
    const n = mesh.normals
    return n[2]! > 0.2 ? {...mesh, normals: n.map((v) => -v)} : mesh
  }
  return {mesh: join(forward(row), tongue), paint}
}
