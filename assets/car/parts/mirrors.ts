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
  const glassSide = (x: number, s: number): number => (s - 0.79) * 0.97 - 0.24 * (x - 0.955)
  const field: Field = (x, y0, z) => {
    const s = station(z)
    const y = height(y0)
    const rise = y - 1.035 - 0.06 * (x - 0.955)
    let shell = box(s - 0.785, rise, x - 0.955, 0.078, 0.047 + 0.04 * (x - 0.955), 0.1, 0.04)
    shell = smoothMax(shell, glassSide(x, s) - 0.05, 0.012)
    const arm = box(s - 0.765, y - 0.993 - 0.05 * (x - 0.86), x - 0.85, 0.038, 0.013, 0.08, 0.012)
    return smoothMin(shell, arm, 0.02)
  }
  const z0 = place(0.94)
  const z1 = place(0.64)
  const mesh = surface(field, [0.74, raise(0.94), z0], [1.1, raise(1.13), z1], detail.hard)
  const cut = clip(mesh, field, (x, _y, z) => 0.044 - glassSide(x, station(z)), 0, detail.hard)
  const low = clip(cut.beyond, field, (_x, y) => height(y) - 1.012, 0, detail.hard)
  return (['left', 'right'] as const).map((hand) => ({
    name: `mirror-${hand}`,
    label: hand === 'left' ? { en: 'Left mirror', fr: 'Rétroviseur gauche' } : { en: 'Right mirror', fr: 'Rétroviseur droit' },
    parent: `door-front-${hand}`,
    origin: [hand === 'left' ? 0.86 : -0.86, raise(1.0), place(0.77)],
    pieces: [
      piece('paint', side(low.beyond, hand === 'left')),
      piece('gloss-black', side(low.within, hand === 'left')),
      piece('chrome', side(cut.within, hand === 'left')),
    ],
  }))
}
