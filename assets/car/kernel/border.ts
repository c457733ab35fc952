import { empty, merge, normalOf, positionOf, turnOver, vertices } from './mesh.ts'
import { openEdges, outwardAt } from './flange.ts'
import { add, dot, unit } from './vector.ts'
import type { Mesh } from './mesh.ts'

/**
 * A band along the open edges of a sheet, `depth` metres under it, reaching `within` metres inward from the edge and `out`
 * metres beyond it; both its faces.
 */
export function border(sheet: Mesh, within: number, out: number, depth: number, thick = 0.002): Mesh {
  // On the middle plane of the car a sheet does not end: its other half goes on there.
  const edges = openEdges(sheet).filter((edge) => edge.some((v) => positionOf(sheet, v)[0] > 1e-4))
  const band = empty()
  const at = new Map<number, number>()
  for (const [v, rough] of outwardAt(sheet, edges)) {
    const [p, n] = [positionOf(sheet, v), normalOf(sheet, v)]
    const b = unit(add(rough, n, -dot(rough, n)))
    at.set(v, vertices(band))
    for (const reach of [-within, out]) {
      band.positions.push(...add(add(p, b, reach), n, -depth))
      band.normals.push(...n)
    }
  }
  for (const [a, b] of edges) {
    const [i, j] = [at.get(a)!, at.get(b)!]
    band.indices.push(i, j + 1, j, i, i + 1, j + 1)
  }
  const below = { ...band, positions: band.positions.map((v, k) => v - band.normals[k]! * thick) }
  return merge(band, turnOver(below))
}
