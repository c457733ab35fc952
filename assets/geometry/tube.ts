import type {Vec3} from './field.ts'
import type {Mesh} from './mesh.ts'
import {facingNormals} from './mesh.ts'

const direction = (a: Vec3, b: Vec3): Vec3 => {
  const d: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const length = Math.hypot(...d) || 1
  return [d[0] / length, d[1] / length, d[2] / length]
}

const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0]
]

/**
 * A round tube along a path. `radius` is one number (metres) or a function of the place 0…1 along the path;
 * a closed path joins its ends. Open ends stay open.
 */
export const tube = (
  path: readonly Vec3[],
  radius: number | ((t: number) => number),
  sides: number,
  closed = false
): Mesh => {
  const n = path.length
  const positions: number[] = []
  const normals: number[] = []
  for (let k = 0; k < n; k++) {
    const before = path[closed ? (k + n - 1) % n : Math.max(0, k - 1)]!
    const after = path[closed ? (k + 1) % n : Math.min(n - 1, k + 1)]!
    const along = direction(before, after)
    const aside = direction([0, 0, 0], cross(along, Math.abs(along[2]) < 0.9 ? [0, 0, 1] : [0, 1, 0]))
    const up = cross(aside, along)
    const r = typeof radius === 'number' ? radius : radius(k / (closed ? n : n - 1))
    const here = path[k]!
    for (let q = 0; q < sides; q++) {
      const angle = (2 * Math.PI * (q + 0.5)) / sides
      for (let m = 0; m < 3; m++) {
        const normal = aside[m]! * Math.cos(angle) + up[m]! * Math.sin(angle)
        normals.push(normal)
        positions.push(here[m]! + normal * r)
      }
    }
  }
  const indices: number[] = []
  for (let k = 0; k < (closed ? n : n - 1); k++) {
    for (let q = 0; q < sides; q++) {
      const a = k * sides + q
      const b = k * sides + ((q + 1) % sides)
      const c = ((k + 1) % n) * sides + q
      const d = ((k + 1) % n) * sides + ((q + 1) % sides)
      indices.push(a, c, b, b, c, d)
    }
  }
  return facingNormals({
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    indices: new Uint32Array(indices)
  })
}
