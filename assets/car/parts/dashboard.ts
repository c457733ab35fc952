import { clip } from '../kernel/clip.ts'
import { inside, smoothMax, smoothMin } from '../kernel/blend.ts'
import { box } from '../kernel/solids.ts'
import { merge } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import { surface } from '../kernel/surface.ts'
import { onTop } from '../shape/onto.ts'
import { cabinBox } from './cabin/cabin-box.ts'
import { centreConsole } from './cabin/console.ts'
import { screens } from './cabin/screens.ts'
import { band, beside, piping, stitches, traced } from './cabin/trace.ts'
import { SLOT, dip } from './cabin/vents.ts'
import { piece } from './part.ts'
import type { Line } from './cabin/trace.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Pad above, slot for the air, a wrapped band, and the part over the knees; bowed in plan. */
export function dashField(shape: Shape): Field {
  const clear = shape.axleHeight + shape.parameters.archGap + 0.03
  return (x, y, z) => {
    const s = shape.warp.station(z) - dip(x)
    const sag = 0.045 * x * x
    const pad = box(s - 0.585, y - 0.868 + sag, x, 0.3, 0.034, 0.82, 0.028)
    const core = box(s - 0.57, y - 0.78, x, 0.29, 0.1, 0.82, 0.02)
    const band = box(s - 0.63, y - 0.738, x, 0.302, 0.056, 0.82, 0.03)
    const knees = box(s - 0.58, y - 0.64, x, 0.245 - 0.35 * Math.max(0, 0.68 - y), 0.075, 0.8, 0.03)
    const slot = inside(0.006, Math.abs(y - SLOT.y + sag * 0.6) - SLOT.half, 0.8 - s)
    const lid = Math.max(Math.abs(inside(0.02, Math.abs(x + 0.4) - 0.2, Math.abs(y - 0.635) - 0.052)) - 0.0022, 0.75 - s)
    const solid = smoothMin(smoothMin(smoothMin(pad, core, 0.01), band, 0.012), knees, 0.012)
    const cut = smoothMax(smoothMax(solid, -slot, 0.006), -lid * 0.8, 0.003)
    // Its lower corners keep clear of the wheel wells.
    const well = Math.min(clear - Math.hypot(y - shape.axleHeight, z - shape.frontAxle), Math.abs(x) - 0.56)
    return smoothMax(Math.max(cut, well), shape.body(x, y, z) + 0.035, 0.01) * 0.9
  }
}

/** Dashboard with its two screens, and the console between the seats. */
export function dashboard(shape: Shape, detail: Detail): Part[] {
  const { place, station } = shape.warp
  const field = dashField(shape)
  const mesh = surface(field, [-0.86, 0.53, place(1)], [0.86, 0.93, place(0.22)], detail.soft * 0.72)
  const slotted = clip(mesh, field, (x, y, z) => Math.max(Math.abs(y - SLOT.y + 0.027 * x * x) - SLOT.half - 0.002, station(z) - dip(x) - 0.893, 0.8 - station(z)), 0, detail.soft * 0.72)
  const wrapped = clip(slotted.beyond, field, (x, y, z) => Math.max(Math.abs(y - 0.744) - 0.05, 0.82 - station(z) + dip(x)), 0, detail.soft * 0.72)
  const across = (y: number, sag: number): Line => traced(field, steps(-0.78, 0.78, 150).map((x): Vec3 => [x, y - sag * x * x, place(1.05)]), [0, 0, 1])
  const edge = across(0.868, 0.045)
  const [over, below] = [across(0.777, 0), across(0.702, 0)]
  const light = across(0.694, 0)
  return [
    {
      name: 'dashboard',
      label: { en: 'Dashboard', fr: 'Tableau de bord' },
      origin: [0, 0, 0],
      pieces: [
        piece('cabin', wrapped.beyond),
        piece('accent', wrapped.within),
        piece('trim', slotted.within, { tint: [0.022, 0.022, 0.023] }),
        piece('chrome', rod(steps(-0.79, 0.79, 60).map((x): Vec3 => [x, SLOT.y - SLOT.half + 0.0035 - 0.027 * x * x, place(0.902 + dip(x))]), 0.0016, 5), { from: 'headset', keep: true }),
        piece('gloss-black', keys(shape, detail), { from: 'headset' }),
        piece('matt', scuttle(shape), { tint: [0.016, 0.016, 0.016], from: 'headset' }),
        piece('trim', defroster(shape, detail), { tint: [0.008, 0.008, 0.008], from: 'headset' }),
        piece('thread', piping(edge, 0.0016, 4), { from: 'headset', keep: true }),
        piece('thread', merge(stitches(beside(edge, field, 0.009)), stitches(beside(edge, field, -0.009)), stitches(over), stitches(below)), { from: 'full', keep: true }),
        piece('ambient', piping(light, 0.0026, 5), { from: 'headset', keep: true }),
      ],
    },
    { name: 'screens', label: { en: 'Screens', fr: 'Écrans' }, origin: [0, 0, 0], pieces: screens(shape, detail) },
    centreConsole(shape, detail),
  ]
}

/** A row of switches in the middle of the slot. */
const keys = (shape: Shape, detail: Detail): Mesh =>
  merge(...[-0.022, 0, 0.022].map((x) => cabinBox(shape, [x, SLOT.y, SLOT.s - 0.012], [0.0095, 0.009, 0.012], 0.003, 0.1, detail.hard * 0.7)))

/** Closes the way from the dashboard's top to the foot of the windscreen. */
function scuttle(shape: Shape): Mesh {
  const across = steps(-0.7, 0.7, 40)
  const top = across.map((x): Vec3 => [x, 0.893 - 0.045 * x * x, shape.warp.place(0.42 + dip(x))])
  return band(top, across.map((x) => onTop(shape, x, 0.362 + 0.19 * x * x, 0.012)))
}

/** Slots in the top from which air comes up along the windscreen: a long row in the middle and one before each side window. */
function defroster(shape: Shape, detail: Detail): Mesh {
  const slot = (x: number, s: number, half: number): Mesh => cabinBox(shape, [x, 0.9025 - 0.045 * x * x, s + dip(x)], [half, 0.0012, 0.0042], 0.001, 0, detail.hard)
  const middle = steps(-0.5, 0.5, 24).flatMap((x) => [0.375, 0.39].map((s) => slot(x, s, 0.0185)))
  const ends = [-0.7, 0.7].flatMap((x) => [0.43, 0.445, 0.46].map((s) => slot(x, s, 0.03)))
  return merge(...middle, ...ends)
}

const steps = (from: number, to: number, n: number): number[] => Array.from({ length: n + 1 }, (_, k) => from + ((to - from) * k) / n)
