import { clip } from '../../kernel/clip.ts'
import { normalAt } from '../../kernel/field.ts'
import { flange } from '../../kernel/flange.ts'
import { empty } from '../../kernel/mesh.ts'
import type { Detail } from '../../detail.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'

/** A wheel's face seen from the side: how far out it lies and where there is metal (negative) or an opening. */
export interface Face {
  /** Distance outward from the wheel's middle plane at radius `r` and angle `a`. */
  out: (r: number, a: number) => number
  solid: (r: number, a: number) => number
  /** Where the face is machined bright (negative); dark elsewhere. */
  bright: (r: number, a: number) => number
  /** Depth of the walls behind the edges. */
  depth: number
  /** Radius of the rounding of the edges. */
  round: number
}

/** A face: what is bright, what is dark, and the roundings and walls along its openings. */
export interface CutFace {
  bright: Mesh
  dark: Mesh
  rim: Mesh
  wall: Mesh
}

/** The face cut from its surface exactly along its openings, and the walls behind. Local frame: x outward, axle on x. */
export function cutFace(face: Face, radius: number, detail: Detail): CutFace {
  const field: Field = (x, y, z) => x - face.out(Math.hypot(y, z), Math.atan2(z, y))
  const region: Field = (_x, y, z) => face.solid(Math.hypot(y, z), Math.atan2(z, y))
  const step = detail.hard
  const sheet = disc(field, face, radius, step)
  const solid = clip(sheet, field, region, -face.round, step).within
  const { rim, wall } = flange(solid, face.round * (detail.rounds > 0 ? 1 : 0), face.depth, () => false, Math.min(2, detail.rounds))
  const tone = clip(solid, field, (_x, y, z) => face.bright(Math.hypot(y, z), Math.atan2(z, y)), 0, step)
  return { bright: tone.within, dark: tone.beyond, rim, wall }
}

/** The whole face from hub to rim as rings of equal triangles. */
function disc(field: Field, face: Face, radius: number, step: number): Mesh {
  const mesh = empty()
  const rings = Math.ceil(radius / step)
  const around = Math.ceil((2 * Math.PI * radius) / step / 10) * 10
  const put = (r: number, a: number): void => {
    const p: [number, number, number] = [face.out(r, a), r * Math.cos(a), r * Math.sin(a)]
    mesh.positions.push(...p)
    mesh.normals.push(...normalAt(field, p))
  }
  put(0, 0)
  for (let i = 1; i <= rings; i++)
    for (let k = 0; k < around; k++) put((i / rings) * radius, ((k + (i % 2) / 2) / around) * 2 * Math.PI)
  for (let k = 0; k < around; k++) mesh.indices.push(0, 1 + k, 1 + ((k + 1) % around))
  for (let i = 0; i + 1 < rings; i++)
    for (let k = 0; k < around; k++) {
      const next = (k + 1) % around
      const [a, b] = [1 + i * around + k, 1 + i * around + next]
      const [c, d] = [1 + (i + 1) * around + k, 1 + (i + 1) * around + next]
      if (i % 2 === 1) mesh.indices.push(a, c, b, b, c, d)
      else mesh.indices.push(a, c, d, a, d, b)
    }
  return mesh
}

/** An angle folded into one of `n` equal sectors, measured from the sector's middle. */
export function sector(a: number, n: number): number {
  const width = (2 * Math.PI) / n
  return ((((a + width / 2) % width) + width) % width) - width / 2
}
