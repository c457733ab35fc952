import { MeshoptSimplifier } from 'meshoptimizer'
import { HEADER, MAGIC, VERSION } from '../../src/dwell/tree.ts'
import { merged, type Indexed } from './fewer.ts'
import { grow } from './grow.ts'
import { trianglesOf } from './triangles.ts'

/** Beside the levels of the product. */
export const LIKENESS_FILE = 'attention.bin'

/** How far the likeness may be off, metres: with this, 199 of 200 rays name the zone that the product itself would. */
export const LIKENESS_ERROR = 0.0014

/** Makes the likeness that attention is measured by from the finest level of a product. Hidden parts are left out. */
export async function bakeLikeness(glb: Uint8Array, hidden: ReadonlySet<string>, error = LIKENESS_ERROR): Promise<Uint8Array<ArrayBuffer>> {
  await MeshoptSimplifier.ready
  const { parts, corners, whose } = await trianglesOf(glb, hidden)
  return written(merged(corners, whose, parts.length, error), parts)
}

/** Triangles as a file that `readTree` reads. */
export function written(mesh: Indexed, parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const { order, nodes, bounds, links } = grow(mesh)
  const names = new TextEncoder().encode(JSON.stringify(parts))
  const vertices = mesh.positions.length / 3
  const wide = vertices > 65_536
  const four = (n: number): number => Math.ceil(n / 4) * 4
  const at = { names: HEADER * 4 + 24, nodes: 0, corners: 0, whose: 0, places: 0 }
  at.nodes = at.names + four(names.length)
  at.corners = at.nodes + nodes * 32
  at.whose = at.corners + four(order.length * 3 * (wide ? 4 : 2))
  at.places = at.whose + four(order.length)
  const bytes = new Uint8Array(at.places + four(vertices * 6))
  const { buffer } = bytes
  new Uint32Array(buffer, 0, HEADER).set([MAGIC, VERSION, nodes, order.length, vertices, names.length, 0, 0])
  const box = new Float32Array(buffer, HEADER * 4, 6)
  box.set([Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity])
  for (let k = 0; k < mesh.positions.length; k++) {
    const v = mesh.positions[k]!
    if (v < box[k % 3]!) box[k % 3] = v
    if (v > box[(k % 3) + 3]!) box[(k % 3) + 3] = v
  }
  bytes.set(names, at.names)
  const floats = new Float32Array(buffer, at.nodes, nodes * 8)
  const whole = new Uint32Array(buffer, at.nodes, nodes * 8)
  // A box is a little larger than what is in it: vertices are rounded when they are written.
  const step = [0, 1, 2].map((axis) => (box[axis + 3]! - box[axis]!) / 65_535)
  for (let node = 0; node < nodes; node++) {
    for (let k = 0; k < 6; k++) floats[node * 8 + k] = bounds[node * 6 + k]! + (k < 3 ? -1 : 1) * step[k % 3]!
    whole[node * 8 + 6] = links[node * 2]!
    whole[node * 8 + 7] = links[node * 2 + 1]!
  }
  const corners = wide ? new Uint32Array(buffer, at.corners, order.length * 3) : new Uint16Array(buffer, at.corners, order.length * 3)
  for (let k = 0; k < order.length; k++) {
    const triangle = order[k]!
    for (let j = 0; j < 3; j++) corners[k * 3 + j] = mesh.indices[triangle * 3 + j]!
    bytes[at.whose + k] = mesh.whose[triangle]!
  }
  const places = new Uint16Array(buffer, at.places, vertices * 3)
  for (let k = 0; k < mesh.positions.length; k++) places[k] = Math.round((mesh.positions[k]! - box[k % 3]!) / step[k % 3]!)
  return bytes
}
