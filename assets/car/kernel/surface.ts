import { normalAt, project } from './field.ts'
import { empty, vertices } from './mesh.ts'
import type { Field } from './field.ts'
import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'

const EDGES = [[0, 1], [2, 3], [4, 5], [6, 7], [0, 2], [1, 3], [4, 6], [5, 7], [0, 4], [1, 5], [2, 6], [3, 7]] as const

interface Grid {
  values: Float32Array
  size: Vec3
  at: (a: number, b: number, c: number) => number
}

/**
 * The surface where `f` is zero within a box, as naive surface nets on a grid of step `h`; every vertex is then moved
 * onto the surface itself by Newton's method and carries the gradient as its normal.
 */
export function surface(f: Field, low: Vec3, high: Vec3, h: number): Mesh {
  const grid = sample(f, low, high, h)
  const { values, size, at } = grid
  const [nx, ny, nz] = size
  const vertex = new Int32Array(nx * ny * nz).fill(-1)
  const mesh = empty()
  const corner = new Float64Array(8)
  for (let a = 0; a < nx - 1; a++)
    for (let b = 0; b < ny - 1; b++)
      for (let c = 0; c < nz - 1; c++) {
        let negative = 0
        for (let k = 0; k < 8; k++) {
          const v = values[at(a + ((k >> 2) & 1), b + ((k >> 1) & 1), c + (k & 1))]!
          corner[k] = v
          if (v < 0) negative++
        }
        if (negative === 0 || negative === 8) continue
        const middle = crossing(corner)
        const start: Vec3 = [low[0] + (a + middle[0]) * h, low[1] + (b + middle[1]) * h, low[2] + (c + middle[2]) * h]
        const end = project(f, start, 4)
        const p = Math.hypot(end[0] - start[0], end[1] - start[1], end[2] - start[2]) > h ? start : end
        vertex[at(a, b, c)] = vertices(mesh)
        mesh.positions.push(...p)
        mesh.normals.push(...normalAt(f, p))
      }
  stitch(mesh, grid, vertex)
  return mesh
}

/** Values on the grid. Far from the surface, steps that cannot reach it are filled without asking the field. */
function sample(f: Field, low: Vec3, high: Vec3, h: number): Grid {
  const size = low.map((v, k) => Math.ceil((high[k]! - v) / h) + 1) as Vec3
  const [nx, ny, nz] = size
  const values = new Float32Array(nx * ny * nz)
  const at = (a: number, b: number, c: number): number => (a * ny + b) * nz + c
  for (let a = 0; a < nx; a++)
    for (let b = 0; b < ny; b++)
      for (let c = 0; c < nz; ) {
        const v = f(low[0] + a * h, low[1] + b * h, low[2] + c * h)
        const skip = Math.max(0, Math.floor((Math.abs(v) * 0.45) / h) - 1)
        for (let k = 0; k <= skip && c + k < nz; k++) values[at(a, b, c + k)] = v
        c += 1 + skip
      }
  return { values, size, at }
}

/** Where the surface crosses the edges of a cell, on average, in cell units. */
function crossing(corner: Float64Array): Vec3 {
  const sum: Vec3 = [0, 0, 0]
  let n = 0
  for (const [i, j] of EDGES) {
    const [vi, vj] = [corner[i]!, corner[j]!]
    if (vi < 0 === vj < 0) continue
    const t = vi / (vi - vj)
    for (let axis = 0; axis < 3; axis++) {
      const shift = 2 - axis
      sum[axis] = sum[axis]! + ((i >> shift) & 1) + t * (((j >> shift) & 1) - ((i >> shift) & 1))
    }
    n++
  }
  return [sum[0] / n, sum[1] / n, sum[2] / n]
}

/** Joins the vertices of the four cells round every grid edge that the surface crosses. */
function stitch(mesh: Mesh, { values, size, at }: Grid, vertex: Int32Array): void {
  const [nx, ny, nz] = size
  const p = mesh.positions
  const distance = (i: number, j: number): number =>
    (p[3 * i]! - p[3 * j]!) ** 2 + (p[3 * i + 1]! - p[3 * j + 1]!) ** 2 + (p[3 * i + 2]! - p[3 * j + 2]!) ** 2
  const quad = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    if (a < 0 || b < 0 || c < 0 || d < 0) return
    const [q, s] = flip ? [d, b] : [b, d]
    if (distance(a, c) <= distance(q, s)) mesh.indices.push(a, q, c, a, c, s)
    else mesh.indices.push(a, q, s, q, c, s)
  }
  for (let a = 1; a < nx - 1; a++)
    for (let b = 1; b < ny - 1; b++)
      for (let c = 1; c < nz - 1; c++) {
        const here = values[at(a, b, c)]! < 0
        const v = (i: number, j: number, k: number): number => vertex[at(a - i, b - j, c - k)]!
        if (here !== values[at(a + 1, b, c)]! < 0) quad(v(0, 1, 1), v(0, 0, 1), v(0, 0, 0), v(0, 1, 0), !here)
        if (here !== values[at(a, b + 1, c)]! < 0) quad(v(1, 0, 1), v(0, 0, 1), v(0, 0, 0), v(1, 0, 0), here)
        if (here !== values[at(a, b, c + 1)]! < 0) quad(v(1, 1, 0), v(0, 1, 0), v(0, 0, 0), v(1, 0, 0), !here)
      }
}
