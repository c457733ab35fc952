import { border } from '../kernel/border.ts'
import { both, merge } from '../kernel/mesh.ts'
import { lining, side } from './cutter.ts'
import { piece } from './part.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

const BLACK: [number, number, number] = [0.016, 0.016, 0.017]

/** The back of the outer skin: roughly made, since it is seen through slits alone; without it they would show daylight. */
const BEHIND = { tint: BLACK, from: 'headset', error: 0.0025 } as const

/** Seals that hold the glass: a band behind every pane's edge, so that no daylight comes in between pane and frame. */
export function glazing(skin: Skin): Part[] {
  const fixed = merge(...[skin.windscreen, skin.roofGlass, skin.glassQuarter].map(seal))
  const doors = (['front', 'rear'] as const).flatMap((row) => {
    const band = seal(row === 'front' ? skin.glassFront : skin.glassRear)
    const back = lining(merge(row === 'front' ? skin.doorFront : skin.doorRear, row === 'front' ? skin.pillarsFront : skin.pillarsRear), 0.003)
    return (['left', 'right'] as const).map((hand): Part => ({
      name: `glazing-${row}-${hand}`,
      label: { en: 'Window seal', fr: 'Joint de vitre' },
      parent: `door-${row}-${hand}`,
      origin: [0, 0, 0],
      pieces: [piece('matt', side(band, hand === 'left'), { tint: BLACK, from: 'headset' }), piece('matt', side(back, hand === 'left'), BEHIND)],
    }))
  })
  return [{ name: 'glazing', label: { en: 'Window seals', fr: 'Joints de vitrage' }, origin: [0, 0, 0], pieces: [piece('matt', both(fixed), { tint: BLACK, from: 'headset' }), piece('matt', both(lining(skin.shell, 0.003)), BEHIND)] }, ...doors]
}

const seal = (pane: Mesh): Mesh => border(pane, 0.006, 0.014, 0.0048)
