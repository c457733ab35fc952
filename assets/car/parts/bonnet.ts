import { both } from '../kernel/mesh.ts'
import { lining } from './cutter.ts'
import { JAMB } from './body.ts'
import { piece, rounded } from './part.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

export function bonnet(shape: Shape, skin: Skin): Part {
  const f = skin.cutter.panel(skin.bonnet, 0.028)
  return {
    name: 'bonnet',
    label: { en: 'Bonnet', fr: 'Capot' },
    origin: [0, shape.warp.raise(0.95), shape.warp.place(0.345)],
    hinge: { axis: [1, 0, 0], degrees: -shape.parameters.opening.bonnet, seconds: 1.3 },
    pieces: [
      ...rounded('paint', both(f.sheet), both(f.rim)),
      piece('trim', both(f.wall), { tint: JAMB }),
      piece('trim', both(lining(skin.bonnet, 0.028)), { tint: [0.09, 0.09, 0.095], from: 'headset' }),
    ],
  }
}
