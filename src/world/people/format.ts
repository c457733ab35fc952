/** First four bytes of the people file. */
export const MAGIC = 'PPL1'

/** Positions are whole numbers of this many metres (1/15 mm). */
export const STEP = 1 / 15000

/** What is kept of every vertex, each a stream of its own: low bytes of all vertices, then high bytes. */
export const STREAMS = [
  'x', 'y', 'z', 'nx', 'ny', 'nz', 'open', 'boneA', 'boneB', 'share', 'slot', 'paintU', 'paintV', 'tint'
] as const
