import type { Look } from './look-shape.ts'

/** Eyes of somebody of middle height, standing, metres. */
const MIDDLE = 1.615
/** How much taller than that the tallest are, and shorter the shortest. */
const RANGE = 0.09

/** How high the eyes of somebody with this look are while standing, metres: 1.47 to 1.76. Chosen, never measured. */
export const eyeHeightOf = (look: Pick<Look, 'height'>): number => MIDDLE * (1 + RANGE * (look.height ?? 0))
