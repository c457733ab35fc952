import type {Field, Vec3} from '../../geometry/field.ts'
import type {Mesh} from '../../geometry/mesh.ts'
import {facingNormals, join} from '../../geometry/mesh.ts'
import {patch} from '../../geometry/patch.ts'
import {bell} from '../../geometry/scalar.ts'

/** The neck's middle (forward) and its opening's radii, metres. */
const NECK_F = -0.017
const NECK_X = 0.0555
const NECK_DEPTH = 0.0565

/** Height of the neck's opening at an angle (0 back, ±π front): the front lies lower. */
const opening = (angle: number): number => 1.462 + 0.021 * Math.cos(angle)

const round = (angle: number, more: number, y: number): Vec3 => [
  Math.sin(angle) * (NECK_X + more),
  y,
  -(NECK_F - Math.cos(angle) * (NECK_DEPTH + more))
]

/** Where a vertical line meets a body's upper side, plus `gap`. */
const onTop = (body: Field, x: number, f: number, from: number, gap: number): number => {
  let y = from
  for (let k = 0; k < 120 && body(x, y, f) > gap; k++) y -= Math.max(0.0006, (body(x, y, f) - gap) * 0.6)
  return y
}

/** A crew or stand collar: a ring `height` tall and `thick` metres thick that leans with the neck; `gap` opens the front. */
export const ringCollar = (height: number, thick: number, gap = 0, lift = 0): Mesh => {
  const profile: readonly (readonly [number, number])[] = [
    [-0.03, -0.35], [height * 0.75, -0.35], [height, 0.1], [height * 0.75, 0.85], [0, 1.15], [-0.022, 1.3]
  ]
  return facingNormals(
    patch(
      (u, v) => {
        const angle = (u * 2 - 1) * (Math.PI - gap)
        const at = Math.min(v, 0.9999) * (profile.length - 1)
        const k = Math.floor(at)
        const [a, b] = [profile[k]!, profile[k + 1]!]
        const up = a[0] + (b[0] - a[0]) * (at - k)
        const out = a[1] + (b[1] - a[1]) * (at - k)
        return round(angle, out * thick - Math.max(0, up) * 0.12, opening(angle) + lift + up)
      },
      22,
      profile.length - 1,
      true
    )
  )
}

export interface Leaf {
  /** Height of the stand behind the neck, and how much lower the fold lies in front. */
  readonly stand: number
  /** Width of the leaf behind, and how far its points reach in front. */
  readonly wide: number
  readonly point: number
  /** Half of the front opening, radians. */
  readonly gap: number
  /** Distance from the body. */
  readonly off: number
}

/** A shirt's collar: a stand, folded over into a leaf that lies on the body and ends in two points. */
export const leafCollar = (body: Field, {stand, wide, point, gap, off}: Leaf): Mesh => {
  const fold = (angle: number): Vec3 => {
    const front = 0.5 - 0.5 * Math.cos(angle)
    return round(angle, 0.004 - 0.006 * (1 - front), opening(angle) + stand * (1 - 0.45 * front))
  }
  const edge = (angle: number): Vec3 => {
    const near = bell(Math.PI - gap, 0.42, Math.abs(angle))
    const out = 0.006 + wide * 0.72 + point * near
    // Points lean towards the middle in front.
    const turned = angle + Math.sign(angle) * 0.08 * near
    const [x, , z] = round(turned, out, 0)
    return [x, onTop(body, x, -z, 1.52, off), z]
  }
  const leaf = patch(
    (u, v) => {
      const angle = (u * 2 - 1) * (Math.PI - gap)
      const [a, b] = [fold(angle), edge(angle)]
      const bulge = 0.007 * Math.sin(Math.PI * v) * (1 - 0.4 * v)
      const flat = Math.hypot(b[0] - a[0], b[2] - a[2]) || 1
      return [a[0] + (b[0] - a[0]) * v + ((b[0] - a[0]) / flat) * bulge * 0.6, a[1] + (b[1] - a[1]) * v + bulge, a[2] + (b[2] - a[2]) * v + ((b[2] - a[2]) / flat) * bulge * 0.6]
    },
    22,
    3
  )
  // The leaf's thickness: its edge turned in underneath.
  const lip = patch(
    (u, v) => {
      const angle = (u * 2 - 1) * (Math.PI - gap)
      const [a, b] = [fold(angle), edge(angle)]
      const back = v * 0.12
      return [b[0] + (a[0] - b[0]) * back, b[1] + (a[1] - b[1]) * back - 0.0045 * v, b[2] + (a[2] - b[2]) * back]
    },
    22,
    1
  )
  const inside = patch(
    (u, v) => {
      const angle = (u * 2 - 1) * (Math.PI - gap * 0.6)
      const top = fold(angle)
      const [x, , z] = round(angle, -0.003 - 0.003 * v, 0)
      return [top[0] + (x - top[0]) * v, top[1] - v * (stand + 0.03), top[2] + (z - top[2]) * v]
    },
    22,
    1,
    true
  )
  const up = (mesh: Mesh): Mesh => {
    let sum = 0
    for (let k = 1; k < mesh.normals.length; k += 3) sum += mesh.normals[k]!
    return facingNormals(sum < 0 ? {...mesh, normals: mesh.normals.map((n) => -n)} : mesh)
  }
  const inward = (mesh: Mesh): Mesh => {
    let sum = 0
    for (let k = 0; k < mesh.normals.length; k += 3) sum += mesh.normals[k]! * mesh.positions[k]! + mesh.normals[k + 2]! * (mesh.positions[k + 2]! + NECK_F)
    return facingNormals(sum > 0 ? {...mesh, normals: mesh.normals.map((n) => -n)} : mesh)
  }
  return join(up(leaf), up(lip), inward(inside))
}
