import { both, merge, mirror } from '../../kernel/mesh.ts'
import { ease, inside, smoothMax, smoothMin } from '../../kernel/blend.ts'
import { box } from '../../kernel/solids.ts'
import { surface } from '../../kernel/surface.ts'
import { rod } from '../../kernel/sweep.ts'
import { cabinBox } from './cabin-box.ts'
import { traced } from './trace.ts'
import { piece } from '../part.ts'
import type { Detail } from '../../detail.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

const FLOOR = 0.575
/** Stations where the floor begins behind the seats and ends at the lip. */
const ENDS = [2.56, 3.335] as const

/** Where the sill begins to fall. */
const SILL = 3.325

/** Lined floor and sides, a ribbed sill over the edge, lashing eyes let into the floor, lamps. */
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
  // The sill falls from the floor to the edge of the opening, so that what is heavy slides over it.
  const lip: Field = (x, y, z) => {
    const s = station(z)
    const over = smoothMax(y - FLOOR - 0.009, (y - FLOOR - 0.009 + 0.62 * (s - SILL)) * 0.85, 0.02)
    return smoothMax(smoothMax(inside(0.012, over, 0.45 - y, 3.29 - s), Math.abs(x) - 0.548, 0.012), shape.body(x, y, z) + 0.02, 0.008)
  }
  const guard = surface(lip, [-0.58, 0.43, place(3.5)], [0.58, FLOOR + 0.05, place(3.26)], detail.hard * 1.2)
  const ribs = [0.018, 0.03, 0.042].map((d) => cabinBox(shape, [0, FLOOR + 0.0105 - 0.62 * Math.max(0, d - 0.006), SILL + d], [0.46, 0.0016, 0.0028], 0.0015, -0.55, detail.hard))
  const strip = cabinBox(shape, [0, FLOOR + 0.0095, 3.315], [0.44, 0.0018, 0.008], 0.0016, 0, detail.hard)
  const eyes = [[0.49, 2.68], [0.49, 3.2]] as const
  const dish = (x: number, s: number): Mesh => cabinBox(shape, [x, FLOOR + 0.0015, s], [0.021, 0.0022, 0.03], 0.002, 0, detail.hard)
  const eye = (x: number, s: number): Mesh => rod([[x, FLOOR - 0.002, place(s - 0.02)], [x, FLOOR + 0.006, place(s - 0.014)], [x, FLOOR + 0.007, place(s)], [x, FLOOR + 0.006, place(s + 0.014)], [x, FLOOR - 0.002, place(s + 0.02)]], 0.0034, 8)
  const rounds = merge(...eyes.map(([x, s]) => dish(x, s)))
  const hooks = merge(...eyes.map(([x, s]) => eye(x, s)))
  const handle = merge(
    cabinBox(shape, [0, FLOOR + 0.002, 3.245], [0.062, 0.0024, 0.02], 0.002, 0, detail.hard),
    cabinBox(shape, [0, FLOOR + 0.0045, 3.245], [0.05, 0.0022, 0.009], 0.002, 0, detail.hard),
  )
  const on = traced(wall, [[0.2, 0.84, place(2.96)]], [1, 0, 0]).points[0] ?? [0.6, 0.84, place(2.96)]
  const frame = cabinBox(shape, [on[0], on[1], 2.96], [0.005, 0.016, 0.036], 0.004, 0, detail.hard * 0.5)
  const lamp = cabinBox(shape, [on[0] - 0.004, on[1], 2.96], [0.004, 0.011, 0.03], 0.003, 0, detail.hard * 0.5)
  const low = traced(wall, [[0.2, 0.7, place(3.1)]], [1, 0, 0]).points[0] ?? [0.56, 0.7, place(3.1)]
  const socket = cabinBox(shape, [low[0], low[1], 3.1], [0.005, 0.022, 0.022], 0.004, 0, detail.hard * 0.5)
  return {
    name: 'boot',
    label: { en: 'Boot', fr: 'Coffre' },
    origin: [0, 0, 0],
    pieces: [
      piece('carpet', merge(surface(floor, [-0.75, FLOOR - 0.05, place(3.42)], [0.75, FLOOR + 0.03, place(2.5)], detail.soft), both(side))),
      piece('trim', guard, { tint: [0.05, 0.05, 0.052], from: 'headset' }),
      piece('reflector', strip, { from: 'headset' }),
      piece('trim', merge(...ribs), { tint: [0.12, 0.12, 0.123], from: 'headset' }),
      piece('chrome', merge(hooks, mirror(hooks)), { from: 'headset' }),
      piece('trim', merge(handle, rounds, mirror(rounds), frame, mirror(frame), socket), { tint: [0.02, 0.02, 0.02], from: 'headset' }),
      piece('plate', merge(lamp, mirror(lamp)), { from: 'headset' }),
    ],
  }
}
