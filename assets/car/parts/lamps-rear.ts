import { both, merge, offset } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import { onTail, spread } from '../shape/onto.ts'
import { gateHinge } from './tailgate.ts'
import { piece, rounded } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

/** The band of light across the back: its ends on the body, its middle on the tailgate; two light guides behind red glass. */
export function lampsRear(shape: Shape, skin: Skin, detail: Detail): Part[] {
  const around = detail.rounds > 0 ? 8 : 4
  const guide = (from: number, to: number, y: number, r: number): Mesh =>
    rod(spread([[from, y], [to, y]], detail.rounds > 0 ? 14 : 4).map(([u, v]) => onTail(shape, u, v, 0.012)), r, around)
  const pieces = (sheet: Mesh, from: number, to: number): Part['pieces'] => {
    const f = skin.cutter.panel(offset(sheet, -0.002), 0.02, 0.0015)
    return [
      ...rounded('lens-red', both(f.sheet), both(f.rim)),
      piece('trim', both(merge(f.wall, offset(sheet, -0.021))), { tint: [0.03, 0.006, 0.006] }),
      piece('lamp-red', both(merge(guide(from, to, 0.957, 0.0055), guide(from, to, 0.936, 0.0035))), { keep: true }),
    ]
  }
  return [
    { name: 'lamps-rear', label: { en: 'Rear lamps', fr: 'Feux arrière' }, origin: [0, 0, 0], pieces: pieces(skin.lightOnBody, 0.605, 0.825) },
    {
      name: 'lamps-rear-middle',
      label: { en: 'Rear light band', fr: 'Bandeau lumineux arrière' },
      parent: 'tailgate',
      origin: gateHinge(shape),
      pieces: pieces(skin.lightOnGate, 0, 0.568),
    },
  ]
}
