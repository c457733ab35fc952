import { normalAt, project } from './field.ts'
import type { Field } from './field.ts'
import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'

/** Where to split: edges longer than `shortest` whose normals turn by more than `angle` radians, within `where`. */
export interface Refinement {
  angle: number
  shortest: number
  passes: number
  where?: (p: Vec3) => boolean
}

const edge = (a: number, b: number): number => (a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a)

/** Splits edges in the middle, puts the new vertices on the surface and keeps the mesh free of gaps. */
export function refine(mesh: Mesh, f: Field, rule: Refinement): Mesh {
  let current: Mesh = { positions: [...mesh.positions], normals: [...mesh.normals], indices: [...mesh.indices] }
  for (let pass = 0; pass < rule.passes; pass++) {
    const middle = splitEdges(current, f, rule)
    if (middle.size === 0) break
    current = { ...current, indices: retriangulate(current.indices, middle) }
  }
  return current
}

function splitEdges({ positions: p, normals: n, indices }: Mesh, f: Field, rule: Refinement): Map<number, number> {
  const limit = Math.cos(rule.angle)
  const middle = new Map<number, number>()
  for (let t = 0; t < indices.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const a = indices[t + k]!
      const b = indices[t + ((k + 1) % 3)]!
      const key = edge(a, b)
      if (middle.has(key)) continue
      const long = Math.hypot(p[3 * a]! - p[3 * b]!, p[3 * a + 1]! - p[3 * b + 1]!, p[3 * a + 2]! - p[3 * b + 2]!)
      if (long < rule.shortest) continue
      const turn = n[3 * a]! * n[3 * b]! + n[3 * a + 1]! * n[3 * b + 1]! + n[3 * a + 2]! * n[3 * b + 2]!
      if (turn > limit) continue
      const start = [0, 1, 2].map((j) => (p[3 * a + j]! + p[3 * b + j]!) / 2) as Vec3
      if (rule.where && !rule.where(start)) continue
      let q = project(f, start, 3)
      if (Math.hypot(q[0] - start[0], q[1] - start[1], q[2] - start[2]) > long * 0.5) q = start
      const normal = normalAt(f, q)
      if (start[0] === 0) q[0] = normal[0] = 0
      middle.set(key, p.length / 3)
      p.push(...q)
      n.push(...normal)
    }
  return middle
}

function retriangulate(indices: number[], middle: Map<number, number>): number[] {
  const out: number[] = []
  for (let t = 0; t < indices.length; t += 3) {
    const c = [indices[t]!, indices[t + 1]!, indices[t + 2]!] as const
    const m = [middle.get(edge(c[0], c[1])), middle.get(edge(c[1], c[2])), middle.get(edge(c[2], c[0]))] as const
    const count = m.filter((v) => v !== undefined).length
    if (count === 0) out.push(...c)
    else if (count === 3) out.push(c[0], m[0]!, m[2]!, m[0]!, c[1], m[1]!, m[2]!, m[1]!, c[2], m[0]!, m[1]!, m[2]!)
    else if (count === 1) {
      const k = m.findIndex((v) => v !== undefined)
      const [a, b, d, v] = [c[k]!, c[(k + 1) % 3]!, c[(k + 2) % 3]!, m[k]!]
      out.push(a, v, d, v, b, d)
    } else {
      const k = m.findIndex((v) => v === undefined)
      const [a, b, d] = [c[k]!, c[(k + 1) % 3]!, c[(k + 2) % 3]!]
      const [u, v] = [m[(k + 1) % 3]!, m[(k + 2) % 3]!]
      out.push(u, d, v, a, b, u, a, u, v)
    }
  }
  return out
}
