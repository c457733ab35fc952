import { clip } from '../kernel/clip.ts'
import { both, merge, offset } from '../kernel/mesh.ts'
import { trimmed } from './cutter.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

/** The band of light across the back: its ends on the body, its middle on the tailgate. */
export function lampsRear(shape: Shape, skin: Skin, detail: Detail): Part[] {
  const { height, raise, place } = shape.warp
  const lit: Field = (_x, y) => Math.abs(height(y) - 0.888) - 0.0065
  const pieces = (sheet: Mesh): Part['pieces'] => {
    const halves = clip(sheet, shape.body, lit, 0, detail.skin)
    return [
      piece('lens-red', both(trimmed(offset(sheet, -0.002), 0.0015, 0.004))),
      piece('gloss-black', both(offset(sheet, -0.022))),
      piece('lamp-red', both(merge(offset(halves.within, -0.01)))),
    ]
  }
  return [
    { name: 'lamps-rear', label: { en: 'Rear lamps', fr: 'Feux arrière' }, origin: [0, 0, 0], pieces: pieces(skin.lightOnBody) },
    {
      name: 'lamps-rear-middle',
      label: { en: 'Rear light band', fr: 'Bandeau lumineux arrière' },
      parent: 'tailgate',
      origin: [0, raise(1.345), place(3.05)],
      pieces: pieces(skin.lightOnGate),
    },
  ]
}
