import { both, merge } from '../kernel/mesh.ts'
import { slab } from '../kernel/slab.ts'
import { rod } from '../kernel/sweep.ts'
import { onNose, onTail, onTop, spread } from '../shape/onto.ts'
import { lettering } from './lettering.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Slats across the lower intake: height in the drawing, half-width. */
const SLATS = [[0.308, 0.575], [0.335, 0.565], [0.362, 0.55]] as const
const BLACK: Vec3 = [0.045, 0.045, 0.047]
const SATIN: Vec3 = [0.2, 0.2, 0.205]

/** What dresses the bumpers and the cowl: slats, bright lower blades, the diffuser's fins, the front plate, a sensor. */
export function bumperTrim(shape: Shape, detail: Detail): Part[] {
  const fine = detail.rounds > 0
  const [steps, around] = fine ? [24, 6] : [8, 4]
  const along = (on: typeof onNose, y: number, half: number, depth: number, r: number): Mesh =>
    rod(spread([[-half, y], [half, y]], steps).map(([u, v]) => on(shape, u, v, depth)), r, around)
  const slats = SLATS.map(([y, half]) => along(onNose, y, half, 0.019, 0.0045))
  const blades = merge(along(onNose, 0.231, 0.56, -0.001, 0.0075), along(onTail, 0.222, 0.6, -0.001, 0.0075))
  const fins = both(merge(...[0.13, 0.3, 0.45].map((u) => fin(shape, u))))
  const plate = onNose(shape, 0, 0.343, -0.004)
  return [
    {
      name: 'air-intake',
      label: { en: 'Air intake', fr: 'Prise d’air' },
      origin: [0, 0, 0],
      pieces: [
        piece('trim', merge(...slats, fins, fine ? cowlGrille(shape) : slats[0]!), { tint: BLACK, from: 'headset' }),
        piece('trim', blades, { tint: SATIN }),
        piece('gloss-black', rod([onNose(shape, 0.0, 0.425, -0.002), onNose(shape, 0.0, 0.425, 0.006)], 0.011, 12), { from: 'headset' }),
      ],
    },
    {
      name: 'plate-front',
      label: { en: 'Front plate', fr: 'Plaque avant' },
      origin: [0, 0, 0],
      pieces: [
        piece('gloss-black', slab([-0.26, plate[1] - 0.055, plate[2] - 0.02], [0.26, plate[1] + 0.055, plate[2] + 0.004]), { keep: true }),
        piece('plate', lettering('PARLOUR', 0.058, 0.0042, around, (right, up) => [right, plate[1] + up, plate[2] + 0.004]), { from: 'headset', keep: true }),
      ],
    },
  ]
}

/** An upright fin under the rear bumper. */
function fin(shape: Shape, u: number): Mesh {
  const [, y, z] = onTail(shape, u, 0.3, 0.012)
  return slab([u - 0.004, y - 0.075, z - 0.012], [u + 0.004, y + 0.055, z + 0.06])
}

/** Bars across the black strip under the windscreen, where the cabin takes its air. */
function cowlGrille(shape: Shape): Mesh {
  const bar = (back: number): Mesh =>
    rod(Array.from({ length: 17 }, (_, k) => {
      const u = -0.56 + 0.07 * k
      return onTop(shape, u, 0.262 + back + 0.19 * u * u, 0.0045)
    }), 0.0032, 4)
  return merge(...[0, 0.016, 0.032, 0.048].map(bar))
}
