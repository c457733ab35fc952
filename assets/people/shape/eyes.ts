import type {Mesh} from '../../geometry/mesh.ts'
import {facingNormals, join, mirrorX} from '../../geometry/mesh.ts'
import {patch} from '../../geometry/patch.ts'
import {EYEBALL, EYE_RADIUS} from '../../../src/world/people/skeleton.ts'

/** Thickness of an eyelid, metres. */
const LID = 0.0015

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

/**
 * A pair of lids: half shells whose edge lies in the plane through both eyes, so that turning them about the line
 * through both eyes opens and shuts them and the corners meet as almonds. `up` is 1 for the upper pair, -1 for the lower.
 */
export const lids = (up: 1 | -1, columns: number, rows: number): Mesh => {
  const outer = EYE_RADIUS + LID
  const right = roundNormals(
    patch(
      (u, v) => {
        const turn = Math.PI * u
        const rim = Math.min(1, v / 0.14)
        const rise = v < 0.14 ? 0 : ((v - 0.14) / 0.86) * 1.95
        const radius = EYE_RADIUS - 0.0003 + (outer - EYE_RADIUS + 0.0003) * rim
        return [
          EYEBALL[0] + radius * Math.cos(turn),
          EYEBALL[1] + up * radius * Math.sin(turn) * Math.sin(rise),
          EYEBALL[2] - radius * Math.sin(turn) * Math.cos(rise)
        ]
      },
      columns,
      rows
    )
  )
  return join(right, mirrorX(right))
}
