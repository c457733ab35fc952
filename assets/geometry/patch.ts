import type {Vec3} from './field.ts'
import type {Mesh} from './mesh.ts'

/** A surface with parameters u and v from 0 to 1. */
export type Surface = (u: number, v: number) => Vec3

/**
 * A parametric surface as a grid of `nu` by `nv` quads; its normal is du × dv, the other way if `flip`.
 * Where the surface shrinks to a point the normal of its neighbourhood is taken.
 */
export const patch = (surface: Surface, nu: number, nv: number, flip = false): Mesh => {
  const positions = new Float32Array((nu + 1) * (nv + 1) * 3)
  const normals = new Float32Array(positions.length)
  const e = 1e-3
  for (let j = 0, at = 0; j <= nv; j++) {
    for (let i = 0; i <= nu; i++, at += 3) {
      const u = i / nu
      const v = j / nv
      positions.set(surface(u, v), at)
      const mu = Math.min(Math.max(u, e), 1 - e)
      const mv = Math.min(Math.max(v, e), 1 - e)
      const a = surface(mu - e, mv)
      const b = surface(mu + e, mv)
      const c = surface(mu, mv - e)
      const d = surface(mu, mv + e)
      const du = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const
      const dv = [d[0] - c[0], d[1] - c[1], d[2] - c[2]] as const
      const n = [du[1] * dv[2] - du[2] * dv[1], du[2] * dv[0] - du[0] * dv[2], du[0] * dv[1] - du[1] * dv[0]] as const
      const length = (Math.hypot(...n) || 1) * (flip ? -1 : 1)
      normals.set([n[0] / length, n[1] / length, n[2] / length], at)
    }
  }
  const indices: number[] = []
  for (let j = 0; j < nv; j++) {
    for (let i = 0; i < nu; i++) {
      const a = j * (nu + 1) + i
      const b = a + 1
      const c = a + nu + 1
      const d = c + 1
      if (flip) indices.push(a, c, b, b, c, d)
      else indices.push(a, b, c, b, d, c)
    }
  }
  return {positions, normals, indices: new Uint32Array(indices)}
}
