import { both, merge, offset } from '../kernel/mesh.ts'
import { box } from '../kernel/solids.ts'
import { rod } from '../kernel/sweep.ts'
import { surface } from '../kernel/surface.ts'
import { onNose, spread } from '../shape/onto.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

/** Middles of the projectors in the drawing: distance from the middle plane and height. */
const PROJECTORS = [[0.61, 0.722], [0.685, 0.724], [0.755, 0.728]] as const

/**
 * Front lamps: a clear cover over a dark housing with a light guide and three projectors, and between the lamps a black
 * band with a thin line of light.
 */
export function lampsFront(shape: Shape, skin: Skin, detail: Detail): Part {
  const around = detail.rounds > 0 ? 8 : 4
  const guide = (corners: readonly (readonly [number, number])[], r: number): Mesh =>
    rod(spread(corners, detail.rounds > 0 ? 6 : 2).map(([u, y]) => onNose(shape, u, y, 0.013)), r, around)
  const blade = guide([[0.425, 0.734], [0.62, 0.752], [0.79, 0.768], [0.842, 0.772], [0.858, 0.75], [0.852, 0.704]], 0.005)
  const lower = guide([[0.62, 0.706], [0.78, 0.694], [0.836, 0.694]], 0.0028)
  const walls = skin.cutter.panel(skin.lamp, 0.036, 0.002)
  const visorWalls = skin.cutter.panel(skin.lampLine, 0.014, 0.0015)
  const band = offset(skin.lampLine, -0.006)
  const ends: [number, number][] = [[-0.374, 0.738], [0.374, 0.738]]
  const line = rod(spread(ends, detail.rounds > 0 ? 32 : 8).map(([u, y]) => onNose(shape, u, y, 0.004)), 0.0045, around)
  const bowls = PROJECTORS.map(([u, y]) => projector(shape, u, y, detail))
  return {
    name: 'lamps-front',
    label: { en: 'Front lamps', fr: 'Feux avant' },
    origin: [0, 0, 0],
    pieces: [
      piece('lens', both(skin.lamp), { from: 'headset' }),
      piece('trim', both(offset(skin.lamp, -0.034)), { tint: [0.03, 0.03, 0.032] }),
      piece('trim', both(walls.wall), { tint: [0.03, 0.03, 0.032] }),
      piece('lamp-white', merge(both(merge(blade, lower)), line), { keep: true }),
      piece('reflector', both(merge(...bowls)), { from: 'headset' }),
      piece('gloss-black', both(merge(band, visorWalls.wall))),
    ],
  }
}

/** A bowl with a bright inside, behind the cover. */
function projector(shape: Shape, u: number, y: number, detail: Detail): Mesh {
  const [cx, cy, cz] = onNose(shape, u, y, 0.03)
  const step = detail.hard * 0.55
  return surface(
    (x, v, z) => Math.max(box(x - cx, v - cy, z - cz, 0.031, 0.021, 0.02, 0.008), -box(x - cx, v - cy, z - cz - 0.016, 0.024, 0.0145, 0.024, 0.01)),
    [cx - 0.04, cy - 0.03, cz - 0.03],
    [cx + 0.04, cy + 0.03, cz + 0.03],
    step,
  )
}
