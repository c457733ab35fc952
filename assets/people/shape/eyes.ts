import type {Vec3} from '../../geometry/field.ts'
import type {Mesh} from '../../geometry/mesh.ts'
import {facingNormals, join, mirrorX} from '../../geometry/mesh.ts'
import {patch} from '../../geometry/patch.ts'
import {EYEBALL, EYE_RADIUS} from '../../../src/world/people/skeleton.ts'
import {EYE_TILT} from './head.ts'

/** Thickness of an eyelid, metres. */
const LID = 0.002

const tilted = ([x, y, z]: Vec3): Vec3 => [x, y + EYE_TILT * (x - EYEBALL[0]), z]

/** The mesh with normals that point away from the eyeball's middle. */
const roundNormals = (mesh: Mesh): Mesh => {
  const normals = mesh.normals.slice()
  for (let k = 0; k < normals.length; k += 3) {
    const d = [0, 1, 2].map((m) => mesh.positions[k + m]! - EYEBALL[m]!) as [number, number, number]
    const length = Math.hypot(...d)
    normals.set([d[0] / length, d[1] / length, d[2] / length], k)
  }
  return facingNormals({...mesh, normals})
}

/** Both eyeballs: the front halves, poles at the sides. */
export const eyeballs = (columns: number, rows: number): Mesh => {
  const right = roundNormals(
    patch(
      (u, v) => {
        const turn = Math.PI * u
        const rise = ((-78 + 156 * v) * Math.PI) / 180
        return [
          EYEBALL[0] + EYE_RADIUS * Math.cos(turn),
          EYEBALL[1] + EYE_RADIUS * Math.sin(turn) * Math.sin(rise),
          EYEBALL[2] - EYE_RADIUS * Math.sin(turn) * Math.cos(rise)
        ]
      },
      columns,
      rows
    )
  )
  return join(right, mirrorX(right))
}

/** A lid's outline from its inner edge round the rim and back over the ball: radius over the eye's, turn in radians. */
const PROFILE = [[-0.0003, 0.012], [0.0009, -0.016], [LID, 0.022], [LID + 0.0001, 0.3], [LID, 0.9], [LID, 1.9]] as const

/**
 * A pair of lids: half shells whose edge lies in the plane through both eyes, so that turning them about the line
 * through both eyes opens and shuts them and the corners meet as almonds. `up` is 1 for the upper pair, -1 for the lower.
 */
export const lids = (up: 1 | -1, columns: number, far: boolean): Mesh => {
  const profile = far ? [PROFILE[1], PROFILE[2], PROFILE[5]] : up > 0 ? PROFILE : [PROFILE[0], PROFILE[1], PROFILE[2], PROFILE[4]]
  const rows = profile.length - 1
  const ball = patch(
    (u, v) => {
      const turn = Math.PI * u
      const at = Math.min(v, 0.99999) * rows
      const k = Math.floor(at)
      const [a, b] = [profile[k]!, profile[k + 1]!]
      const radius = EYE_RADIUS + a[0] + (b[0] - a[0]) * (at - k)
      const rise = a[1] + (b[1] - a[1]) * (at - k)
      return [
        EYEBALL[0] + radius * Math.cos(turn),
        EYEBALL[1] + up * radius * Math.sin(turn) * Math.sin(rise),
        EYEBALL[2] - radius * Math.sin(turn) * Math.cos(rise)
      ]
    },
    columns,
    rows
  )
  const round = roundNormals(ball)
  // The rim faces the other lid.
  const normals = round.normals.slice()
  const rim = far ? 1 : 2
  for (let k = 0; k < rim * (columns + 1); k++) {
    const out = far ? 0.6 : k > columns ? 0.75 : 0.1
    const n = [round.normals[3 * k]! * out, round.normals[3 * k + 1]! * out - up * (1 - out), round.normals[3 * k + 2]! * out] as const
    const length = Math.hypot(...n)
    normals.set(n.map((m) => m / length), 3 * k)
  }
  const right: Mesh = {...round, normals, positions: Float32Array.from(chunks(round.positions).flatMap((p) => [...tilted(p)]))}
  return join(right, mirrorX(right))
}

const chunks = (values: Float32Array): Vec3[] =>
  Array.from({length: values.length / 3}, (_, k) => [values[3 * k]!, values[3 * k + 1]!, values[3 * k + 2]!])

/** The upper lashes of both eyes as two bent fans on the lids' edge; paint goes along the edge and out to the tips. */
export const lashes = (columns: number): {mesh: Mesh; paint: Uint8Array} => {
  const rows = 2
  const right = patch(
    (u, v) => {
      const turn = Math.PI * (0.93 - 0.9 * u)
      const long = 0.0022 + 0.003 * u * u
      const out = EYE_RADIUS + LID * 0.75 + long * v
      const lift = 0.0002 - 0.0006 * v + 0.0028 * v * v * (0.4 + u)
      return tilted([
        EYEBALL[0] + out * Math.cos(turn) + 0.0035 * u * u * v,
        EYEBALL[1] + lift,
        EYEBALL[2] - out * Math.sin(turn)
      ])
    },
    columns,
    rows
  )
  const up = facingNormals(right.normals[1]! < 0 ? {...right, normals: right.normals.map((n) => -n)} : right)
  // Seen from above and below.
  const under: Mesh = {positions: up.positions, normals: up.normals, indices: up.indices.toReversed()}
  const both = join(up, under)
  const paint: number[] = []
  for (let side = 0; side < 4; side++) {
    for (let k = 0; k < up.positions.length / 3; k++) paint.push(Math.round(((k % (columns + 1)) / columns) * 255), 20 + Math.round((Math.floor(k / (columns + 1)) / rows) * 235))
  }
  return {mesh: join(both, mirrorX(both)), paint: Uint8Array.from(paint)}
}
