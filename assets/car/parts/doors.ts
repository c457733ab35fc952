import { clip } from '../kernel/clip.ts'
import { rod } from '../kernel/sweep.ts'
import { normalAt } from '../kernel/field.ts'
import { empty, merge, offset } from '../kernel/mesh.ts'
import { onto } from '../shape/onto.ts'
import * as region from '../shape/regions.ts'
import { HEM, lining, pane, side } from './cutter.ts'
import { doorFittings } from './door-fittings.ts'
import { HINGE, HINGE_OUT } from './door-hinge.ts'
import { doorCard } from './door-card.ts'
import { JAMB, PILLAR } from './body.ts'
import { piece, rounded } from './part.ts'
import { HANDLES } from './skin.ts'
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

/** How far in from its edge a door's inner side is painted, metres: there the rubber of the seal lies. */
const BARE = 0.024

export function doors(shape: Shape, skin: Skin, detail: Detail): Part[] {
  const front = doorPieces(shape, skin, detail, 'front')
  const rear = doorPieces(shape, skin, detail, 'rear')
  return (['front', 'rear'] as const).flatMap((row) =>
    (['left', 'right'] as const).flatMap((hand) => door(shape, row, hand, row === 'front' ? front : rear, row === 'front' ? skin.glassFront : skin.glassRear)),
  )
}

function doorPieces(shape: Shape, { cutter, ...skin }: Skin, detail: Detail, row: 'front' | 'rear'): Part['pieces'] {
  const [sheet, pillars, handle, well, outline] =
    row === 'front'
      ? [skin.doorFront, skin.pillarsFront, skin.handleFront, skin.handleWellFront, region.doorFront]
      : [skin.doorRear, skin.pillarsRear, skin.handleRear, skin.handleWellRear, region.doorRear]
  const f = cutter.panel(sheet, 0.045, undefined, HEM)
  const h = cutter.panel(offset(handle, 0.0012), 0.013, 0.0022)
  const inner = clip(lining(sheet, 0.045), null, shape.region(outline), -BARE, detail.skin)
  return [
    ...rounded('paint', f.sheet, merge(f.rim, h.sheet, h.rim)),
    piece('paint', merge(f.wall, inner.beyond), { from: 'headset', error: 0.0015 }),
    piece('trim', f.wall, { tint: JAMB, until: 'light' }),
    piece('trim', merge(f.hem, h.wall, offset(well, -0.02)), { tint: JAMB }),
    piece('trim', cutter.trimmed(pillars), { tint: PILLAR }),
    piece('trim', lining(pillars, 0.02), { tint: [0.06, 0.06, 0.06], from: 'headset' }),
    piece('cabin', inner.within),
    piece('cabin', inner.beyond, { until: 'light' }),
    ...(handle.indices.length > 0 ? [piece('chrome', strip(shape, HANDLES[row]), { keep: true, from: 'headset' })] : drawnHandle(shape, HANDLES[row])),
    ...doorFittings(shape, skin.whole, cutter, detail, row),
    ...doorCard(shape, row, detail),
  ]
}

/** A bright line let into the handle along its foot. */
function strip(shape: Shape, middle: number): Mesh {
  const { place, raise } = shape.warp
  return rod([-0.088, -0.045, 0, 0.045, 0.088].map((s) => onto(shape, [1.3, raise(region.handleHeight(middle, middle + s) - 0.0075), place(middle + s)], [-1, 0, 0], -0.0008)), 0.0016, 4)
}

/** Where no handle is cut out of the door: its dark hollow and its bright line, laid on the skin. */
function drawnHandle(shape: Shape, middle: number): Part['pieces'] {
  const { place, raise } = shape.warp
  const laid = (half: number, low: number, high: number, out: number): Mesh => {
    const mesh = empty()
    for (const end of [-1, 0, 1])
      for (const up of [low, high]) {
        const s = middle + end * half
        const p = onto(shape, [1.3, raise(region.handleHeight(middle, s) + up), place(s)], [-1, 0, 0], -out)
        mesh.positions.push(...p)
        mesh.normals.push(...normalAt(shape.body, p))
      }
    mesh.indices.push(0, 1, 3, 0, 3, 2, 2, 3, 5, 2, 5, 4)
    return mesh
  }
  return [
    piece('trim', laid(0.102, -0.0235, 0.0125, 0.006), { tint: JAMB, keep: true, until: 'light' }),
    piece('chrome', laid(0.088, -0.0105, -0.0045, 0.0085), { keep: true, until: 'light' }),
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
