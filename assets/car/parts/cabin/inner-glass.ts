import { add, subtract, unit } from '../../kernel/vector.ts'
import { piece } from '../part.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Piece } from '../part.ts'

/** Half the glass's width and height, and how far before the housing's middle it lies, metres. */
const HALF = [0.11, 0.0252] as const
const BEFORE = 0.0137
/** Quads across and up: what is mirrored is looked up at their corners. */
const QUADS = [10, 2] as const
/** The driver's eyes in the drawing: aside, up, behind the front axle. */
const EYE = [0.36, 1.13, 1.57] as const
/** What they see in it: so far aside, from the backs of the rear seats to the head of the rear window. */
const SEEN = { aside: 0.85, low: 0.94, high: 1.34, behind: 3.1 } as const

/**
 * The inner mirror's glass, set for the driver: it is flat, but bent in its normals as a curved one is, so that from the
 * driver's place it holds the back of the cabin from one side to the other.
 */
export function innerGlass(shape: Shape, at: Vec3): Piece {
  const { raise, place } = shape.warp
  const eye: Vec3 = [EYE[0], raise(EYE[1]), place(EYE[2])]
  const mesh: Mesh = { positions: [], normals: [], indices: [] }
  const row = QUADS[0] + 1
  for (let j = 0; j <= QUADS[1]; j++)
    for (let i = 0; i <= QUADS[0]; i++) {
      const [u, v] = [(2 * i) / QUADS[0] - 1, (2 * j) / QUADS[1] - 1]
      const p: Vec3 = [at[0] + u * HALF[0], at[1] + v * HALF[1], at[2] - BEFORE]
      const seen: Vec3 = [u * SEEN.aside, raise(SEEN.low + ((SEEN.high - SEEN.low) * (v + 1)) / 2), place(SEEN.behind)]
      // Half-way between where light comes from, as seen from the middle of the glass, and the eye.
      mesh.positions.push(...p)
      mesh.normals.push(...unit(add(unit(subtract(seen, at)), unit(subtract(eye, p)))))
      if (i === QUADS[0] || j === QUADS[1]) continue
      const k = j * row + i
      mesh.indices.push(k, k + row, k + 1, k + 1, k + row, k + row + 1)
    }
  return piece('mirror', mesh, { keep: true, from: 'headset' })
}
