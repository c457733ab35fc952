import { bell, ease, smoothMin } from '../../kernel/blend.ts'
import { clip } from '../../kernel/clip.ts'
import { merge, mirror } from '../../kernel/mesh.ts'
import { box } from '../../kernel/solids.ts'
import { surface } from '../../kernel/surface.ts'
import { rod } from '../../kernel/sweep.ts'
import { cabinBox } from './cabin-box.ts'
import { piece } from '../part.ts'
import { beside, piping, stitches, traced } from './trace.ts'
import type { Line } from './trace.ts'
import type { Detail } from '../../detail.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

/** Where a seat stands and how wide it is; a plain one has no bolsters (the middle of the back seat). */
export interface Seat {
  /** Middle of the cushion: distance from the car's middle, station. */
  x: number
  s: number
  half: number
  /** Of the back rest, radians from upright. */
  tilt: number
  plain?: boolean
  /** Only its outer side has bolsters: towards the middle the next seat adjoins. */
  adjoining?: boolean
}

/** Hinge of the back rest over the floor and behind the seat's middle. */
const HIP = [0.2, 0.44] as const
const FLUTE = 0.074

/** Frame of the back rest: `u` out of its back, `v` up along it. */
const upOf = (at: Seat, b: number, y: number): [number, number] => {
  const [c, q] = [Math.cos(at.tilt), Math.sin(at.tilt)]
  const [p, r] = [b - HIP[0], y - HIP[1]]
  return [p * c - r * q, p * q + r * c]
}

/** A point of a seat in the car's frame, from its back rest's frame. */
export function onBack(at: Seat, shape: Shape, x: number, u: number, v: number): Vec3 {
  const [c, q] = [Math.cos(at.tilt), Math.sin(at.tilt)]
  return [at.x + x, HIP[1] - u * q + v * c, shape.warp.place(at.s + HIP[0] + u * c + v * q)]
}

/** Soft rolls across, every {@link FLUTE} metres: nothing sharper than the grid can hold. */
const flute = (t: number): number => (0.5 + 0.5 * Math.cos((2 * Math.PI * t) / FLUTE)) ** 3

/** Cushion and back rest; `b` runs rearward, `c` is height over the sloping cushion. */
export function seatField(at: Seat, shape: Shape): Field {
  const { half } = at
  return (x0, y, z0) => {
    const x = Math.abs(x0 - at.x)
    const b = shape.warp.station(z0) - at.s
    const c = y + 0.11 * b
    const [u, v] = upOf(at, b, y)
    const narrow = ease(0.28, 0.62, v)
    let cushion = box(b + 0.03, x, c - 0.395, 0.265, half, 0.075, 0.055)
    const lean = u - 0.034 + 0.02 * bell(v - 0.17, 0.13)
    let back = box(lean, x, v - 0.3, 0.056, half * (1 - (at.adjoining || at.plain ? 0.03 : 0.2) * narrow), 0.325, 0.05)
    if (!at.plain) {
      const away = at.adjoining ? 0.2 * ease(0.02, -0.02, x0 - at.x) : 0
      cushion = smoothMin(cushion, box(b + 0.015, x - half + 0.02, c - 0.435, 0.238, 0.044, 0.072, 0.042) + away, 0.045)
      back = smoothMin(back, box(u + 0.006, x - half * 0.9 + 0.06 * narrow, v - 0.27, 0.062, 0.042, 0.24, 0.04) + away, 0.055)
    }
    let d = smoothMin(cushion, back, 0.035)
    const middle = 1 - ease(half * 0.4, half * 0.6, x)
    d += 0.008 * middle * ease(0.06, 0.12, v) * (1 - ease(0.5, 0.55, v)) * ease(0.03, -0.005, u) * flute(v - 0.02)
    d += 0.008 * middle * ease(0.4, 0.45, y) * (1 - ease(0.07, 0.12, b)) * ease(-0.26, -0.2, b) * flute(b)
    return d * 0.9
  }
}

/** The head's rest, on two posts. */
function headField(at: Seat, shape: Shape): Field {
  const half = at.plain ? 0.1 : 0.132
  return (x, y, z) => {
    const [u, v] = upOf(at, shape.warp.station(z) - at.s, y)
    return box(u - 0.022 + 0.5 * (x - at.x) ** 2, x - at.x, v - 0.75, 0.045, half * (1 - 0.12 * ease(0.72, 0.84, v)), 0.083, 0.04) * 0.95
  }
}

/** The soft middle of a seat, which is covered in another stuff. */
export const insetOf = (at: Seat, shape: Shape): Field => (x, y, z) => {
  const [u, v] = upOf(at, shape.warp.station(z) - at.s, y)
  return Math.max(Math.abs(x - at.x) - wideOf(at), v - 0.535, u - 0.055, 0.37 - y)
}

const wideOf = (at: Seat): number => at.half * (at.plain ? 0.8 : 0.6)

/** Where the padding ends behind. */
const shellOf = (at: Seat, shape: Shape): Field => (_x, y, z) => 0.05 - upOf(at, shape.warp.station(z) - at.s, y)[0]

