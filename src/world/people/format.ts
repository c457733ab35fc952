/** First four bytes of the people file. */
export const MAGIC = 'PPL2'

/** Positions are whole numbers of this many metres (1/8 mm). */
export const STEP = 1 / 8000

/** What is kept of every vertex, each a stream of its own: low bytes of all vertices, then high bytes. */
export const STREAMS = [
  'x', 'y', 'z', 'nx', 'ny', 'nz', 'open', 'boneA', 'boneB', 'share', 'slot', 'paintU', 'paintV', 'tint'
] as const

/** Channels of a range's picture, each a plane of bytes: what a guess from left, below and both misses by. */
export const CHANNELS = 3

/** The guess of a texel from its neighbours: as on a plane through them. */
export const guessed = (plane: Uint8Array, k: number, width: number): number => {
  const left = k % width > 0 ? plane[k - 1]! : 0
  const below = k >= width ? plane[k - width]! : 0
  const both = k % width > 0 && k >= width ? plane[k - width - 1]! : 0
  return left + below - both
}
