import type {Field} from '../../geometry/field.ts'
import type {Mesh} from '../../geometry/mesh.ts'
import {facingNormals, join} from '../../geometry/mesh.ts'
import {simplify} from '../../geometry/simplify.ts'
import {surfaceNets} from '../../geometry/surface-nets.ts'
import {EYES} from '../../../src/world/people/skeleton.ts'
import {fromHead} from '../frame.ts'
import {seeded} from '../random.ts'
import {addLock, lockBuffer} from './lock.ts'
import type {LockBuffer} from './lock.ts'
import {rootAt} from './root.ts'
import type {Style} from './style.ts'

/** A head of hair in the rest frame with its paint (across and along a lock) and tint (one of its lock's). */
export interface Hair {
  readonly mesh: Mesh
  readonly paint: Uint8Array
  readonly tint: Uint8Array
}

/** The locks' buffer as a mesh of the rest frame. */
export const settled = (buffer: LockBuffer): Mesh => {
  const positions = new Float32Array(buffer.positions)
  const normals = new Float32Array(buffer.normals)
  for (let k = 0; k < positions.length; k += 3) {
    positions[k] = positions[k]! + EYES[0]
    positions[k + 1] = positions[k + 1]! + EYES[1]
    positions[k + 2] = EYES[2] - positions[k + 2]!
    normals[k + 2] = -normals[k + 2]!
  }
  return facingNormals({positions, normals, indices: new Uint32Array(buffer.indices)})
}

export const netsOf = (mass: Field, low: number, step: number): Mesh =>
  surfaceNets(fromHead(mass), [-0.19, EYES[1] + low - 0.03, -0.2], [0.19, EYES[1] + 0.21, 0.22], step)

/** All locks of a style; lower rows first, so that later ones lie over them. */
const locksOf = (style: Style, seed: number): LockBuffer => {
  const random = seeded(seed)
  const around = (spread: number): number => (random() * 2 - 1) * spread * style.stray
  const buffer = lockBuffer()
  for (const row of style.rows) {
    const count = Math.max(1, Math.round(row.count * style.fewer))
    for (let k = 0; k < count * 2; k++) {
      const side = k % 2 === 0 ? 1 : -1
      const share = (Math.floor(k / 2) + 0.5 + around(0.8)) / count
      const azimuth = side * (row.from + (row.to - row.from) * share)
      const shape = {
        side,
        root: rootAt(style.mass, azimuth, row.elevation + around(12)),
        length: row.length * (1 + around(0.35)),
        width: ((row.width ?? style.width) / style.fewer ** 0.8) * (1 + around(0.4)),
        thick: (row.thick ?? style.thick) * (1 + around(0.4)),
        lift: row.lift ?? style.lift,
        free: row.free ?? style.free,
        flow: row.flow ?? style.flow,
        segments: style.segments,
        tip: style.tip
      }
      addLock(buffer, style.mass, shape, 60 + Math.floor(random() * 196))
    }
  }
  return buffer
}

/** Near: an under layer and locks. */
export const nearHair = async (style: Style, seed: number): Promise<Hair> => {
  const sunk = style.sunk ?? 0
  const mass: Field = sunk > 0 ? (x, y, f) => style.mass(x, y, f) + sunk : style.mass
  const under = await simplify(netsOf(mass, style.low, 0.0055), style.under, 0.014)
  const buffer = locksOf(style, seed)
  const count = under.positions.length / 3
  return {
    mesh: join(under, settled(buffer)),
    paint: Uint8Array.from([...new Array<number>(count * 2).fill(0), ...buffer.paint]),
    tint: Uint8Array.from([...new Array<number>(count).fill(style.rows.length ? 20 : 128), ...buffer.tint])
  }
}

/** Far: the mass alone. */
export const farHair = async (style: Style, triangles: number): Promise<Hair> => {
  const mesh = await simplify(netsOf(style.mass, style.low, 0.008), triangles, 0.014)
  const count = mesh.positions.length / 3
  return {mesh, paint: new Uint8Array(count * 2), tint: new Uint8Array(count).fill(128)}
}
