import type { Vec3 } from './vector.ts'

/** Triangles: flat lists of positions (metres), normals (length 1) and corner indices, outside counter-clockwise. */
export interface Mesh {
  positions: number[]
  normals: number[]
  indices: number[]
}

export const empty = (): Mesh => ({ positions: [], normals: [], indices: [] })
export const triangles = (m: Mesh): number => m.indices.length / 3
export const vertices = (m: Mesh): number => m.positions.length / 3

export const positionOf = (m: Mesh, k: number): Vec3 => [m.positions[3 * k]!, m.positions[3 * k + 1]!, m.positions[3 * k + 2]!]
export const normalOf = (m: Mesh, k: number): Vec3 => [m.normals[3 * k]!, m.normals[3 * k + 1]!, m.normals[3 * k + 2]!]

/** The same triangles without vertices that none of them uses. */
export function compact(m: Mesh): Mesh {
  const place = new Map<number, number>()
  const out = empty()
  for (const k of m.indices) {
    let v = place.get(k)
    if (v === undefined) {
      v = vertices(out)
      place.set(k, v)
      out.positions.push(...positionOf(m, k))
      out.normals.push(...normalOf(m, k))
    }
    out.indices.push(v)
  }
  return out
}

export function merge(...meshes: Mesh[]): Mesh {
  const out = empty()
  for (const m of meshes) {
    const base = vertices(out)
    for (const v of m.positions) out.positions.push(v)
    for (const v of m.normals) out.normals.push(v)
    for (const v of m.indices) out.indices.push(v + base)
  }
  return out
}

/** Moves every vertex along its normal; `flip` turns the sheet over, for an inner side. */
export function offset(m: Mesh, distance: number, flip = false): Mesh {
  const positions = m.positions.map((v, k) => v + m.normals[k]! * distance)
  if (!flip) return { positions, normals: [...m.normals], indices: [...m.indices] }
  return turnOver({ positions, normals: m.normals, indices: m.indices })
}

export function turnOver(m: Mesh): Mesh {
  const indices: number[] = []
  for (let t = 0; t < m.indices.length; t += 3) indices.push(m.indices[t]!, m.indices[t + 2]!, m.indices[t + 1]!)
  return { positions: m.positions, normals: m.normals.map((v) => -v), indices }
}

/** The right side of the car from its left side (x → -x). */
export function mirror(m: Mesh): Mesh {
  const positions = m.positions.map((v, k) => (k % 3 === 0 ? -v : v))
  const normals = m.normals.map((v, k) => (k % 3 === 0 ? -v : v))
  const indices: number[] = []
  for (let t = 0; t < m.indices.length; t += 3) indices.push(m.indices[t]!, m.indices[t + 2]!, m.indices[t + 1]!)
  return { positions, normals, indices }
}

/** Both halves of a left half; vertices on the middle plane are joined so that nothing shows there. */
export function both(half: Mesh): Mesh {
  const whole = merge(half, mirror(half))
  const seen = new Map<string, number>()
  const place = whole.positions.length / 3
  const to: number[] = []
  for (let k = 0; k < place; k++) {
    const p = positionOf(whole, k)
    if (Math.abs(p[0]) > 1e-6) {
      to.push(k)
      continue
    }
    const n = normalOf(whole, k)
    const key = `${p[1].toFixed(5)},${p[2].toFixed(5)},${n[1].toFixed(2)},${n[2].toFixed(2)}`
    const known = seen.get(key)
    if (known === undefined) seen.set(key, k)
    to.push(known ?? k)
  }
  return compact({ ...whole, indices: whole.indices.map((k) => to[k]!) })
}

/** Rigid or scaled copy: `rotate` acts on positions and normals, then `shift` is added. */
export function transform(m: Mesh, rotate: (v: Vec3) => Vec3, shift: Vec3 = [0, 0, 0]): Mesh {
  const out = empty()
  for (let k = 0; k < vertices(m); k++) {
    const p = rotate(positionOf(m, k))
    out.positions.push(p[0] + shift[0], p[1] + shift[1], p[2] + shift[2])
    out.normals.push(...rotate(normalOf(m, k)))
  }
  out.indices = [...m.indices]
  return out
}

export const move = (m: Mesh, shift: Vec3): Mesh => transform(m, (v) => v, shift)

/** Turns every triangle so that it faces the way its normals point, and drops those without area. */
export function faceOutward(m: Mesh): Mesh {
  const indices: number[] = []
  for (let t = 0; t < m.indices.length; t += 3) {
    const [a, b, c] = [m.indices[t]!, m.indices[t + 1]!, m.indices[t + 2]!]
    const [pa, pb, pc] = [positionOf(m, a), positionOf(m, b), positionOf(m, c)]
    const u = [pb[0] - pa[0], pb[1] - pa[1], pb[2] - pa[2]] as const
    const v = [pc[0] - pa[0], pc[1] - pa[1], pc[2] - pa[2]] as const
    const n: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
    if (Math.hypot(...n) < 1e-13) continue
    let facing = 0
    for (const k of [a, b, c]) {
      const q = normalOf(m, k)
      facing += n[0] * q[0] + n[1] * q[1] + n[2] * q[2]
    }
    if (facing < 0) indices.push(a, c, b)
    else indices.push(a, b, c)
  }
  return { positions: m.positions, normals: m.normals, indices }
}
