import { MeshoptSimplifier } from 'meshoptimizer'

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
  const known = new Map<string, number>()
  const positions: number[] = []
  const indices: number[] = []
  for (let k = 0; k < corners.length; k += 3) {
    const key = `${Math.round(corners[k]! / WELD)} ${Math.round(corners[k + 1]! / WELD)} ${Math.round(corners[k + 2]! / WELD)}`
    let at = known.get(key)
    if (at === undefined) {
      at = positions.length / 3
      known.set(key, at)
      positions.push(corners[k]!, corners[k + 1]!, corners[k + 2]!)
    }
    indices.push(at)
  }
  const solid = indices.filter((_, k) => {
    const t = k - (k % 3)
    return indices[t] !== indices[t + 1] && indices[t + 1] !== indices[t + 2] && indices[t] !== indices[t + 2]
  })
  if (solid.length === 0) return { positions: new Float32Array(), indices: new Uint32Array() }
  const [simple] = MeshoptSimplifier.simplify(new Uint32Array(solid), new Float32Array(positions), 3, 0, error, ['ErrorAbsolute'])
  return { positions: new Float32Array(positions), indices: simple }
}

/** Every part made fewer, in one mesh; vertices that nothing uses are left out. */
export function merged(corners: Float32Array, whose: Uint16Array, parts: number, error: number): Indexed {
  const positions: number[] = []
  const indices: number[] = []
  const of: number[] = []
  const byPart = Array.from({ length: parts }, (): number[] => [])
  whose.forEach((part, t) => {
    for (let j = 0; j < 9; j++) byPart[part]!.push(corners[t * 9 + j]!)
  })
  for (const [part, own] of byPart.entries()) {
    const simple = fewer(new Float32Array(own), error)
    const moved = new Map<number, number>()
    for (const index of simple.indices) {
      let to = moved.get(index)
      if (to === undefined) {
        to = positions.length / 3
        moved.set(index, to)
        positions.push(simple.positions[index * 3]!, simple.positions[index * 3 + 1]!, simple.positions[index * 3 + 2]!)
      }
      indices.push(to)
    }
    for (let k = 0; k < simple.indices.length; k += 3) of.push(part)
  }
  return { positions: new Float32Array(positions), indices: new Uint32Array(indices), whose: new Uint16Array(of) }
}
