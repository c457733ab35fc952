import { merge, offset } from '../kernel/mesh.ts'
import { lining, pane, side } from './cutter.ts'
import { doorCard } from './door-card.ts'
import { JAMB, PILLAR } from './body.ts'
import { piece, rounded } from './part.ts'
import type { Cutter } from './cutter.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Detail } from '../detail.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

const WORDS = {
  'front-left': { en: 'Front left door', fr: 'Portière avant gauche', glass: { en: 'Front left window', fr: 'Vitre avant gauche' } },
  'front-right': { en: 'Front right door', fr: 'Portière avant droite', glass: { en: 'Front right window', fr: 'Vitre avant droite' } },
  'rear-left': { en: 'Rear left door', fr: 'Portière arrière gauche', glass: { en: 'Rear left window', fr: 'Vitre arrière gauche' } },
  'rear-right': { en: 'Rear right door', fr: 'Portière arrière droite', glass: { en: 'Rear right window', fr: 'Vitre arrière droite' } },
} as const

/** Station of the hinge in the drawing: just before the door's front edge, and on the skin, so that no edge swings inward. */
const HINGE = { front: 0.5, rear: 1.42 } as const
const HINGE_OUT = 0.9

export function doors(shape: Shape, skin: Skin, detail: Detail): Part[] {
  const front = doorPieces(skin.cutter, skin.doorFront, skin.pillarsFront, skin.handleFront, doorCard(shape, 'front', detail))
  const rear = doorPieces(skin.cutter, skin.doorRear, skin.pillarsRear, skin.handleRear, doorCard(shape, 'rear', detail))
  return (['front', 'rear'] as const).flatMap((row) =>
    (['left', 'right'] as const).flatMap((hand) => door(shape, row, hand, row === 'front' ? front : rear, row === 'front' ? skin.glassFront : skin.glassRear)),
  )
}

function doorPieces(cutter: Cutter, sheet: Mesh, pillars: Mesh, handle: Mesh, card: Part['pieces']): Part['pieces'] {
  const f = cutter.panel(sheet, 0.045)
  const h = cutter.panel(offset(handle, -0.0012), 0.014, 0.0016)
  return [
    ...rounded('paint', f.sheet, merge(f.rim, h.sheet, h.rim)),
    piece('trim', merge(f.wall, h.wall), { tint: JAMB }),
    piece('trim', cutter.trimmed(pillars), { tint: PILLAR }),
    piece('trim', lining(pillars, 0.02), { tint: [0.06, 0.06, 0.06], from: 'headset' }),
    piece('cabin', lining(sheet, 0.045)),
    ...card,
  ]
}

function door(shape: Shape, row: 'front' | 'rear', hand: 'left' | 'right', pieces: Part['pieces'], glass: Mesh): Part[] {
  const left = hand === 'left'
  const key = `${row}-${hand}` as const
  const origin: Part['origin'] = [left ? HINGE_OUT : -HINGE_OUT, shape.warp.raise(0.5), shape.warp.place(HINGE[row])]
  const degrees = row === 'front' ? shape.parameters.opening.frontDoor : shape.parameters.opening.rearDoor
  const words = WORDS[key]
  return [
    {
      name: `door-${key}`,
      label: { en: words.en, fr: words.fr },
      origin,
      hinge: { axis: [0, 1, 0], degrees: left ? -degrees : degrees, seconds: 1.4 },
      pieces: pieces.map((q) => ({ ...q, mesh: side(q.mesh, left) })),
    },
    {
      name: `glass-${key}`,
      label: words.glass,
      parent: `door-${key}`,
      origin,
      pieces: [piece(row === 'front' ? 'glass' : 'glass-tinted', side(pane(glass), left))],
    },
  ]
}