/** Inset, bolsters and shell of a seat, or of several that adjoin, within x from `left` to `right`. */
export function upholstered(at: Seat, field: Field, inset: Field, left: number, right: number, shape: Shape, detail: Detail): Part['pieces'] {
  const [front, rear] = [shape.warp.place(at.s - 0.42), shape.warp.place(at.s + 0.62)]
  const mesh = surface(field, [left, 0.24, rear], [right, 1.1, front], detail.soft)
  const halves = clip(mesh, field, inset, 0, detail.soft)
  const skin = clip(halves.beyond, field, shellOf(at, shape), 0, detail.soft)
  return [piece('upholstery', halves.within), piece('accent', skin.beyond), piece('cabin', skin.within)]
}

/** Cords and stitches along a seat's seams, its head rest on two posts with their sleeves. */
export function finished(at: Seat, field: Field, shape: Shape, detail: Detail): Part['pieces'] {
  const top = onBack(at, shape, 0, 0.02, 0.75)
  const rest = surface(headField(at, shape), [at.x - 0.18, top[1] - 0.16, top[2] - 0.14], [at.x + 0.18, top[1] + 0.14, top[2] + 0.14], detail.soft * 0.8)
  const apart = at.plain ? 0.045 : 0.055
  const post = (x: number): Mesh => rod([onBack(at, shape, x, 0.03, 0.56), onBack(at, shape, x, 0.024, 0.72)], 0.0062, 8)
  const sleeve = (x: number): Mesh => {
    const p = onBack(at, shape, x, 0.0275, 0.627)
    return cabinBox(shape, [p[0], p[1], shape.warp.station(p[2])], [0.0125, 0.006, 0.0125], 0.005, -at.tilt, detail.hard)
  }
  const seams = seamsOf(at, shape, field, wideOf(at))
  return [
    piece('accent', rest),
    piece('thread', merge(...seams.map((line) => piping(line, 0.0026, 5))), { from: 'headset', keep: true }),
    piece('thread', merge(...seams.flatMap((line) => [0.011, -0.011].map((by) => stitches(beside(line, field, by))))), { from: 'full', keep: true }),
    piece('chrome', merge(post(-apart), post(apart)), { from: 'headset' }),
    piece('trim', merge(sleeve(-apart), sleeve(apart)), { tint: [0.03, 0.03, 0.031], from: 'headset' }),
  ]
}

/** A seat that stands by itself, on its rails, with the switches of its motors on the outer side. */
export function seat(at: Seat, shape: Shape, detail: Detail): Part['pieces'] {
  const field = seatField(at, shape)
  const under = merge(
    cabinBox(shape, [at.x, 0.335, at.s - 0.03], [at.half - 0.03, 0.035, 0.23], 0.02, 0, detail.soft),
    ...[-0.16, 0.16].map((x) => cabinBox(shape, [at.x + x, 0.285, at.s - 0.02], [0.02, 0.022, 0.27], 0.006, 0, detail.hard * 2)),
    cabinBox(shape, [at.x + at.half - 0.004, 0.36, at.s + 0.03], [0.016, 0.045, 0.2], 0.014, -0.1, detail.hard),
  )
  const switches = [[-0.06, 0.377, 0.034], [0.03, 0.372, 0.02]] as const
  const keys = switches.map(([s, y, half]) => cabinBox(shape, [at.x + at.half + 0.012, y, at.s + s], [0.006, 0.008, half], 0.005, s > 0 ? 1.1 : -0.1, detail.hard * 0.6))
  return [
    ...upholstered(at, field, insetOf(at, shape), at.x - at.half - 0.08, at.x + at.half + 0.08, shape, detail),
    ...finished(at, field, shape, detail),
    piece('trim', under, { tint: [0.045, 0.045, 0.047], from: 'headset' }),
    piece('reflector', merge(...keys), { from: 'headset' }),
  ]
}

/** Along both sides of the inset, on cushion and back, and across its upper end. */
function seamsOf(at: Seat, shape: Shape, field: Field, wide: number): Line[] {
  const { tilt } = at
  const forward: Vec3 = [0, Math.sin(tilt), Math.cos(tilt)]
  const inward: Vec3 = [0, -forward[1], -forward[2]]
  const steps = (from: number, to: number, n: number): number[] => Array.from({ length: n + 1 }, (_, k) => from + ((to - from) * k) / n)
  const back = (x: number, v: number): Vec3 => onBack(at, shape, x, -0.25, v)
  const seat = (x: number, b: number): Vec3 => [at.x + x, 0.75, shape.warp.place(at.s + b)]
  const sides = [-wide, wide].flatMap((x) => [
    traced(field, steps(0.09, 0.533, 44).map((v) => back(x, v)), inward),
    traced(field, steps(0.05, -0.29, 34).map((b) => seat(x, b)), [0, -1, 0]),
  ])
  return [...sides, traced(field, steps(-wide, wide, 22).map((x) => back(x, 0.533)), inward)]
}

export const pair = (pieces: Part['pieces']): Part['pieces'] => pieces.map((q) => ({ ...q, mesh: merge(q.mesh, mirror(q.mesh)) }))
