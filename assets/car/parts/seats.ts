import { bench } from './cabin/bench.ts'
import { pair, seat } from './cabin/seat.ts'
import type { Detail } from '../detail.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Two front seats, and a back seat for three. */
export function seats(shape: Shape, detail: Detail): Part[] {
  const front = seat({ x: 0.37, s: 1.24, half: 0.25, tilt: 0.36 }, shape, detail)
  return [
    { name: 'seats-front', label: { en: 'Front seats', fr: 'Sièges avant' }, origin: [0, 0, 0], pieces: pair(front) },
    { name: 'seats-rear', label: { en: 'Rear seats', fr: 'Sièges arrière' }, origin: [0, 0, 0], pieces: bench(shape, detail) },
  ]
}
