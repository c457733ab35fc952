import { compact, normalOf, positionOf } from './mesh.ts'
import { add, cross, dot, subtract, unit } from './vector.ts'
import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'

/** A sheet, the rounding along its open edges, and the wall that goes inward from there, its first part apart. */
export interface Flanged {
  sheet: Mesh
  rim: Mesh
  hem: Mesh
  wall: Mesh
}

/**
 * Gives a sheet thickness at its open edges: a quarter round of radius `r` in `steps`, then a wall `depth` metres inward; what
 * of it lies less than `hem` metres deep is the hem.
 * Edges whose both ends satisfy `skip` (the middle plane of the car) stay as they are.
 * The rounding is a mesh of its own, to be kept as it is: simplified together with the sheet its normals would leak into it.
 */
export function flange(sheet: Mesh, r: number, depth: number, skip: (p: Vec3) => boolean, steps = 3, hem = 0): Flanged {
  const edges = openEdges(sheet).filter(([a, b]) => !(skip(positionOf(sheet, a)) && skip(positionOf(sheet, b))))
  const outward = outwardAt(sheet, edges)
  const out: Mesh = { positions: [...sheet.positions], normals: [...sheet.normals], indices: [] }
  const rings = new Map<number, number[]>()
  const put = (p: Vec3, n: Vec3): number => {
    out.positions.push(...p)
    out.normals.push(...n)
    return out.positions.length / 3 - 1
  }
  for (const [v, rough] of outward) {
    const n = normalOf(sheet, v)
    const p = positionOf(sheet, v)
    const b = unit(add(rough, n, -dot(rough, n)))
    const ring = [v]
    for (let k = 1; k <= steps; k++) {
      const angle = (k / steps) * (Math.PI / 2)
      const [s, c] = [Math.sin(angle), Math.cos(angle)]
      ring.push(put(add(add(p, b, r * s), n, -r * (1 - c)), unit(add([n[0] * c, n[1] * c, n[2] * c], b, s))))
    }
    ring.push(put(add(add(p, b, r), n, -r), b))
    if (hem > 0) ring.push(put(add(add(p, b, r), n, -hem), b))
    ring.push(put(add(add(p, b, r), n, -depth), b))
    rings.set(v, ring)
  }
  const wall: number[] = []
  const first: number[] = []
  const rim: number[] = []
  for (const [a, b] of edges) {
    const [ra, rb] = [rings.get(a)!, rings.get(b)!]
    const last = ra.length - 2
    const quad = (to: number[], k: number): unknown => to.push(ra[k]!, rb[k + 1]!, rb[k]!, ra[k]!, ra[k + 1]!, rb[k + 1]!)
    for (let k = 0; k < steps; k++) quad(rim, k)
    if (hem > 0) quad(first, last - 1)
    quad(wall, last)
  }
  return { sheet, rim: compact({ ...out, indices: rim }), hem: compact({ ...out, indices: first }), wall: compact({ ...out, indices: wall }) }
}

/** Edges that belong to one triangle only, in the direction that triangle runs. */
export function openEdges(mesh: Mesh): [number, number][] {
  const count = new Map<number, number>()
  const key = (a: number, b: number): number => (a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a)
  const each = (visit: (a: number, b: number) => void): void => {
    for (let t = 0; t < mesh.indices.length; t += 3)
      for (let k = 0; k < 3; k++) visit(mesh.indices[t + k]!, mesh.indices[t + ((k + 1) % 3)]!)
  }
  each((a, b) => count.set(key(a, b), (count.get(key(a, b)) ?? 0) + 1))
  const edges: [number, number][] = []
  each((a, b) => {
    if (count.get(key(a, b)) === 1) edges.push([a, b])
  })
  return edges
}

/** How often directions are evened out along an edge: short, crooked edges would turn them astray. */
const EVENINGS = 4

/** At every vertex of the edges the direction away from the sheet, evened out along the edge. */
export function outwardAt(sheet: Mesh, edges: [number, number][]): Map<number, Vec3> {
  let current = new Map<number, Vec3>()
  for (const [a, b] of edges) {
    const away = cross(subtract(positionOf(sheet, b), positionOf(sheet, a)), normalOf(sheet, a))
    for (const v of [a, b]) current.set(v, add(current.get(v) ?? [0, 0, 0], away))
  }
  for (let pass = 0; pass < EVENINGS; pass++) {
    const even = new Map<number, Vec3>()
    for (const [a, b] of edges)
      for (const [u, w] of [[a, b], [b, a]] as const) even.set(u, add(even.get(u) ?? current.get(u)!, current.get(w)!, 0.5))
    current = even
  }
  return current
}
