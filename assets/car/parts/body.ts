import { clip } from '../kernel/clip.ts'
import { both, merge, mirror, move, offset } from '../kernel/mesh.ts'
import { lathe } from '../kernel/sweep.ts'
import { lining, pane } from './cutter.ts'
import { closely, piece, rounded } from './part.ts'
import { seals } from './seals.ts'
import { partingB, cant } from '../shape/regions.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Detail } from '../detail.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

/** Depth of the walls behind the body's edges: deeper ones would reach the tyres. */
const WALL = 0.028

/** Walls behind shut-lines, and the black of window pillars. */
export const JAMB: [number, number, number] = [0.02, 0.02, 0.021]
export const PILLAR: [number, number, number] = [0.03, 0.03, 0.031]

/** Everything of the body that does not open: shell, sills, cowl, borders of the glass, wheel wells, pillars, floor. */
export function body(shape: Shape, skin: Skin, detail: Detail): Part[] {
  const left = skin.cutter.panel(skin.shellWithPort, WALL)
  const right = skin.cutter.panel(skin.shell, WALL)
  const painted = skin.cutter.panel(skin.roofPanel, 0.012)
  const shield = skin.cutter.panel(offset(skin.shield, -0.003), 0.016)
  const upper = clip(skin.shell, shape.body, (_x, y) => 1.01 - y, 0, detail.skin)
  const black = skin.cutter.trimmed(skin.windscreenBorder)
  const sides = clip(upper.beyond, shape.body, (_x, y) => 0.45 - y, 0, detail.skin).within
  const inner = merge(...[skin.windscreenBorder, skin.pillarsQuarter, skin.cowl].map((sheet) => lining(sheet, 0.006)))
  return [
    {
      name: 'body',
      label: { en: 'Body', fr: 'Carrosserie' },
      origin: [0, 0, 0],
      pieces: [
        ...rounded('paint', merge(left.sheet, mirror(right.sheet)), merge(left.rim, mirror(right.rim))),
        piece('trim', merge(left.wall, mirror(right.wall)), { tint: JAMB }),
        piece('gloss-black', both(black)),
        ...rounded('paint', both(shield.sheet), both(shield.rim)),
        piece('trim', both(shield.wall), { tint: JAMB }),
        ...closely(piece('trim', both(skin.cutter.trimmed(offset(skin.cladding, 0.003), 0.003, 0.019)), { tint: [0.05, 0.05, 0.052] }), 0.0003),
        piece('trim', both(skin.cutter.trimmed(skin.pillarsQuarter)), { tint: PILLAR }),
        piece('matt', both(skin.cutter.trimmed(offset(skin.cowl, -0.008), 0.002, 0.012)), { tint: [0.02, 0.02, 0.02] }),
        piece('trim', both(recess(skin.behindOpenings, WALL - 0.003)), { tint: [0.03, 0.03, 0.03] }),
        piece('trim', both(skin.cutter.trimmed(skin.diffuser, 0.002, 0.02)), { tint: [0.06, 0.06, 0.062] }),
        piece('matt', both(wells(shape)), { tint: [0.04, 0.04, 0.04] }),
        piece('cabin', both(lining(sides, 0.045)), { from: 'headset' }),
        piece('headliner', both(lining(upper.within, 0.04))),
        piece('trim', seals(shape, skin, detail), { tint: JAMB, from: 'headset' }),
        piece('trim', both(inner), { tint: JAMB, from: 'headset' }),
        piece('trim', both(pillars(shape, skin, detail)), { tint: [0.06, 0.06, 0.06] }),
      ],
    },
    {
      name: 'glass-windscreen',
      label: { en: 'Windscreen', fr: 'Pare-brise' },
      origin: [0, 0, 0],
      pieces: [piece('glass', both(pane(skin.windscreen)))],
    },
    {
      name: 'glass-roof',
      label: { en: 'Glass roof', fr: 'Toit vitré' },
      origin: [0, 0, 0],
      choice: true,
      pieces: [
        piece('glass-tinted', both(pane(skin.roofGlass))),
        piece('gloss-black', both(skin.cutter.trimmed(skin.roofBorder))),
        piece('trim', both(lining(skin.roofBorder, 0.006)), { tint: JAMB, from: 'headset' }),
      ],
    },
    {
      name: 'roof-panel',
      label: { en: 'Painted roof', fr: 'Toit peint' },
      origin: [0, 0, 0],
      choice: true,
      hidden: true,
      pieces: [
        ...rounded('paint', both(painted.sheet), both(painted.rim)),
        piece('trim', both(painted.wall), { tint: JAMB }),
        piece('headliner', both(lining(skin.roofPanel, 0.04))),
      ],
    },
    {
      name: 'glass-quarter',
      label: { en: 'Rear quarter windows', fr: 'Vitres de custode' },
      origin: [0, 0, 0],
      pieces: [piece('glass-tinted', both(pane(skin.glassQuarter)))],
    },
  ]
}

/** A sheet set back behind the edge it was cut from. */
export const recess = (sheet: Mesh, depth: number): Mesh => offset(sheet, -depth)

/** Liners of the two wheel wells of a side, kept inside the body. */
function wells(shape: Shape): Mesh {
  const r = shape.axleHeight + shape.parameters.archGap + 0.022
  const profile: [number, number][] = [[0.9, r], [0.75, r], [0.55, r], [0.55, r * 0.66], [0.55, r * 0.33], [0.55, 0.001]].map(([x, q]) => [q!, x!])
  const make = (z: number): Mesh => {
    const m = move(lathe(profile, 40), [0, shape.axleHeight, z])
    const above = clip(m, null, (_x, y) => 0.17 - y, 0, 0.001).within
    return clip(above, null, (x, y, q) => shape.body(x, y, q) + 0.012, 0, 0.001).within
  }
  const one = merge(make(shape.frontAxle), make(shape.rearAxle))
  return merge(one, offset(one, 0.001, true))
}

/** The hinge pillars and the middle pillars of a side, seen when the doors are open. */
function pillars(shape: Shape, skin: Skin, detail: Detail): Mesh {
  const hinge = (s: number, y: number): number => Math.max(Math.abs(s - 0.5) - 0.1, 0.27 - y, y - 0.93, 0.44 - Math.hypot(s, y - 0.36))
  const middle = (s: number, y: number): number => Math.max(Math.abs(s - partingB(y)) - 0.055, 0.31 - y, y - cant(s) - 0.03)
  const strip = shape.region((s, u, y) => (u < 0.4 ? 1 : Math.min(hinge(s, y), middle(s, y))))
  const sheet = clip(skin.whole, shape.body, strip, 0, detail.skin).within
  const outer = offset(sheet, -0.052)
  return merge(outer, offset(outer, -0.03, true))
}
