import { clip } from '../kernel/clip.ts'
import { both, compact, merge, mirror, offset, positionOf } from '../kernel/mesh.ts'
import { HEM, lining, pane } from './cutter.ts'
import { striker } from './door-fittings.ts'
import { closely, piece, rounded } from './part.ts'
import { ribbedRoof } from './roof.ts'
import { seals } from './seals.ts'
import { wheelHouses } from './wheel-houses.ts'
import { bonnet, cant, doorFront, doorRear, partingB, tailgate } from '../shape/regions.ts'
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
  const left = skin.cutter.panel(skin.shellWithPort, WALL, undefined, HEM)
  const right = skin.cutter.panel(skin.shell, WALL, undefined, HEM)
  const walls = atOpenings(shape, merge(left.wall, mirror(right.wall)))
  const roof = ribbedRoof(shape, skin.roofPanel, detail)
  const painted = skin.cutter.panel(roof, 0.012)
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
        piece('trim', merge(left.hem, mirror(right.hem), walls.elsewhere), { tint: JAMB }),
        piece('paint', walls.there, { from: 'headset', error: 0.0015 }),
        piece('trim', walls.there, { tint: JAMB, until: 'light' }),
        piece('trim', both(merge(striker(shape, 'front'), striker(shape, 'rear'))), { tint: [0.2, 0.2, 0.205], keep: true, from: 'headset' }),
        piece('gloss-black', both(black)),
        piece('gloss-black', both(merge(shield.sheet, shield.rim, shield.wall))),
        ...closely(piece('trim', both(skin.cutter.trimmed(offset(skin.cladding, 0.003), 0.003, 0.019)), { tint: [0.05, 0.05, 0.052] }), 0.0003),
        piece('trim', both(skin.cutter.trimmed(skin.pillarsQuarter)), { tint: PILLAR }),
        piece('matt', both(skin.cutter.trimmed(offset(skin.cowl, -0.008), 0.002, 0.012)), { tint: [0.02, 0.02, 0.02] }),
        piece('trim', both(recess(skin.behindOpenings, WALL - 0.003)), { tint: [0.03, 0.03, 0.03] }),
        piece('trim', both(skin.cutter.trimmed(offset(skin.diffuser, -0.012), 0.002, 0.02)), { tint: [0.045, 0.045, 0.047] }),
        ...wheelHouses(shape, detail),
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

/** Walls at the edges of what opens, which are painted, and all others. */
function atOpenings(shape: Shape, walls: Mesh): Record<'there' | 'elsewhere', Mesh> {
  const near = shape.region((s, u, y) => Math.min(...[doorFront, doorRear, tailgate, bonnet].map((r) => Math.abs(r(s, u, y)))) - 0.02)
  const [there, elsewhere]: [number[], number[]] = [[], []]
  for (let t = 0; t < walls.indices.length; t += 3) {
    const corners = walls.indices.slice(t, t + 3)
    ;(near(...positionOf(walls, corners[0]!)) < 0 ? there : elsewhere).push(...corners)
  }
  return { there: compact({ ...walls, indices: there }), elsewhere: compact({ ...walls, indices: elsewhere }) }
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
