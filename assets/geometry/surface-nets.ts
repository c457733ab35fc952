import type {Field, Vec3} from './field.ts'
import type {Mesh} from './mesh.ts'
import {projected} from './project.ts'
import type {Grid} from './sample.ts'
import {sample} from './sample.ts'

/** The twelve edges of a cube as pairs of corners; corner number = x + 2y + 4z. */
const EDGES = [0, 1, 2, 3, 4, 5, 6, 7, 0, 2, 1, 3, 4, 6, 5, 7, 0, 4, 1, 5, 2, 6, 3, 7]

/** One vertex for each cube that the surface passes through, at the mean of its edge crossings. */
const vertices = ({values, size, low, step}: Grid): {positions: number[]; cell: Int32Array} => {
  const [nx, ny, nz] = size
  const offsets = [0, 1, 2, 3, 4, 5, 6, 7].map((c) => (c & 1) + nx * (((c >> 1) & 1) + ny * (c >> 2)))
  const cell = new Int32Array(nx * ny * nz).fill(-1)
  const positions: number[] = []
  for (let k = 0; k < nz - 1; k++) {
    for (let j = 0; j < ny - 1; j++) {
      for (let i = 0; i < nx - 1; i++) {
        const at = i + nx * (j + ny * k)
        let inside = 0
        for (let c = 0; c < 8; c++) if (values[at + offsets[c]!]! < 0) inside++
        if (inside === 0 || inside === 8) continue
        let x = 0
        let y = 0
        let z = 0
        let crossings = 0
        for (let e = 0; e < 24; e += 2) {
          const a = EDGES[e]!
          const b = EDGES[e + 1]!
          const va = values[at + offsets[a]!]!
          const vb = values[at + offsets[b]!]!
          if (va < 0 === vb < 0) continue
          const t = va / (va - vb)
          x += (a & 1) + ((b & 1) - (a & 1)) * t
          y += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * t
          z += (a >> 2) + ((b >> 2) - (a >> 2)) * t
          crossings++
        }
        cell[at] = positions.length / 3
        positions.push(
          low[0] + (i + x / crossings) * step,
          low[1] + (j + y / crossings) * step,
          low[2] + (k + z / crossings) * step
        )
      }
    }
  }
  return {positions, cell}
}

/** Two triangles for each grid edge that the surface crosses, between the four cubes round it. */
const faces = ({values, size}: Grid, cell: Int32Array): number[] => {
  const [nx, ny, nz] = size
  const strides = [1, nx, nx * ny]
  const indices: number[] = []
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const at = i + nx * (j + ny * k)
        const inside = values[at]! < 0
        for (let axis = 0; axis < 3; axis++) {
          if (inside === values[at + strides[axis]!]! < 0) continue
          const u = strides[(axis + 1) % 3]!
          const v = strides[(axis + 2) % 3]!
          const a = cell[at - u - v]!
          const b = cell[at - v]!
          const c = cell[at]!
          const d = cell[at - u]!
          if (inside) indices.push(a, b, c, a, c, d)
          else indices.push(a, c, b, a, d, c)
        }
      }
    }
  }
  return indices
}

/**
 * The surface of a field between `low` and `high` as a mesh by naive surface nets (Gibson 1998) with cubes of edge
 * `step` (metres), its vertices then moved on to the surface and given the field's own normals.
 * The surface must not touch the box. `slack`: see `sample`.
 */
export const surfaceNets = (field: Field, low: Vec3, high: Vec3, step: number, slack = 2): Mesh => {
  const grid = sample(field, low, high, step, slack)
  const {positions, cell} = vertices(grid)
  return projected(field, new Float32Array(positions), new Uint32Array(faces(grid, cell)), step)
}
