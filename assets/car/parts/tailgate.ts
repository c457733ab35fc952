import { both } from '../kernel/mesh.ts'
import { HEM, lining, pane } from './cutter.ts'
import { gateHinge } from './gate-hinge.ts'
import { struts } from './gate-struts.ts'
import { JAMB } from './body.ts'
import { piece, rounded } from './part.ts'
import type { Shape } from '../shape/shape.ts'
import type { Hinge, Part } from './part.ts'
import type { Skin } from './skin.ts'

export function tailgate(shape: Shape, skin: Skin): Part[] {
  const f = skin.cutter.panel(skin.tailgate, 0.04, undefined, HEM)
  const origin: Part['origin'] = gateHinge(shape)
  const hinge: Hinge = { axis: [1, 0, 0], degrees: shape.parameters.opening.tailgate, seconds: 1.6 }
  return [
    {
      name: 'tailgate',
      label: { en: 'Tailgate', fr: 'Hayon' },
      origin,
      hinge,
      pieces: [
        ...rounded('paint', both(f.sheet), both(f.rim)),
        piece('trim', both(f.hem), { tint: JAMB }),
        piece('paint', both(f.wall), { from: 'headset', error: 0.0015 }),
        piece('trim', both(f.wall), { tint: JAMB, until: 'light' }),
        piece('gloss-black', both(skin.cutter.trimmed(skin.rearWindowBorder))),
        piece('trim', both(lining(skin.rearWindowBorder, 0.006)), { tint: JAMB, from: 'headset' }),
        piece('trim', both(lining(skin.tailgate, 0.04)), { tint: [0.035, 0.035, 0.037], from: 'headset' }),
      ],
    },
    {
      name: 'glass-rear',
      label: { en: 'Rear window', fr: 'Lunette arrière' },
      parent: 'tailgate',
      origin,
      pieces: [piece('glass-tinted', both(pane(skin.rearWindow)))],
    },
    ...struts(shape, hinge, origin),
  ]
}
