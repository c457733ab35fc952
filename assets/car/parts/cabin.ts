import { both, merge } from '../kernel/mesh.ts'
import { smoothMax } from '../kernel/blend.ts'
import { box } from '../kernel/solids.ts'
import { surface } from '../kernel/surface.ts'
import { boot } from './cabin/boot.ts'
import { cabinBox } from './cabin/cabin-box.ts'
import { linings } from './cabin/linings.ts'
import { weatherStrips } from './cabin/weather-strips.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Floor, boot, front trunk: what closes the cabin. */
export function cabin(shape: Shape, detail: Detail): Part[] {
  const { station, place } = shape.warp
  const tub: Field = (x, y, z) => {
    const s = station(z)
    const outer = box(s + 0.2, y - 0.6, x, 0.5, 0.16, 0.66, 0.05)
    const hollow = box(s + 0.16, y - 0.7, x, 0.27, 0.18, 0.4, 0.05)
    const lid = y - (0.6 + 0.1 * (s + 0.2) + 0.1)
    return smoothMax(smoothMax(smoothMax(outer, -hollow, 0.02), lid, 0.03), shape.body(x, y, z) + 0.05, 0.02)
  }
  const clear = (x: number, y: number, z: number): number => {
    const axle = Math.min(...[shape.frontAxle, shape.rearAxle].map((a) => Math.hypot(y - shape.axleHeight, z - a)))
    return Math.min(shape.axleHeight + 0.05 - axle, Math.abs(x) - 0.56)
  }
  const floor: Field = (x, y, z) => Math.max(box(station(z) - 1.45, y - 0.235, x, 1.1, 0.03, 0.76, 0.02), clear(x, y, z))
  const sillField: Field = (x, y, z) => smoothMax(Math.max(box(station(z) - 1.5, y - 0.27, x - 0.77, 1.12, 0.1, 0.1, 0.03), clear(x, y, z)), shape.body(x, y, z) + 0.05, 0.01)
  return [
    {
      name: 'floor',
      label: { en: 'Floor', fr: 'Plancher' },
      origin: [0, 0, 0],
      pieces: [
        piece('carpet', merge(
          surface(floor, [-0.82, 0.16, place(2.62)], [0.82, 0.3, place(0.28)], detail.soft * 3),
          cabinBox(shape, [0, 0.5, 0.42], [0.7, 0.33, 0.02], 0.01, 0, detail.soft * 2),
        )),
      ],
    },
    {
      name: 'sills-inner',
      label: { en: 'Inner sills', fr: 'Bas de caisse intérieurs' },
      origin: [0, 0, 0],
      pieces: [piece('cabin', both(surface(sillField, [0.55, 0.14, place(2.75)], [0.92, 0.44, place(0.25)], detail.soft * 1.5)))],
    },
    boot(shape, detail),
    ...linings(shape, detail),
    weatherStrips(shape),
    {
      name: 'front-trunk',
      label: { en: 'Front trunk', fr: 'Coffre avant' },
      origin: [0, 0, 0],
      pieces: [piece('trim', surface(tub, [-0.72, 0.4, place(0.36)], [0.72, 0.82, place(-0.78)], detail.soft * 1.3), { tint: [0.07, 0.07, 0.07], from: 'headset' })],
    },
  ]
}
