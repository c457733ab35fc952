import { clip } from '../kernel/clip.ts'
import { smoothMax, smoothMin } from '../kernel/blend.ts'
import { box } from '../kernel/solids.ts'
import { surface } from '../kernel/surface.ts'
import { side } from './cutter.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Both outside mirrors, on their doors. */
export function mirrors(shape: Shape, detail: Detail): Part[] {
  const { station, height, place, raise } = shape.warp
  // Turned towards the driver: the flank stands at the inner edge, the horizon in the middle.
  const glassSide = (x: number, y: number, s: number): number => (s - 0.8) * 0.963 - 0.265 * (x - 0.955) + 0.035 * (y - 1.046)
  const field: Field = (x, y0, z) => {
    const s = station(z)
    const y = height(y0)
    const out = x - 0.958
    const rise = y - 1.046 - 0.1 * out
    const swept = s - 0.785 - 0.16 * out
    const shell = smoothMax(box(swept, rise, out, 0.07, 0.04 + 0.06 * out, 0.105, 0.038), glassSide(x, y, s) - 0.045, 0.01)
    const arm = box(s - 0.775, y - 1.008 - 0.16 * (x - 0.865), x - 0.86, 0.027, 0.008, 0.085, 0.0075)
    return smoothMin(shell, arm, 0.012)
  }
  const frame = (out: number, up: number): number => box(0, up - 0.1 * out, out, 1, 0.033 + 0.06 * out, 0.098, 0.032)
  const z0 = place(0.97)
  const z1 = place(0.64)
  const mesh = surface(field, [0.74, raise(0.94), z0], [1.1, raise(1.14), z1], detail.hard)
  const cut = clip(mesh, field, (x, y, z) => 0.039 - glassSide(x, height(y), station(z)), 0, detail.hard)
  // The shell goes on round the glass as a dark frame.
  const framed = clip(cut.within, field, (x, y) => frame(x - 0.958, height(y) - 1.046), 0, detail.hard)
  const low = clip(cut.beyond, field, (_x, y) => height(y) - 1.024, 0, detail.hard)
  return (['left', 'right'] as const).map((hand) => ({
    name: `mirror-${hand}`,
    label: hand === 'left' ? { en: 'Left mirror', fr: 'Rétroviseur gauche' } : { en: 'Right mirror', fr: 'Rétroviseur droit' },
    parent: `door-front-${hand}`,
    origin: [hand === 'left' ? 0.86 : -0.86, raise(1.0), place(0.77)],
    pieces: [
      piece('paint', side(low.beyond, hand === 'left')),
      piece('gloss-black', side(low.within, hand === 'left')),
      piece('mirror', side(cut.within, hand === 'left'), { until: 'light' }),
      piece('mirror', side(framed.within, hand === 'left'), { from: 'headset' }),
      piece('gloss-black', side(framed.beyond, hand === 'left'), { from: 'headset' }),
    ],
  }))
}
