import type {Field} from '../../geometry/field.ts'
import {gradient} from '../../geometry/gradient.ts'
import type {Mesh} from '../../geometry/mesh.ts'

/** The forward distance at which a body (x, y, f) is met from the front, or from the back. */
export const surfaceAt = (body: Field, x: number, y: number, back = false): number => {
  const sign = back ? -1 : 1
  let f = 0.3 * sign
  for (let k = 0; k < 200; k++) {
    const gap = body(x, y, f)
    if (gap < 2e-4) break
    f -= Math.max(gap * 0.6, 3e-4) * sign
    if (f * sign < -0.25) break
  }
  return f
}

/**
 * Whether triangles face the way normals do, taken together: the turned-down border stands across its normals, so one
 * triangle alone does not tell.
 */
const outward = ({positions: p, normals: n, indices}: Mesh): boolean => {
  let agree = 0
  for (let k = 0; k < indices.length; k += 3) {
    const [a, b, c] = [3 * indices[k]!, 3 * indices[k + 1]!, 3 * indices[k + 2]!]
    const u = [0, 1, 2].map((m) => p[b + m]! - p[a + m]!)
    const v = [0, 1, 2].map((m) => p[c + m]! - p[a + m]!)
    agree += (u[1]! * v[2]! - u[2]! * v[1]!) * n[a]! + (u[2]! * v[0]! - u[0]! * v[2]!) * n[a + 1]! + (u[0]! * v[1]! - u[1]! * v[0]!) * n[a + 2]!
  }
  return agree >= 0
}

/**
 * A piece of cloth laid on the front of a body: `outline(u, v)` gives x and y, `rise(u, v)` how far it stands off
 * (metres). Its border is turned down to `border`, so that it has thickness and no gap.
 */
export const laid = (
  body: Field,
  outline: (u: number, v: number) => readonly [number, number],
  rise: (u: number, v: number) => number,
  columns: number,
  rows: number,
  back = false,
  border = -0.004
): {mesh: Mesh; paint: Uint8Array} => {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  const paint: number[] = []
  const n = new Float64Array(3)
  // One more ring all round: the border turned down to the body.
  const steps = (count: number): {at: number; edge: boolean}[] => [
    {at: 0, edge: true},
    ...Array.from({length: count + 1}, (_, k) => ({at: k / count, edge: false})),
    {at: 1, edge: true}
  ]
  const us = steps(columns)
  const vs = steps(rows)
  for (const v of vs) {
    for (const u of us) {
      const [x, y] = outline(u.at, v.at)
      const f = surfaceAt(body, x, y, back)
      gradient(body, x, y, f, n, 3e-3)
      const off = u.edge || v.edge ? border : rise(u.at, v.at)
      positions.push(x + n[0]! * off, y + n[1]! * off, -(f + n[2]! * off))
      normals.push(n[0]!, n[1]!, -n[2]!)
      paint.push(Math.round(u.at * 255), Math.round(v.at * 255))
    }
  }
  const wide = us.length
  for (let j = 0; j + 1 < vs.length; j++) {
    for (let i = 0; i + 1 < wide; i++) {
      const a = j * wide + i
      indices.push(a, a + 1, a + wide, a + 1, a + wide + 1, a + wide)
    }
  }
  const mesh = {positions: new Float32Array(positions), normals: new Float32Array(normals), indices: new Uint32Array(indices)}
  return {mesh: outward(mesh) ? mesh : {...mesh, indices: mesh.indices.toReversed()}, paint: Uint8Array.from(paint)}
}
