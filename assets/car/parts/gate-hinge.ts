import { onTop } from '../shape/onto.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'

/** The tailgate turns here: on the roof, at its upper edge. */
export const gateHinge = (shape: Shape): Vec3 => onTop(shape, 0, 2.965, 0)
