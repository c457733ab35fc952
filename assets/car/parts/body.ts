import { clip } from '../kernel/clip.ts'
import { both, merge, mirror, move, offset } from '../kernel/mesh.ts'
import { lathe } from '../kernel/sweep.ts'
import { lining, panel, pane, trimmed } from './cutter.ts'
import { piece } from './part.ts'
import { partingB, cant } from '../shape/regions.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Detail } from '../detail.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

/** Everything of the body that does not open: shell, sills, cowl, borders of the glass, wheel wells, pillars, floor. */
export function body(shape: Shape, skin: Skin, detail: Detail): Part[] {
  const left = panel(skin.shellWithPort, 0.04)
  const right = panel(skin.shell, 0.04)
  const upper = clip(skin.shell, shape.body, (_x, y) => 0.97 - y, 0, detail.skin)
  const roofBorder = trimmed(skin.roofBorder)
  const black = merge(trimmed(skin.windscreenBorder), roofBorder, trimmed(skin.pillarsQuarter))
  return [
    {
      name: 'body',
      label: { en: 'Body', fr: 'Carrosserie' },
      origin: [0, 0, 0],
      pieces: [
        piece('paint', merge(left.panel, mirror(right.panel))),
        piece('trim', merge(left.wall, mirror(right.wall)), { tint: [0.05, 0.05, 0.052] }),
        piece('gloss-black', both(black)),
        piece('trim', both(trimmed(skin.sill, 0.002, 0.03)), { tint: [0.075, 0.075, 0.078] }),
        piece('trim', both(trimmed(skin.cowl)), { tint: [0.06, 0.06, 0.062] }),
        piece('trim', both(merge(recess(skin.intake, 0.035), recess(skin.airCurtain, 0.045))), { tint: [0.05, 0.05, 0.05] }),
        piece('trim', both(trimmed(skin.diffuser, 0.002, 0.02)), { tint: [0.06, 0.06, 0.062] }),
        piece('matt', both(wells(shape)), { tint: [0.04, 0.04, 0.04] }),
        piece('cabin', both(lining(upper.beyond, 0.045)), { from: 'headset' }),
        piece('upholstery', both(lining(upper.within, 0.04))),
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
      pieces: [piece('glass-tinted', both(pane(skin.roofGlass)))],
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

/** The middle pillars, seen when the doors are open. */
function pillars(shape: Shape, skin: Skin, detail: Detail): Mesh {
  const strip = shape.region((s, u, y) =>
    u < 0.4 ? 1 : Math.max(Math.abs(s - partingB(y)) - 0.055, 0.31 - y, y - cant(s) - 0.03),
  )
  const sheet = clip(skin.whole, shape.body, strip, 0, detail.skin).within
  const outer = offset(sheet, -0.052)
  return merge(outer, offset(outer, -0.03, true))
}
