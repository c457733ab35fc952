import { both, merge, offset } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import { onTail, onto, spread } from '../shape/onto.ts'
import { lining } from './cutter.ts'
import { gateHinge } from './gate-hinge.ts'
import { piece, rounded } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

const REFLEX: [number, number, number] = [0.3, 0.006, 0.008]

/**
 * The band of light across the back: its ends on the body, its middle on the tailgate. Behind red glass two light guides, a
 * row of optics between them, blocks of brake light and an indicator at the ends; a third brake light under the spoiler's lip.
 */
export function lampsRear(shape: Shape, skin: Skin, detail: Detail): Part[] {
  const fine = detail.rounds > 0
  const around = fine ? 8 : 4
  const guide = (from: number, to: number, y: number, r: number, depth = 0.012): Mesh =>
    rod(spread([[from, y], [to, y]], fine ? 14 : 4).map(([u, v]) => onTail(shape, u, v, depth)), r, around)
  /** The same, and on round the corner along the flank to a station. */
  const wrapped = (from: number, y: number, until: number, r: number): Mesh => {
    const back = spread([[from, y], [0.79, y]], fine ? 10 : 3).map(([u, v]) => onTail(shape, u, v, 0.012))
    const flank = spread([[3.18, y], [until, y]], fine ? 7 : 2).map(([s, v]) => onto(shape, [1.3, shape.warp.raise(v), shape.warp.place(s)], [-1, 0, 0], 0.012))
    return rod([...back, ...flank], r, around)
  }
  /** Short upright bars: they break the light as the ribs of a real guide do. */
  const ribs = (from: number, to: number, count: number): Mesh =>
    merge(...Array.from({ length: fine ? count : 0 }, (_, k) => {
      const u = from + ((to - from) * (k + 0.5)) / count
      return rod([onTail(shape, u, 0.92, 0.015), onTail(shape, u, 0.939, 0.015)], 0.0022, 4)
    }))
  const pieces = (sheet: Mesh, from: number, to: number, count: number): Part['pieces'] => {
    const f = skin.cutter.panel(offset(sheet, -0.001), 0.024, 0.0015)
    return [
      ...rounded('lens-red', both(f.sheet), both(f.rim)),
      piece('trim', both(merge(f.wall, offset(sheet, -0.0245))), { tint: [0.02, 0.006, 0.006] }),
      piece('trim', both(lining(sheet, 0.027)), { tint: [0.02, 0.02, 0.02], from: 'headset' }),
      piece('lamp-red', both(to > 0.7 ? merge(wrapped(from, 0.9435, 3.02, 0.0046), wrapped(from, 0.9165, 3.05, 0.0032)) : merge(guide(from, to, 0.9435, 0.0046), guide(from, to, 0.9165, 0.0032))), { keep: true }),
      piece('lamp-tail-glow', both(ribs(from, to, count)), { keep: true, from: 'headset' }),
    ]
  }
  const stops = Array.from({ length: 6 }, (_, k) => guide(0.622 + 0.035 * k, 0.65 + 0.035 * k, 0.9298, 0.0062, 0.013))
  const third = rod(spread([[-0.12, 1.2795], [0.12, 1.2795]], 6).map(([u, y]) => onTail(shape, u, y, 0)), 0.004, 6)
  const reflex = rod(spread([[0.64, 0.452], [0.77, 0.458]], 6).map(([u, y]) => onTail(shape, u, y, 0.002)), 0.0075, around)
  return [
    {
      name: 'lamps-rear',
      label: { en: 'Rear lamps', fr: 'Feux arrière' },
      origin: [0, 0, 0],
      pieces: [
        ...pieces(skin.lightOnBody, 0.607, 0.845, 18),
        piece('lamp-brake', both(merge(...stops)), { keep: true, from: 'headset' }),
        piece('lamp-amber', both(guide(0.62, 0.84, 0.9075, 0.0036, 0.013)), { keep: true, from: 'headset' }),
        piece('trim', both(reflex), { keep: true, from: 'headset', tint: REFLEX }),
      ],
    },
    {
      name: 'lamps-rear-middle',
      label: { en: 'Rear light band', fr: 'Bandeau lumineux arrière' },
      parent: 'tailgate',
      origin: gateHinge(shape),
      pieces: [...pieces(skin.lightOnGate, 0, 0.592, 44), piece('lamp-brake', third, { keep: true, from: 'headset' })],
    },
  ]
}
