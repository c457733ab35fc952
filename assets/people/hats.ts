import {smoothIntersection, smoothUnion} from '../geometry/blend.ts'
import type {Field, Vec3} from '../geometry/field.ts'
import type {Mesh} from '../geometry/mesh.ts'
import {facingNormals, join} from '../geometry/mesh.ts'
import {patch} from '../geometry/patch.ts'
import {ellipsoid} from '../geometry/shapes.ts'
import {smoothstep} from '../geometry/scalar.ts'
import {simplify} from '../geometry/simplify.ts'
import {surfaceNets} from '../geometry/surface-nets.ts'
import {EYES} from '../../src/world/people/skeleton.ts'
import {fromHead} from './frame.ts'
import {skull} from './shape/head.ts'

/** Height of a hat's lower edge: lower behind. */
const edge = (f: number): number => 0.05 + 0.13 * (f + 0.085) * 0.5

const dome =
  (thick: number, tall: number): Field =>
  (x, y, f) => {
    const d = smoothUnion(skull(x, y, f) - thick, ellipsoid(x, y, f, [0, 0.05, -0.086], [0.086, 0.082 + tall, 0.102]), 0.02)
    return smoothIntersection(d, edge(f) - y, 0.006)
  }

const beanie: Field = (x, y, f) => {
  const d = dome(0.015, 0.004)(x, y, f)
  const fold = smoothIntersection(Math.abs(skull(x, y, f) - 0.018) - 0.008, Math.abs(y - edge(f) - 0.017) - 0.021, 0.01)
  return smoothUnion(d, fold, 0.005)
}

/** A cap's peak: a bent sheet with a lower side. */
const peak = (columns: number): Mesh => {
  const sheet = (drop: number) => (u: number, v: number): Vec3 => {
    const angle = (u - 0.5) * 2.1
    const out = 0.1 + v * 0.072 * Math.cos(angle * 0.72)
    const x = Math.sin(angle) * (0.074 + v * 0.006)
    const f = -0.086 + Math.cos(angle) * out
    return [x, EYES[1] + 0.062 - 0.016 * v - 1.6 * x * x * (0.6 + v) - drop, EYES[2] - f]
  }
  const upper = patch(sheet(0), columns, 3)
  const lower = patch(sheet(0.004), columns, 3, true)
  const rim = patch((u, v) => sheet(0.004 * v)(u, 1), columns, 1)
  const settle = (mesh: Mesh, up: number): Mesh => facingNormals(mesh.normals[1]! * up < 0 ? {...mesh, normals: mesh.normals.map((n) => -n)} : mesh)
  const front = rim.normals[3 * Math.floor(columns / 2) + 2]! > 0 ? {...rim, normals: rim.normals.map((n) => -n)} : rim
  return join(settle(upper, 1), settle(lower, -1), facingNormals(front))
}

/** A hat with a brim all round, turned on its outline [radius share, height, added radius]. */
const brimmed = (columns: number): Mesh => {
  const outline: readonly (readonly [number, number, number])[] = [
    [1, 0.0435, 0.002], [1, 0.0445, 0.0545], [1, 0.048, 0.0575], [1, 0.0515, 0.0545], [1, 0.0505, 0.006], [1, 0.054, 0.003], [0.98, 0.075, 0.003],
    [0.9, 0.148, 0], [0.82, 0.16, 0], [0.5, 0.156, 0], [0.02, 0.148, 0]
  ]
  const mesh = patch(
    (u, v) => {
      const at = Math.min(v, 0.99999) * (outline.length - 1)
      const k = Math.floor(at)
      const [a, b] = [outline[k]!, outline[k + 1]!]
      const t = at - k
      const share = a[0] + (b[0] - a[0]) * t
      const height = a[1] + (b[1] - a[1]) * t
      const more = a[2] + (b[2] - a[2]) * t
      const angle = u * 2 * Math.PI
      const x = Math.sin(angle) * (0.0865 * share + more)
      const f = -0.086 + Math.cos(angle) * (0.106 * share + more * 1.05)
      const pinch = height > 0.1 ? 0.014 * smoothstep(-0.06, 0.0, f) * smoothstep(0.02, 0.06, Math.abs(x)) : 0
      const dent = height > 0.14 ? 0.012 * Math.exp(-((x / 0.022) ** 2)) : 0
      const curl = more > 0.03 ? 0.009 * (Math.abs(x) / 0.14) ** 2 - 0.006 * smoothstep(0, 0.07, f) : 0
      return [x * (1 - pinch * 6), EYES[1] + height - dent + curl + 0.02 * (edge(f) - 0.05), EYES[2] - f]
    },
    columns,
    outline.length - 1
  )
  let out = 0
  for (let k = 0; k < mesh.positions.length; k += 3) out += (mesh.positions[k + 1]! - EYES[1] - 0.05) * mesh.normals[k + 1]!
  return facingNormals(out < 0 ? {...mesh, normals: mesh.normals.map((n) => -n)} : mesh)
}

/** A hat in the rest frame. */
export const hat = async (name: 'cap' | 'beanie' | 'brim', far: boolean): Promise<Mesh> => {
  if (name === 'brim') return brimmed(far ? 12 : 28)
  const field = fromHead(name === 'cap' ? dome(0.013, 0.008) : beanie)
  const nets = surfaceNets(field, [-0.13, EYES[1] - 0.06, -0.15], [0.13, EYES[1] + 0.18, 0.15], 0.005)
  const mesh = await simplify(nets, far ? 120 : 620, 0.014)
  return name === 'cap' ? join(mesh, peak(far ? 6 : 14)) : mesh
}
