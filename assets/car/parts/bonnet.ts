import { both } from '../kernel/mesh.ts'
import { lining, panel } from './cutter.ts'
import { piece } from './part.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

export function bonnet(shape: Shape, skin: Skin): Part {
  const f = panel(skin.bonnet, 0.028)
  return {
    name: 'bonnet',
    label: { en: 'Bonnet', fr: 'Capot' },
    origin: [0, shape.warp.raise(0.93), shape.warp.place(0.22)],
    hinge: { axis: [1, 0, 0], degrees: -shape.parameters.opening.bonnet, seconds: 1.3 },
    pieces: [
      piece('paint', both(f.panel)),
      piece('trim', both(f.wall), { tint: [0.05, 0.05, 0.052] }),
      piece('trim', both(lining(skin.bonnet, 0.028)), { tint: [0.09, 0.09, 0.095], from: 'headset' }),
    ],
  }
}
