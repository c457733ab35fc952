import { clip } from '../../kernel/clip.ts'
import { ease, smoothMax, smoothMin } from '../../kernel/blend.ts'
import { lathe } from '../../kernel/sweep.ts'
import { merge, transform } from '../../kernel/mesh.ts'
import { box } from '../../kernel/solids.ts'
import { surface } from '../../kernel/surface.ts'
import { cabinBox } from './cabin-box.ts'
import { piece } from '../part.ts'
import { beside, piping, stitches, traced } from './trace.ts'
import type { Detail } from '../../detail.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

const TOP = 0.575
/** Stations of the cups, and of the lid's ends. */
const CUPS = [1.12, 1.21] as const
const LID = [1.29, 1.62] as const

/** Height of the console's top: it climbs to the dashboard. */
const rise = (s: number): number => TOP + 0.075 * ease(1.02, 0.84, s)

/** Tray, two cups and a padded lid on a body between the front seats; vents for the back. */
export function centreConsole(shape: Shape, detail: Detail): Part {
  const { station, place } = shape.warp
  const field: Field = (x, y, z) => {
    const s = station(z)
    let d = box(s - 1.21, y - 0.415 - (rise(s) - TOP) / 2, x, 0.41, 0.16 + (rise(s) - TOP) / 2, 0.098, 0.03)
    for (const c of CUPS) d = smoothMax(d, -Math.max(Math.hypot(s - c, x) - 0.037, TOP - 0.075 - y), 0.006)
    const tray = box(s - 0.975, y - rise(s), x, 0.085, 0.022, 0.074, 0.018)
    d = smoothMax(d, -tray, 0.006)
    const back = box(s - 1.625, y - 0.49, x, 0.02, 0.028, 0.07, 0.008)
    return smoothMax(d, -back, 0.004) * 0.92
  }
  const lidField: Field = (x, y, z) => {
    const s = station(z)
    const pad = box(s - (LID[0] + LID[1]) / 2, y - TOP - 0.012, x, (LID[1] - LID[0]) / 2, 0.028, 0.102, 0.022)
    return smoothMin(pad, pad + 0.001, 0.004)
  }
  const mesh = surface(field, [-0.13, 0.24, place(1.68)], [0.13, 0.72, place(0.76)], detail.soft * 0.62)
  const deep = clip(mesh, field, (x, y, z) => {
    const s = station(z)
    return Math.max(Math.abs(s - 1.06) - 0.21, Math.abs(x) - 0.084, TOP - 0.09 - y)
  }, 0, detail.soft * 0.62)
  const lid = surface(lidField, [-0.13, TOP - 0.04, place(LID[1] + 0.04)], [0.13, TOP + 0.06, place(LID[0] - 0.04)], detail.soft * 0.6)
  const ring = (s: number): Mesh =>
    transform(lathe([[0.0365, -0.002], [0.0365, 0.001], [0.038, 0.0025], [0.0405, 0.001], [0.0405, -0.002]], 28), ([a, b, c]) => [b, a, c], [0, TOP, place(s)])
  const round = [-0.086, 0.086].map((x) => traced(lidField, span(LID[0] + 0.012, LID[1] - 0.012, 30).map((s): Vec3 => [x, TOP + 0.2, place(s)]), [0, -1, 0]))
  const fins = [-0.012, 0, 0.012].map((y) => cabinBox(shape, [0, 0.49 + y, 1.628], [0.066, 0.0014, 0.009], 0.0012, 0.2, detail.hard))
  return {
    name: 'console',
    label: { en: 'Centre console', fr: 'Console centrale' },
    origin: [0, 0, 0],
    pieces: [
      piece('cabin', deep.beyond),
      piece('trim', deep.within, { tint: [0.035, 0.035, 0.037] }),
      piece('accent', lid),
      piece('chrome', merge(...CUPS.map(ring)), { from: 'headset' }),
      piece('thread', merge(...round.map((line) => piping(line, 0.0018, 4))), { from: 'headset', keep: true }),
      piece('thread', merge(...round.flatMap((line) => [0.009, -0.009].map((by) => stitches(beside(line, lidField, by))))), { from: 'full', keep: true }),
      piece('trim', merge(...fins), { tint: [0.05, 0.05, 0.05], from: 'full' }),
    ],
  }
}

const span = (from: number, to: number, n: number): number[] => Array.from({ length: n + 1 }, (_, k) => from + ((to - from) * k) / n)
