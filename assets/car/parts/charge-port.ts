import { merge } from '../kernel/mesh.ts'
import { offset } from '../kernel/mesh.ts'
import { lathe } from '../kernel/sweep.ts'
import { transform } from '../kernel/mesh.ts'
import { CHARGE } from '../shape/regions.ts'
import { lining } from './cutter.ts'
import { piece, rounded } from './part.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

/** The flap on the left rear wing, and the socket behind it. */
export function chargePort(shape: Shape, skin: Skin): Part[] {
  const f = skin.cutter.panel(skin.chargePort, 0.01)
  const y = shape.warp.raise(CHARGE.y)
  const z = shape.warp.place(CHARGE.s)
  const middle = skin.chargePort.positions.filter((_, k) => k % 3 === 0)
  const x = middle.reduce((a, b) => a + b, 0) / Math.max(1, middle.length)
  const ring = (profile: [number, number][]): ReturnType<typeof lathe> => transform(lathe(profile, 24), (v) => v, [x - 0.045, y, z])
  return [
    {
      name: 'charge-port',
      label: { en: 'Charge port', fr: 'Prise de charge' },
      origin: [x + 0.002, y, shape.warp.place(CHARGE.s - 0.077)],
      hinge: { axis: [0, 1, 0], degrees: -shape.parameters.opening.chargePort, seconds: 0.9 },
      pieces: [
        ...rounded('paint', f.sheet, f.rim),
        piece('paint', merge(f.wall, lining(skin.chargePort, 0.01)), { from: 'headset', error: 0.001 }),
      ],
    },
    {
      name: 'charge-socket',
      label: { en: 'Charge socket', fr: 'Connecteur de charge' },
      origin: [0, 0, 0],
      pieces: [
        piece('trim', offset(skin.chargePort, -0.05), { tint: [0.05, 0.05, 0.05] }),
        piece('trim', ring([[0.0001, 0], [0.024, 0], [0.024, 0], [0.024, 0.022], [0.024, 0.022], [0.03, 0.022], [0.03, 0.022], [0.03, 0]]), { tint: [0.3, 0.3, 0.3], from: 'headset' }),
      ],
    },
  ]
}
