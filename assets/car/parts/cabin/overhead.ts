import { merge, mirror } from '../../kernel/mesh.ts'
import { box } from '../../kernel/solids.ts'
import { surface } from '../../kernel/surface.ts'
import { rod } from '../../kernel/sweep.ts'
import { onTop } from '../../shape/onto.ts'
import { cabinBox } from './cabin-box.ts'
import { innerGlass } from './inner-glass.ts'
import { piece } from '../part.ts'
import { piping, traced } from './trace.ts'
import type { Detail } from '../../detail.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

/** What hangs from the roof: mirror, sun visors, grab handles, a reading light. */
export function overhead(shape: Shape, detail: Detail): Part[] {
  const { station } = shape.warp
  // Stowed flat against the head of the windscreen.
  const [low, high] = [onTop(shape, 0.34, 1.03, 0.058), onTop(shape, 0.34, 1.19, 0.071)]
  const lean = Math.atan2(high[1] - low[1], low[2] - high[2])
  const middle: Vec3 = [0.34, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
  const [c, q] = [Math.cos(lean), Math.sin(lean)]
  const visor: Field = (x, y, z) => {
    const [v, w] = [y - middle[1], middle[2] - z]
    return box(x - middle[0], v * c - w * q, w * c + v * q, 0.165, 0.0085, 0.078, 0.008)
  }
  const board = surface(visor, [0.15, middle[1] - 0.12, middle[2] - 0.12], [0.53, middle[1] + 0.12, middle[2] + 0.12], detail.hard)
  const clipOn = rod([onTop(shape, 0.172, 1.18, 0.045), onTop(shape, 0.172, 1.18, 0.072)], 0.006, 8)
  const handle = (s: number): Mesh => {
    const at = (t: number, depth: number): Vec3 => onTop(shape, 0.545, s + t, depth)
    return rod([at(-0.1, 0.046), at(-0.096, 0.066), at(-0.08, 0.082), at(-0.05, 0.088), at(0, 0.09), at(0.05, 0.088), at(0.08, 0.082), at(0.096, 0.066), at(0.1, 0.046)], 0.0085, 8)
  }
  const left = merge(board)
  const handles = merge(handle(1.3), handle(2.1))
  const stem = onTop(shape, 0, 1.02, 0.012)
  const glass: Vec3 = [0, stem[1] - 0.075, stem[2] - 0.06]
  const mirrorField: Field = (x, y, z) => box(x - glass[0], y - glass[1], z - glass[2], 0.118, 0.031, 0.013, 0.01)
  const lampAt = onTop(shape, 0, 1.13, 0.06)
  const seam = traced(visor, Array.from({ length: 29 }, (_, k): Vec3 => [0.2 + k * 0.01, middle[1] - 0.2, low[2] - 0.012]), [0, 1, 0])
  return [
    {
      name: 'mirror-inner',
      label: { en: 'Inner mirror', fr: 'Rétroviseur intérieur' },
      origin: [0, 0, 0],
      pieces: [
        piece('gloss-black', merge(surface(mirrorField, [-0.15, glass[1] - 0.05, glass[2] - 0.03], [0.15, glass[1] + 0.05, glass[2] + 0.035], detail.hard), rod([stem, [0, glass[1] + 0.01, glass[2] + 0.01]], 0.008, 8)), { from: 'headset' }),
        innerGlass(shape, glass),
        piece('gloss-black', cabinBox(shape, [0, glass[1] + 0.01, station(glass[2]) - 0.035], [0.045, 0.03, 0.028], 0.016, 0.3, detail.hard), { from: 'headset' }),
      ],
    },
    {
      name: 'sun-visors',
      label: { en: 'Sun visors', fr: 'Pare-soleil' },
      origin: [0, 0, 0],
      pieces: [
        piece('headliner', merge(left, mirror(left)), { from: 'headset' }),
        piece('thread', merge(piping(seam, 0.0012, 4), mirror(piping(seam, 0.0012, 4))), { from: 'full' }),
        piece('trim', merge(clipOn, mirror(clipOn)), { tint: [0.12, 0.12, 0.12], from: 'full' }),
      ],
    },
    {
      name: 'grab-handles',
      label: { en: 'Grab handles', fr: 'Poignées de maintien' },
      origin: [0, 0, 0],
      pieces: [piece('headliner', merge(handles, mirror(handles)), { from: 'headset' })],
    },
    {
      name: 'reading-light',
      label: { en: 'Reading light', fr: 'Liseuse' },
      origin: [0, 0, 0],
      pieces: [
        piece('trim', cabinBox(shape, [0, lampAt[1], station(lampAt[2])], [0.06, 0.013, 0.07], 0.01, -0.08, detail.hard), { tint: [0.1, 0.1, 0.1], from: 'headset' }),
        piece('ambient', merge(...[-0.03, 0.03].map((x) => cabinBox(shape, [x, lampAt[1] - 0.011, station(lampAt[2]) + 0.02], [0.014, 0.003, 0.014], 0.003, -0.08, detail.hard))), { from: 'full' }),
      ],
    },
  ]
}
