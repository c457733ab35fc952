import { onTop } from '../shape/onto.ts'
import { both } from '../kernel/mesh.ts'
import { lining, pane } from './cutter.ts'
import { JAMB } from './body.ts'
import { piece, rounded } from './part.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

/** On the roof, at the tailgate's upper edge. */
export const gateHinge = (shape: Shape): Vec3 => onTop(shape, 0, 2.965, 0)

export function tailgate(shape: Shape, skin: Skin): Part[] {
  const f = skin.cutter.panel(skin.tailgate, 0.04)
  const origin: Part['origin'] = gateHinge(shape)
  return [
    {
      name: 'tailgate',
      label: { en: 'Tailgate', fr: 'Hayon' },
      origin,
      hinge: { axis: [1, 0, 0], degrees: shape.parameters.opening.tailgate, seconds: 1.6 },
      pieces: [
        ...rounded('paint', both(f.sheet), both(f.rim)),
        piece('trim', both(f.wall), { tint: JAMB }),
        piece('gloss-black', both(skin.cutter.trimmed(skin.rearWindowBorder))),
        piece('trim', both(lining(skin.rearWindowBorder, 0.006)), { tint: JAMB, from: 'headset' }),
        piece('cabin', both(lining(skin.tailgate, 0.04)), { from: 'headset' }),
      ],
    },
    {
      name: 'glass-rear',
      label: { en: 'Rear window', fr: 'Lunette arrière' },
      parent: 'tailgate',
      origin,
      pieces: [piece('glass-tinted', both(pane(skin.rearWindow)))],
    },
  ]
}
