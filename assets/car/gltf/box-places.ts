import { empty, normalOf, positionOf, vertices } from '../kernel/mesh.ts'
import { dot, length } from '../kernel/vector.ts'
import { GRAIN_SQUARE } from './looks.ts'
import type { Held } from './carriers.ts'
import type { Vec3 } from '../kernel/vector.ts'

/** A piece with the side of the box that each vertex is seen from. */
export interface Sided extends Held {
  sides: number[]
}

/**
 * Lays a picture over a piece from the three sides of a box: each triangle takes the side that it faces most. Where two
 * sides meet, vertices are doubled. Places lie within 0 to 1, which stands for {@link GRAIN_SQUARE} metres.
 */
export function boxPlaces(q: Held): Sided {
  const { mesh } = q
  const out = empty()
  const places: number[] = []
  const sides: number[] = []
  const made = new Map<number, number>()
  const vertex = (k: number, axis: number): number => {
    const key = 3 * k + axis
    const known = made.get(key)
    if (known !== undefined) return known
    const p = positionOf(mesh, k)
    made.set(key, vertices(out))
    out.positions.push(...p)
    out.normals.push(...normalOf(mesh, k))
    const [u, v] = axis === 0 ? [p[2], p[1]] : axis === 1 ? [p[0], p[2]] : [p[0], p[1]]
    places.push(u / GRAIN_SQUARE + 0.5, v / GRAIN_SQUARE + 0.5)
    sides.push(axis)
    return vertices(out) - 1
  }
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const corners = [mesh.indices[t]!, mesh.indices[t + 1]!, mesh.indices[t + 2]!]
    const facing = [0, 1, 2].map((j) => Math.abs(corners.reduce((sum, k) => sum + mesh.normals[3 * k + j]!, 0)))
    const axis = facing.indexOf(Math.max(...facing))
    out.indices.push(...corners.map((k) => vertex(k, axis)))
  }
  return { ...q, mesh: out, places, sides }
}

/**
 * The direction of the picture's rows at every vertex (glTF's TANGENT): one for each side of the box. It is not made square to
 * the normal: grain has no direction that anybody could see to lean by some degrees, and as it is it packs to nothing.
 */
export function boxTangents(normals: Float32Array, pieces: readonly Held[]): Float32Array {
  const sides = pieces.flatMap((q) => (q as Sided).sides)
  const out = new Float32Array(sides.length * 4)
  sides.forEach((axis, k) => {
    const n = [...normals.subarray(3 * k, 3 * k + 3)] as Vec3
    const rows: Vec3 = axis === 0 ? [0, 0, 1] : [1, 0, 0]
    // At the end of a small bulge the normal may lie along the rows: then any direction across it is as good.
    out.set([...(Math.abs(dot(rows, n)) > 0.97 * length(n) ? ([0, 1, 0] as Vec3) : rows), 1], 4 * k)
  })
  return out
}
