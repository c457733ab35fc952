import { inside, smoothMin } from '../kernel/blend.ts'
import { box } from '../kernel/solids.ts'
import { rod } from '../kernel/sweep.ts'
import { surface } from '../kernel/surface.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

const TILT = 0.42

/** The steering wheel, on the left. Its node stands in the hub, so that it can turn about its column. */
export function steeringWheel(shape: Shape, detail: Detail): Part {
  const { place } = shape.warp
  const hub: Vec3 = [0.37, 0.845, place(0.99)]
  const [c, q] = [Math.cos(TILT), Math.sin(TILT)]
  const field: Field = (x0, y0, z0) => {
    const [x, y, b] = [x0 - hub[0], y0 - hub[1], hub[2] - z0]
    const u = b * c - y * q
    const v = b * q + y * c
    const r = Math.hypot(x, v * 1.06)
    const ring = Math.hypot(r - 0.178, u) - 0.0155
    const boss = box(u + 0.012, x, v, 0.028, 0.07, 0.05, 0.026)
    const across = inside(0.01, Math.abs(v) - 0.018, Math.abs(u + 0.004) - 0.01, r - 0.178)
    const down = inside(0.01, Math.abs(x) - 0.022, Math.abs(u + 0.004) - 0.01, r - 0.178, v)
    return smoothMin(ring, smoothMin(boss, smoothMin(across, down, 0.02), 0.02), 0.015)
  }
  const mesh = surface(field, [0.16, 0.63, hub[2] - 0.18], [0.58, 1.06, hub[2] + 0.18], detail.hard)
  const column = rod([[0.37, 0.72, place(0.7)], [0.37, 0.835, place(0.965)]], 0.04, 16)
  return {
    name: 'steering-wheel',
    label: { en: 'Steering wheel', fr: 'Volant' },
    origin: hub,
    pieces: [piece('cabin', mesh), piece('trim', column, { tint: [0.06, 0.06, 0.06], from: 'headset' })],
  }
}
