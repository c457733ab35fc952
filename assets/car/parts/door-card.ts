import { clip } from '../kernel/clip.ts'
import { smoothMax, smoothMin } from '../kernel/blend.ts'
import { box } from '../kernel/solids.ts'
import { surface } from '../kernel/surface.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** The inner side of a left door: armrest, padded card and pull handle. */
export function doorCard(shape: Shape, row: 'front' | 'rear', detail: Detail): Part['pieces'] {
  const front = row === 'front'
  const middle = front ? 1.03 : 1.86
  const long = front ? 0.36 : 0.29
  const { station, height } = shape.warp
  const field: Field = (x, y0, z) => {
    const s = station(z)
    const y = height(y0)
    const arm = box(s - middle, y - 0.665 + 0.05 * (s - middle), x - 0.755, long, 0.035, 0.055, 0.03)
    const card = box(s - middle, y - 0.575, x - 0.808, long + 0.05, 0.175, 0.028, 0.026)
    return smoothMax(smoothMin(arm, card, 0.03), shape.body(x, y0, z) + 0.03, 0.01)
  }
  const z0 = shape.warp.place(middle + long + 0.1)
  const z1 = shape.warp.place(middle - long - 0.1)
  const mesh = surface(field, [0.66, shape.warp.raise(0.36), z0], [0.88, shape.warp.raise(0.8), z1], detail.soft)
  const halves = clip(mesh, field, (_x, y, z) => 0.635 - height(y) - 0.05 * (station(z) - middle), 0, detail.soft)
  const pull: Field = (x, y, z) => box(station(z) - middle + long * 0.6, height(y) - 0.745, x - 0.742, 0.055, 0.01, 0.008, 0.006)
  const q = shape.warp.place(middle - long * 0.6)
  const y = shape.warp.raise(0.745)
  return [
    piece('accent', halves.within, { from: 'headset' }),
    piece('upholstery', halves.beyond, { from: 'headset' }),
    piece('chrome', surface(pull, [0.72, y - 0.02, q - 0.08], [0.76, y + 0.02, q + 0.08], detail.hard), { from: 'full' }),
  ]
}
