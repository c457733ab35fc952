import type {Field, Vec3} from '../../geometry/field.ts'
import type {Mesh} from '../../geometry/mesh.ts'
import {facingNormals, mirrorX} from '../../geometry/mesh.ts'
import {patch} from '../../geometry/patch.ts'

/** The outline of a band from its inner top over the outside to its inner bottom: [along, out] in metres. */
export type Profile = readonly (readonly [number, number])[]

/** Linear along a profile, `v` 0…1 with its corners evenly spread. */
const onProfile = (profile: Profile, v: number): readonly [number, number] => {
  const at = Math.min(v, 0.99999) * (profile.length - 1)
  const k = Math.floor(at)
  const [a, b] = [profile[k]!, profile[k + 1]!]
  return [a[0] + (b[0] - a[0]) * (at - k), a[1] + (b[1] - a[1]) * (at - k)]
}

/** Points the normals outward from an axis through the mesh where a band's outline turns in, patch's own are kept. */
const outward = (mesh: Mesh, axis: (p: Vec3) => Vec3): Mesh => {
  let agree = 0
  for (let k = 0; k < mesh.positions.length; k += 3) {
    const p = mesh.positions.subarray(k, k + 3) as unknown as Vec3
    const c = axis(p)
    for (let m = 0; m < 3; m++) agree += (p[m]! - c[m]!) * mesh.normals[k + m]!
  }
  return facingNormals(agree < 0 ? {...mesh, normals: mesh.normals.map((n) => -n)} : mesh)
}

/** A band round the right and the left arm or leg: a ring about `centre` across `along` (both x, y, z). */
export const limbBand = (centre: Vec3, along: Vec3, radius: number, profile: Profile, columns = 11): Mesh => {
  const length = Math.hypot(...along)
  const t = along.map((v) => v / length) as unknown as Vec3
  const s: Vec3 = [t[1] / Math.hypot(t[0], t[1]), -t[0] / Math.hypot(t[0], t[1]), 0]
  const u: Vec3 = [s[1] * t[2] - s[2] * t[1], s[2] * t[0] - s[0] * t[2], s[0] * t[1] - s[1] * t[0]]
  const ring = patch(
    (a, v) => {
      const [off, out] = onProfile(profile, v)
      const c = Math.cos(a * 2 * Math.PI) * (radius + out)
      const d = Math.sin(a * 2 * Math.PI) * (radius + out)
      return [0, 1, 2].map((m) => centre[m]! + t[m]! * off + s[m]! * c + u[m]! * d) as unknown as Vec3
    },
    columns,
    profile.length - 1
  )
  const right = outward(ring, (p) => {
    const off = (p[0] - centre[0]) * t[0] + (p[1] - centre[1]) * t[1] + (p[2] - centre[2]) * t[2]
    return [centre[0] + t[0] * off, centre[1] + t[1] * off, centre[2] + t[2] * off]
  })
  return {
    positions: Float32Array.from([...right.positions, ...mirrorX(right).positions]),
    normals: Float32Array.from([...right.normals, ...mirrorX(right).normals]),
    indices: Uint32Array.from([...right.indices, ...Array.from(mirrorX(right).indices, (i) => i + right.positions.length / 3)])
  }
}

/** Distance from (0, y, middle) at which a body's surface is met, looking in from outside. */
const girth = (body: Field, angle: number, y: number, middle: number): number => {
  let low = 0
  let high = 0.5
  for (let k = 0; k < 24; k++) {
    const r = (low + high) / 2
    if (body(Math.sin(angle) * r, y, middle + Math.cos(angle) * r) < 0) low = r
    else high = r
  }
  return low
}

/** A band round a body (x, y, f) at a height; `profile` [up, out] from its surface at that height. */
export const bodyBand = (body: Field, y: number, middle: number, profile: Profile, columns = 22): Mesh =>
  outward(
    patch(
      (u, v) => {
        const angle = u * 2 * Math.PI
        const [up, out] = onProfile(profile, v)
        const r = girth(body, angle, y + up, middle) + out
        return [Math.sin(angle) * r, y + up, -(middle + Math.cos(angle) * r)]
      },
      columns,
      profile.length - 1
    ),
    (p) => [0, p[1], -middle]
  )
