import { empty, vertices } from '../kernel/mesh.ts'
import { cross, subtract, unit } from '../kernel/vector.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'

/** An outline as it stands across the car: metres forward and up from the line that it is drawn along. */
export type Outline = readonly (readonly [forward: number, up: number])[]

/** An outline drawn along a line of points that runs across the car, its edges sharp and its ends shut: lips and trays. */
export function sweptPlate(line: readonly Vec3[], outline: Outline): Mesh {
  const mesh = empty()
  const middle = [0, 1].map((j) => outline.reduce((sum, p) => sum + p[j]! / outline.length, 0))
  const put = (p: Vec3, [a, b]: readonly [number, number]): Vec3 => [p[0], p[1] + b, p[2] + a]
  const face = (points: readonly Vec3[], n: Vec3): void => {
    const base = vertices(mesh)
    for (const p of points) {
      mesh.positions.push(...p)
      mesh.normals.push(...n)
    }
    for (let k = 1; k + 1 < points.length; k++) mesh.indices.push(base, base + k, base + k + 1)
  }
  outline.forEach((from, i) => {
    const to = outline[(i + 1) % outline.length]!
    const out: Vec3 = [0, (from[1] + to[1]) / 2 - middle[1]!, (from[0] + to[0]) / 2 - middle[0]!]
    for (let k = 0; k + 1 < line.length; k++) {
      const points = [put(line[k]!, from), put(line[k + 1]!, from), put(line[k + 1]!, to), put(line[k]!, to)]
      const n = unit(cross(subtract(points[1]!, points[0]!), subtract(points[3]!, points[0]!)))
      const s = n[1] * out[1] + n[2] * out[2] < 0 ? -1 : 1
      face(points, [n[0] * s, n[1] * s, n[2] * s])
    }
  })
  const [first, last] = [line[0]!, line.at(-1)!]
  for (const [end, other] of [[first, last], [last, first]] as const) face(outline.map((p) => put(end, p)), [Math.sign(end[0] - other[0]), 0, 0])
  return mesh
}
