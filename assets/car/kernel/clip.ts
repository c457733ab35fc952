import { normalAt, project, slideTo } from './field.ts'
import { compact, positionOf } from './mesh.ts'
import { unit } from './vector.ts'
import type { Field } from './field.ts'
import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'

/** The two sides of a cut. */
export interface Halves {
  within: Mesh
  beyond: Mesh
}

/**
 * Cuts a mesh where `region` has the value `level`. Vertices nearer than a third of `step` to the cut are moved onto it
 * first, so that no slivers are left; new vertices lie exactly on the surface `f` and on the cut. With `f` null the mesh
 * is taken as it is and new normals are interpolated.
 */
export function clip(mesh: Mesh, f: Field | null, region: Field, level: number, step: number): Halves {
  const positions = [...mesh.positions]
  const normals = [...mesh.normals]
  const distance = snap(mesh, f, region, level, step, positions, normals)
  const cuts = new Map<number, number>()
  const at = (k: number): Vec3 => [positions[3 * k]!, positions[3 * k + 1]!, positions[3 * k + 2]!]
  const cut = (a: number, b: number): number => {
    const key = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a
    const known = cuts.get(key)
    if (known !== undefined) return known
    const t = distance[a]! / (distance[a]! - distance[b]!)
    const mix = (list: number[], j: number): number => list[3 * a + j]! + t * (list[3 * b + j]! - list[3 * a + j]!)
    let p: Vec3 = [mix(positions, 0), mix(positions, 1), mix(positions, 2)]
    let n = unit([mix(normals, 0), mix(normals, 1), mix(normals, 2)])
    if (f) {
      const near = project(f, p, 2)
      const exact = slideTo(f, region, level, near, 3)
      const long = Math.hypot(...[0, 1, 2].map((j) => positions[3 * a + j]! - positions[3 * b + j]!))
      // Where the region's edge has a corner Newton's method may run away: then the straight cut is the better one.
      const far = Math.hypot(exact[0] - near[0], exact[1] - near[1], exact[2] - near[2])
      p = far > 0.35 * long ? near : exact
      n = normalAt(f, p)
    }
    const v = positions.length / 3
    positions.push(...p)
    normals.push(...n)
    cuts.set(key, v)
    return v
  }
  const within: number[] = []
  const beyond: number[] = []
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const corners = [mesh.indices[t]!, mesh.indices[t + 1]!, mesh.indices[t + 2]!] as const
    const d = corners.map((k) => distance[k]!)
    if (d.every((v) => v <= 0)) {
      const flat = d.every((v) => v === 0)
      const c = flat ? ([0, 1, 2].map((j) => corners.reduce((s, k) => s + at(k)[j]! / 3, 0)) as Vec3) : null
      ;(c && region(...c) >= level ? beyond : within).push(...corners)
      continue
    }
    if (d.every((v) => v >= 0)) {
      beyond.push(...corners)
      continue
    }
    split(corners, distance, -1, cut, within)
    split(corners, distance, 1, cut, beyond)
  }
  return { within: compact({ positions, normals, indices: within }), beyond: compact({ positions, normals, indices: beyond }) }
}

function split(
  corners: readonly [number, number, number],
  distance: Float64Array,
  side: number,
  cut: (a: number, b: number) => number,
  out: number[],
): void {
  const polygon: number[] = []
  for (let k = 0; k < 3; k++) {
    const a = corners[k]!
    const b = corners[(k + 1) % 3]!
    if (distance[a]! * side >= 0) polygon.push(a)
    if (distance[a]! * distance[b]! < 0) polygon.push(cut(a, b))
  }
  for (let k = 1; k + 1 < polygon.length; k++) out.push(polygon[0]!, polygon[k]!, polygon[k + 1]!)
}

/** Signed distance of every vertex to the cut; near ones are moved onto it in `positions` and `normals`. */
function snap(
  mesh: Mesh,
  f: Field | null,
  region: Field,
  level: number,
  step: number,
  positions: number[],
  normals: number[],
): Float64Array {
  const count = mesh.positions.length / 3
  const distance = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    const p = positionOf(mesh, k)
    let v = region(...p) - level
    if (Math.abs(v) < 0.3 * step) {
      const q = slideTo(f, region, level, p)
      const moved = Math.hypot(q[0] - p[0], q[1] - p[1], q[2] - p[2])
      if (moved < 0.45 * step && Math.abs(region(...q) - level) < 1e-3) {
        const n = f ? normalAt(f, q) : null
        for (let j = 0; j < 3; j++) {
          positions[3 * k + j] = q[j]!
          if (n) normals[3 * k + j] = n[j]!
        }
        v = 0
      }
    }
    distance[k] = v
  }
  return distance
}
