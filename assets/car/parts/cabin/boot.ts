import { both, merge, mirror } from '../../kernel/mesh.ts'
import { ease, smoothMax, smoothMin } from '../../kernel/blend.ts'
import { box } from '../../kernel/solids.ts'
import { surface } from '../../kernel/surface.ts'
import { rod } from '../../kernel/sweep.ts'
import { onTail } from '../../shape/onto.ts'
import { cabinBox } from './cabin-box.ts'
import { piece } from '../part.ts'
import type { Detail } from '../../detail.ts'
import type { Field } from '../../kernel/field.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

const FLOOR = 0.575
/** Stations where the floor begins behind the seats and ends at the lip. */
const ENDS = [2.56, 3.335] as const

/** Lined floor and sides, a sill over the edge with a bright strip, hooks and a light. */
export function boot(shape: Shape, detail: Detail): Part {
  const { station, place } = shape.warp
  /** Positive where the wheel has its well: `beyond` says how far behind the lining. */
  const well = (y: number, z: number, beyond: number): number => Math.min(shape.axleHeight + shape.parameters.archGap + 0.03 - Math.hypot(y - shape.axleHeight, z - shape.rearAxle), beyond)
  const floor: Field = (x, y, z) => {
    const s = station(z)
    const board = box(s - (ENDS[0] + ENDS[1]) / 2, y - FLOOR + 0.012, x, (ENDS[1] - ENDS[0]) / 2, 0.014, 0.7, 0.008)
    return smoothMax(Math.max(board, well(y, z, Math.abs(x) - 0.57)), shape.body(x, y, z) + 0.055, 0.006)
  }
  // The sides swell over the wheels and draw back behind them, as if lined with felt.
  const wall: Field = (x, y, z) => {
    const s = station(z)
    const wheel = 0.53 + 0.06 * ease(2.85, 3.2, s) - 0.015 * ease(0.75, 0.9, y)
    const lining = smoothMin(wheel - x, 0.068 + shape.body(x, y, z), 0.03)
    const solid = Math.max(wheel - x, 0.035 + shape.body(x, y, z))
    const limits = smoothMax(smoothMax(FLOOR - 0.03 - y, y - 0.945 - 0.02 * (s - 2.6), 0.012), smoothMax(s - 3.3, 2.5 - s, 0.02), 0.012)
    return smoothMax(Math.max(solid, -lining - 0.6, well(y, z, x - wheel - 0.03)), limits, 0.014) * 0.85
  }
  const side = surface(wall, [0.44, FLOOR - 0.05, place(3.36)], [0.9, 1, place(2.46)], detail.soft)
  const lip: Field = (x, y, z) => {
    const s = station(z)
    return smoothMax(box(s - 3.39, y - 0.525, x, 0.09, 0.062, 0.545, 0.014), shape.body(x, y, z) + 0.026, 0.008)
  }
  const guard = surface(lip, [-0.58, 0.44, place(3.47)], [0.58, FLOOR + 0.05, place(3.28)], detail.hard * 1.4)
  const tail = onTail(shape, 0, FLOOR + 0.03, 0.05)
  const strip = cabinBox(shape, [0, 0.5872, Math.min(3.345, station(tail[2]))], [0.4, 0.0018, 0.011], 0.0016, 0, detail.hard)
  const hook = (s: number): ReturnType<typeof rod> => rod([[0.49, FLOOR + 0.002, place(s)], [0.48, FLOOR + 0.022, place(s + 0.012)], [0.48, FLOOR + 0.022, place(s + 0.038)], [0.49, FLOOR + 0.002, place(s + 0.05)]].map((p) => p as Vec3), 0.0032, 8)
  const hooks = merge(hook(2.66), hook(3.2))
  const handle = rod([[-0.06, FLOOR + 0.004, place(3.26)], [-0.055, FLOOR + 0.009, place(3.262)], [0.055, FLOOR + 0.009, place(3.262)], [0.06, FLOOR + 0.004, place(3.26)]], 0.006, 6)
  return {
    name: 'boot',
    label: { en: 'Boot', fr: 'Coffre' },
    origin: [0, 0, 0],
    pieces: [
      piece('carpet', merge(surface(floor, [-0.75, FLOOR - 0.05, place(3.42)], [0.75, FLOOR + 0.03, place(2.5)], detail.soft), both(side))),
      piece('trim', guard, { tint: [0.05, 0.05, 0.052], from: 'headset' }),
      piece('reflector', strip, { from: 'headset' }),
      piece('chrome', merge(hooks, mirror(hooks)), { from: 'headset' }),
      piece('trim', handle, { tint: [0.02, 0.02, 0.02], from: 'full' }),
    ],
  }
}
