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
import type {Groom} from './groom.ts'
import {grooves} from './groom.ts'
import {smoothstep} from '../../geometry/scalar.ts'
import {skull} from '../shape/head.ts'

/** A head of hair in the rest frame with its paint (across and along a lock) and tint (one of its lock's). */
export interface Hair {
  readonly mesh: Mesh
  readonly paint: Uint8Array
  readonly tint: Uint8Array
  /** How much light the grooves between clumps let in, 0…1, one a vertex. */
  readonly lit: Float32Array
  /** Which way strands run in the rest frame, a direction a vertex; nothing where none are seen. */
  readonly run: Float32Array
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
        width: (row.width ?? style.width) * style.slim * (1 + around(0.4)),
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

const CLUMPS = 14

/** The mass that is seen between locks: a little deeper, with grooves between its clumps. */
const underOf = ({mass, sunk = 0, groom, clumps = CLUMPS, groove = 0.0034}: Style): Field => {
  if (!groom) return sunk > 0 ? (x, y, f) => mass(x, y, f) + sunk : mass
  const deep = grooves(groom, clumps)
  return (x, y, f) => {
    const d = mass(x, y, f) + sunk
    return Math.abs(d) > 0.012 ? d : d + groove * deep(x, y, f) * smoothstep(0.003, 0.009, skull(x, y, f))
  }
}

/** Which way a groom's strands run at a point of the head's frame, in the rest frame. */
const runOf = (groom: Groom, x: number, y: number, f: number): [number, number, number] => {
  const e = 0.003
  const along = (dx: number, dy: number, df: number): number => {
    const d = groom(x + dx, y + dy, f + df)[1] - groom(x - dx, y - dy, f - df)[1]
    // Round an axis the count begins anew somewhere.
    return d - Math.round(d)
  }
  const d = [along(e, 0, 0), along(0, e, 0), -along(0, 0, e)] as const
  const length = Math.hypot(...d) || 1
  return [d[0] / length, d[1] / length, d[2] / length]
}

/** How strands run on a mass, and how far inside its edge each vertex lies. Where no strands run the edge rides in v. */
const dressed = (mesh: Mesh, {groom, clumps = CLUMPS, low, curled = 0}: Style): {paint: number[]; tint: number[]; lit: number[]; run: number[]} => {
  const deep = groom ? grooves(groom, clumps) : () => 0
  const lit: number[] = []
  const run: number[] = []
  const paint: number[] = []
  const tint: number[] = []
  for (let k = 0; k < mesh.positions.length; k += 3) {
    const [x, y, f] = [mesh.positions[k]!, mesh.positions[k + 1]! - EYES[1], EYES[2] - mesh.positions[k + 2]!] as const
    // Long hair hangs clear of the head; only where it begins is it thin.
    const inside = Math.max(smoothstep(0.0004, 0.0042, skull(x, y, f)), low < -0.12 ? smoothstep(0.01, -0.02, y) : 0)
    lit.push(1 - 0.5 * deep(x, y, f) * inside)
    run.push(...(groom ? runOf(groom, x, y, f) : [0, 0, 0]))
    if (groom) {
      const [across, along] = groom(x, y, f)
      paint.push(1 + Math.round(254 * across), Math.round(255 * along))
      tint.push(6 + Math.round(44 * inside))
    } else {
      paint.push(Math.round(255 * curled), Math.round(255 * inside))
      tint.push(0)
    }
  }
  return {paint, tint, lit, run}
}

/** Near: an under layer and locks. */
export const nearHair = async (style: Style, seed: number): Promise<Hair> => {
  const under = await simplify(netsOf(underOf(style), style.low, 0.004), style.under, style.even ? 0.002 : 0.012, undefined, style.even ? 'much' : undefined)
  const buffer = locksOf(style, seed)
  const {paint, tint, lit, run} = dressed(under, style)
  return {
    mesh: join(under, settled(buffer)),
    paint: Uint8Array.from([...paint, ...buffer.paint]),
    tint: Uint8Array.from([...tint, ...buffer.tint]),
    lit: Float32Array.from([...lit, ...buffer.tint.map(() => 1)]),
    run: Float32Array.from([...run, ...buffer.run.map((v, k) => (k % 3 === 2 ? -v : v))])
  }
}

/** Far: the mass alone. */
export const farHair = async (style: Style, triangles: number): Promise<Hair> => {
  const mesh = await simplify(netsOf(style.mass, style.low, 0.008), triangles, 0.014)
  const {paint, tint, lit, run} = dressed(mesh, style)
  return {mesh, paint: Uint8Array.from(paint), tint: Uint8Array.from(tint), lit: Float32Array.from(lit), run: Float32Array.from(run)}
}
