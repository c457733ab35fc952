import { both } from '../kernel/mesh.ts'
import { lining, pane, panel, trimmed } from './cutter.ts'
import { piece } from './part.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

export function tailgate(shape: Shape, skin: Skin): Part[] {
  const f = panel(skin.tailgate, 0.04)
  const origin: Part['origin'] = [0, shape.warp.raise(1.345), shape.warp.place(3.05)]
  return [
    {
      name: 'tailgate',
      label: { en: 'Tailgate', fr: 'Hayon' },
      origin,
      hinge: { axis: [1, 0, 0], degrees: shape.parameters.opening.tailgate, seconds: 1.6 },
      pieces: [
        piece('paint', both(f.panel)),
        piece('trim', both(f.wall), { tint: [0.05, 0.05, 0.052] }),
        piece('gloss-black', both(trimmed(skin.rearWindowBorder))),
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
