import { clip } from '../kernel/clip.ts'
import { ease, smoothMin } from '../kernel/blend.ts'
import { merge, mirror } from '../kernel/mesh.ts'
import { box } from '../kernel/solids.ts'
import { surface } from '../kernel/surface.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

interface Seat {
  /** Middle of the cushion: distance from the car's middle, station. */
  x: number
  s: number
  half: number
  tilt: number
}

/** One seat: cushion, back with bolsters, headrest; quilted in the middle. `b` runs rearward, `c` up. */
function seatField(at: Seat, shape: Shape): Field {
  const { half } = at
  const [cos, sin] = [Math.cos(at.tilt), Math.sin(at.tilt)]
  return (x0, y, z0) => {
    const x = Math.abs(x0 - at.x)
    const b = shape.warp.station(z0) - at.s
    const slope = y + 0.06 * b
    let cushion = box(b + 0.02, x, slope - 0.4, 0.27, half, 0.085, 0.065)
    cushion = smoothMin(cushion, box(b + 0.02, x - half + 0.03, slope - 0.445, 0.24, 0.045, 0.07, 0.045), 0.05)
    const [p, q] = [b - 0.22, y - 0.45]
    const [u, v] = [p * cos - q * sin, p * sin + q * cos]
    const narrow = ease(0.25, 0.6, v)
    let back = box(u - 0.02, x, v - 0.27, 0.068, half * (1 - 0.16 * narrow), 0.33, 0.062)
    back = smoothMin(back, box(u + 0.03, x - half * 0.87 + 0.05 * narrow, v - 0.22, 0.055, 0.042, 0.23, 0.04), 0.05)
    const head = box(u - 0.012, x, v - 0.705, 0.046, 0.128, 0.082, 0.042)
    const middle = 1 - ease(half * 0.5, half * 0.62, x)
    const quilt = (t: number): number => Math.abs(Math.cos((Math.PI * t) / 0.085)) ** 8
    let d = smoothMin(smoothMin(cushion, back, 0.045), head, 0.03)
    d += 0.006 * middle * ease(0.02, 0.08, v) * (1 - ease(0.5, 0.56, v)) * ease(0.02, -0.02, u) * quilt(v)
    d += 0.005 * middle * ease(0.4, 0.46, y) * (1 - ease(0.1, 0.16, b)) * ease(-0.26, -0.22, b) * quilt(b)
    return d * 0.9
  }
}

function seat(at: Seat, shape: Shape, detail: Detail): { middle: Mesh; sides: Mesh } {
  const field = seatField(at, shape)
  const front = shape.warp.place(at.s - 0.4)
  const rear = shape.warp.place(at.s + 0.78)
  const mesh = surface(field, [at.x - at.half - 0.08, 0.24, rear], [at.x + at.half + 0.08, 1.34, front], detail.soft)
  const inner: Field = (x, y, z) => {
    const b = shape.warp.station(z) - at.s
    return Math.max(Math.abs(x - at.x) - at.half * 0.62, y - 1.06, b - 0.3 - 0.4 * (y - 0.45))
  }
  const halves = clip(mesh, field, inner, 0, detail.soft)
  return { middle: halves.within, sides: halves.beyond }
}

/** Front and rear seats, cloth in the middle and smooth at the bolsters. */
export function seats(shape: Shape, detail: Detail): Part[] {
  const front = seat({ x: 0.37, s: 1.24, half: 0.25, tilt: 0.38 }, shape, detail)
  const rear = seat({ x: 0.35, s: 2.05, half: 0.31, tilt: 0.4 }, shape, detail)
  const rows = [
    { name: 'seats-front', label: { en: 'Front seats', fr: 'Sièges avant' }, made: front },
    { name: 'seats-rear', label: { en: 'Rear seats', fr: 'Sièges arrière' }, made: rear },
  ]
  return rows.map(({ name, label, made }) => ({
    name,
    label,
    origin: [0, 0, 0],
    pieces: [
      piece('upholstery', merge(made.middle, mirror(made.middle))),
      piece('accent', merge(made.sides, mirror(made.sides))),
    ],
  }))
}
