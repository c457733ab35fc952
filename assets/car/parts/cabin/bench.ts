import { smoothMin } from '../../kernel/blend.ts'
import { merge } from '../../kernel/mesh.ts'
import { cabinBox } from './cabin-box.ts'
import { piece } from '../part.ts'
import { finished, insetOf, onBack, pair, seatField, upholstered } from './seat.ts'
import type { Detail } from '../../detail.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'
import type { Seat } from './seat.ts'

const OUTER: Seat = { x: 0.385, s: 2.05, half: 0.25, tilt: 0.4, adjoining: true }
const MIDDLE: Seat = { x: 0, s: 2.045, half: 0.142, tilt: 0.4, plain: true }

/** Where the back rest parts into its two folding shares. */
const SPLIT = -0.14

/** The back seat for three: one bench, its back rest closed towards the boot by two carpeted boards. */
export function bench(shape: Shape, detail: Detail): Part['pieces'] {
  const [outer, middle] = [seatField(OUTER, shape), seatField(MIDDLE, shape)]
  const [side, centre] = [insetOf(OUTER, shape), insetOf(MIDDLE, shape)]
  const field: Field = (x, y, z) => smoothMin(outer(Math.abs(x), y, z), middle(x, y, z), 0.014)
  const inset: Field = (x, y, z) => Math.min(side(Math.abs(x), y, z), centre(x, y, z))
  return [
    ...upholstered(OUTER, field, inset, -0.73, 0.73, shape, detail),
    ...pair(finished(OUTER, field, shape, detail)),
    ...finished(MIDDLE, field, shape, detail),
    ...boards(shape, detail),
  ]
}

/** The back of the bench as the boot sees it, with the catches that let it fold. */
function boards(shape: Shape, detail: Detail): Part['pieces'] {
  const board = (from: number, to: number): Mesh => {
    const p = onBack(OUTER, shape, 0, 0.106, 0.3)
    return cabinBox(shape, [(from + to) / 2, p[1], shape.warp.station(p[2])], [(to - from) / 2 - 0.003, 0.305, 0.018], 0.015, -OUTER.tilt, detail.hard)
  }
  const pull = (x: number): Mesh => {
    const p = onBack(OUTER, shape, x, 0.09, 0.612)
    return cabinBox(shape, [x, p[1], shape.warp.station(p[2])], [0.028, 0.007, 0.016], 0.006, -OUTER.tilt, detail.hard)
  }
  return [
    piece('carpet', merge(board(-0.62, SPLIT), board(SPLIT, 0.62)), { from: 'headset' }),
    piece('gloss-black', merge(pull(-0.53), pull(0.53)), { from: 'headset' }),
  ]
}
