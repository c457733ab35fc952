import { empty, vertices } from './mesh.ts'
import { add, cross, subtract, unit } from './vector.ts'
import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'

/**
 * Turns a profile of [radius, along] round the x axis; normals are smooth along the profile except at its doubled points.
 * The outside lies to the left of the profile's direction (along rising at the outer radius faces outward).
 */
export function lathe(profile: readonly (readonly [number, number])[], around: number): Mesh {
  const mesh = empty()
  const count = profile.length
  const same = (i: number, j: number): boolean => profile[i]![0] === profile[j]![0] && profile[i]![1] === profile[j]![1]
  const normals = profile.map((_, k): [number, number] => {
    const before = k > 0 && !same(k - 1, k) ? k - 1 : k
    const after = k + 1 < count && !same(k + 1, k) ? k + 1 : k
    const dr = profile[after]![0] - profile[before]![0]
    const dx = profile[after]![1] - profile[before]![1]
    const l = Math.hypot(dr, dx) || 1
    return [dx / l, -dr / l]
  })
  for (let s = 0; s <= around; s++) {
    const angle = (s / around) * 2 * Math.PI
    const [c, q] = [Math.cos(angle), Math.sin(angle)]
    profile.forEach(([r, x], k) => {
      mesh.positions.push(x, r * c, r * q)
      mesh.normals.push(normals[k]![1], normals[k]![0] * c, normals[k]![0] * q)
    })
  }
  for (let s = 0; s < around; s++)
    for (let k = 0; k + 1 < count; k++) {
      if (same(k, k + 1)) continue
      const a = s * count + k
      mesh.indices.push(a, a + 1, a + count + 1, a, a + count + 1, a + count)
    }
  return mesh
}

/** A round rod of radius `r` (or a radius at each share of its way) along a line of points; `closed` joins its end to its start. */
export function rod(line: readonly Vec3[], r: number | ((share: number) => number), around: number, closed = false): Mesh {
  const radius = (i: number): number => (typeof r === 'number' ? r : r(i / (line.length - 1)))
  const mesh = empty()
  const n = line.length
  let side: Vec3 = [0, 1, 0]
  for (let i = 0; i < n; i++) {
    const before = line[closed ? (i + n - 1) % n : Math.max(0, i - 1)]!
    const after = line[closed ? (i + 1) % n : Math.min(n - 1, i + 1)]!
    const along = unit(subtract(after, before))
    if (i === 0 && Math.abs(along[1]) > 0.8) side = [1, 0, 0]
    const u = unit(cross(along, side))
    const v = cross(u, along)
    side = v
    for (let k = 0; k < around; k++) {
      const a = (k / around) * 2 * Math.PI
      const normal = add([u[0] * Math.cos(a), u[1] * Math.cos(a), u[2] * Math.cos(a)], v, Math.sin(a))
      mesh.positions.push(...add(line[i]!, normal, radius(i)))
      mesh.normals.push(...normal)
    }
  }
  for (let i = 0; i + (closed ? 0 : 1) < n; i++)
    for (let k = 0; k < around; k++) {
      const [a, b] = [i * around + k, i * around + ((k + 1) % around)]
      const [c, d] = [((i + 1) % n) * around + k, ((i + 1) % n) * around + ((k + 1) % around)]
      mesh.indices.push(a, b, d, a, d, c)
    }
  if (!closed) for (const i of [0, n - 1]) capEnd(mesh, line, i, radius(i), around)
  return mesh
}

function capEnd(mesh: Mesh, line: readonly Vec3[], i: number, r: number, around: number): void {
  const normal = unit(subtract(line[i]!, line[i === 0 ? 1 : i - 1]!))
  const middle = vertices(mesh)
  mesh.positions.push(...add(line[i]!, normal, r * 0.3))
  mesh.normals.push(...normal)
  for (let k = 0; k < around; k++) mesh.indices.push(middle, i * around + k, i * around + ((k + 1) % around))
}
