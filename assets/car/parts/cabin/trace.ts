import { normalAt, project } from '../../kernel/field.ts'
import { empty, vertices } from '../../kernel/mesh.ts'
import { add, cross, length, subtract, unit } from '../../kernel/vector.ts'
import { rod } from '../../kernel/sweep.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'

/** A line on a surface, with the surface's normals. */
export interface Line {
  points: Vec3[]
  normals: Vec3[]
}

/** From each start along `direction` (length 1) to the surface of `f`; starts that miss it are left out. */
export function traced(f: Field, starts: readonly Vec3[], direction: Vec3): Line {
  const line: Line = { points: [], normals: [] }
  for (const start of starts) {
    let p = start
    let met = false
    for (let k = 0; k < 160 && !met; k++) {
      const d = f(...p)
      met = d < 2e-4
      if (!met) p = add(p, direction, Math.max(d * 0.55, 2e-4))
    }
    if (!met) continue
    const q = project(f, p, 2)
    line.points.push(q)
    line.normals.push(normalAt(f, q))
  }
  return line
}

/** The line shifted along the surface, to the right of its direction seen from outside. */
export function beside({ points, normals }: Line, f: Field, by: number): Line {
  const moved = points.map((p, k) => {
    const along = unit(subtract(points[Math.min(points.length - 1, k + 1)]!, points[Math.max(0, k - 1)]!))
    return project(f, add(p, cross(along, normals[k]!), by), 2)
  })
  return { points: moved, normals: moved.map((p) => normalAt(f, p)) }
}

/** A round cord half sunk into the surface. */
export const piping = ({ points, normals }: Line, r: number, around = 6): Mesh =>
  points.length < 2 ? empty() : rod(points.map((p, k) => add(p, normals[k]!, r * 0.35)), r, around)

/** A band between two lines of as many points, seen from both its sides. */
export function band(one: readonly Vec3[], other: readonly Vec3[]): Mesh {
  const mesh = empty()
  for (const turn of [1, -1])
    one.forEach((p, k) => {
      const q = other[k]!
      const [before, after] = [Math.max(0, k - 1), Math.min(one.length - 1, k + 1)]
      const n = unit(cross(subtract(one[after]!, one[before]!), subtract(q, p)))
      mesh.positions.push(...p, ...q)
      for (let j = 0; j < 2; j++) mesh.normals.push(n[0] * turn, n[1] * turn, n[2] * turn)
      if (k === 0) return
      const b = vertices(mesh) - 4
      mesh.indices.push(b, b + 1, b + 3, b, b + 3, b + 2)
    })
  return mesh
}

/** A row of stitches: a low ridge of two triangles each. */
export function stitches({ points, normals }: Line, pitch = 0.0088, long = 0.0064, wide = 0.0011): Mesh {
  const mesh = empty()
  let next = pitch / 2
  let gone = 0
  for (let k = 0; k + 1 < points.length; k++) {
    const [a, b] = [points[k]!, points[k + 1]!]
    const step = length(subtract(b, a))
    if (step < 1e-6) continue
    const along = unit(subtract(b, a))
    for (; next < gone + step; next += pitch) {
      const n = normals[k]!
      stitch(mesh, add(a, along, next - gone), along, n, cross(n, along), long / 2, wide)
    }
    gone += step
  }
  return mesh
}

function stitch(mesh: Mesh, at: Vec3, along: Vec3, n: Vec3, side: Vec3, half: number, wide: number): void {
  const base = vertices(mesh)
  const put = (p: Vec3, normal: Vec3): void => {
    mesh.positions.push(...p)
    mesh.normals.push(...unit(normal))
  }
  put(add(add(at, along, half), n, 0.0007), add(n, along, 0.5))
  put(add(add(at, side, wide), n, -0.0004), add(n, side, 1.6))
  put(add(add(at, along, -half), n, 0.0007), add(n, along, -0.5))
  put(add(add(at, side, -wide), n, -0.0004), add(n, side, -1.6))
  mesh.indices.push(base, base + 1, base + 2, base, base + 2, base + 3)
}
