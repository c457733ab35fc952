import { MeshoptSimplifier } from 'meshoptimizer'
import { welded } from './welded.ts'

/** Vertices and triangles with what part each is of. */
export interface Indexed {
  readonly positions: Float32Array
  readonly indices: Uint32Array
  readonly whose: Uint16Array
}

/** Vertices nearer to one another than this are one, metres. */
const WELD = 2e-5

/** Makes triangles of one part into fewer that stay within `error` metres of them, edges included. */
export function fewer(corners: Float32Array, error: number): { positions: Float32Array; indices: Uint32Array } {
  const { positions, indices } = welded(corners, WELD)
  let kept = 0
  for (let t = 0; t + 2 < indices.length; t += 3) {
    const [a, b, c] = [indices[t]!, indices[t + 1]!, indices[t + 2]!]
    if (a === b || b === c || a === c) continue
    indices[kept++] = a
    indices[kept++] = b
    indices[kept++] = c
  }
  if (kept === 0) return { positions: new Float32Array(), indices: new Uint32Array() }
  const [simple] = MeshoptSimplifier.simplify(indices.slice(0, kept), positions, 3, 0, error, ['ErrorAbsolute'])
  return { positions, indices: simple }
}

/** Every part made fewer, in one mesh; vertices that nothing uses are left out. */
export function merged(corners: Float32Array, whose: Uint16Array, parts: number, error: number): Indexed {
  const pieces = apart(corners, whose, parts).map((own) => fewer(own, error))
  const count = pieces.reduce((sum, { indices }) => sum + indices.length, 0)
  const positions = new Float32Array(3 * pieces.reduce((sum, piece) => sum + Math.min(piece.positions.length / 3, piece.indices.length), 0))
  const indices = new Uint32Array(count)
  const of = new Uint16Array(count / 3)
  let [vertices, at] = [0, 0]
  for (const [part, simple] of pieces.entries()) {
    const moved = new Int32Array(simple.positions.length / 3).fill(-1)
    of.fill(part, at / 3, (at + simple.indices.length) / 3)
    for (const index of simple.indices) {
      if (moved[index] === -1) {
        for (let j = 0; j < 3; j++) positions[3 * vertices + j] = simple.positions[3 * index + j]!
        moved[index] = vertices++
      }
      indices[at++] = moved[index]!
    }
  }
  return { positions: positions.slice(0, 3 * vertices), indices, whose: of }
}

/** The corners of each part's triangles. */
function apart(corners: Float32Array, whose: Uint16Array, parts: number): Float32Array[] {
  const counts = new Uint32Array(parts)
  for (const part of whose) counts[part]!++
  const own = Array.from(counts, (count) => new Float32Array(9 * count))
  const filled = new Uint32Array(parts)
  for (let t = 0; t < whose.length; t++) {
    const part = whose[t]!
    const target = own[part]!
    const to = 9 * filled[part]!++
    for (let j = 0; j < 9; j++) target[to + j] = corners[9 * t + j]!
  }
  return own
}
