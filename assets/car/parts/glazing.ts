import { border } from '../kernel/border.ts'
import { both, merge } from '../kernel/mesh.ts'
import { side } from './cutter.ts'
import { piece } from './part.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

const BLACK: [number, number, number] = [0.016, 0.016, 0.017]

/** Seals that hold the glass: a band behind every pane's edge, so that no daylight comes in between pane and frame. */
export function glazing(skin: Skin): Part[] {
  const fixed = merge(...[skin.windscreen, skin.roofGlass, skin.glassQuarter].map(seal))
  const doors = (['front', 'rear'] as const).flatMap((row) => {
    const band = seal(row === 'front' ? skin.glassFront : skin.glassRear)
    return (['left', 'right'] as const).map((hand): Part => ({
      name: `glazing-${row}-${hand}`,
      label: { en: 'Window seal', fr: 'Joint de vitre' },
      parent: `door-${row}-${hand}`,
      origin: [0, 0, 0],
      pieces: [piece('matt', side(band, hand === 'left'), { tint: BLACK, from: 'headset' })],
    }))
  })
  return [{ name: 'glazing', label: { en: 'Window seals', fr: 'Joints de vitrage' }, origin: [0, 0, 0], pieces: [piece('matt', both(fixed), { tint: BLACK, from: 'headset' })] }, ...doors]
}

const seal = (pane: Mesh): Mesh => border(pane, 0.006, 0.014, 0.0048)
