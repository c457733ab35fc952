import { merge } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import { onTop } from '../shape/onto.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Two wipers at rest along the foot of the windscreen. */
export function wipers(shape: Shape, detail: Detail): Part {
  const around = detail.rounds > 0 ? 6 : 4
  const blade = (from: number, to: number): Mesh => {
    const line = Array.from({ length: 9 }, (_, k) => {
      const u = from + ((to - from) * k) / 8
      return onTop(shape, u, 0.365 + 0.19 * u * u + 0.012 * Math.sin((Math.PI * k) / 8), -0.011)
    })
    const arm = [onTop(shape, from - 0.05, 0.29 + 0.19 * from * from, -0.004), line[4]!]
    return merge(rod(line, 0.005, around), rod(arm, 0.006, around))
  }
  return {
    name: 'wipers',
    label: { en: 'Wipers', fr: 'Essuie-glaces' },
    origin: [0, 0, 0],
    pieces: [piece('trim', merge(blade(-0.02, 0.54), blade(-0.58, -0.06)), { tint: [0.02, 0.02, 0.02], from: 'headset' })],
  }
}
