import { clip } from '../kernel/clip.ts'
import { both } from '../kernel/mesh.ts'
import { ease } from '../kernel/blend.ts'
import { refine } from '../kernel/refine.ts'
import { reshaped } from '../kernel/reshaped.ts'
import { rod } from '../kernel/sweep.ts'
import { onTop } from '../shape/onto.ts'
import { bonnet as outline } from '../shape/regions.ts'
import { HEM, lining } from './cutter.ts'
import { JAMB } from './body.ts'
import { piece, rounded } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Hinge, Part } from './part.ts'
import type { Skin } from './skin.ts'

/** Where the bonnet turns, in the drawing: station and height. */
const HINGE = { s: 0.345, y: 0.95 } as const
/** How deep the inner side lies under the skin, and how far its ribs stand out from it. Metres. */
const INNER = { depth: 0.028, rib: 0.013 } as const
/** The stay: where its foot stands in the drawing, how far from the middle plane, and its length. Metres. */
const STAY = { s: -0.56, y: 0.735, u: 0.53, length: 0.71, r: 0.0045 } as const

export function bonnet(shape: Shape, skin: Skin, detail: Detail): Part[] {
  const f = skin.cutter.panel(skin.bonnet, 0.028, undefined, HEM)
  const { ribs, between } = inside(shape, skin, detail)
  const hinge: Hinge = { axis: [1, 0, 0], degrees: -shape.parameters.opening.bonnet, seconds: 1.3 }
  return [
    {
      name: 'bonnet',
      label: { en: 'Bonnet', fr: 'Capot' },
      origin: hingeAt(shape),
      hinge,
      pieces: [
        ...rounded('paint', both(f.sheet), both(f.rim)),
        piece('trim', both(f.hem), { tint: JAMB }),
        piece('paint', both(f.wall), { from: 'headset', error: 0.0015 }),
        piece('trim', both(f.wall), { tint: JAMB, until: 'light' }),
        piece('paint', both(ribs), { from: 'headset', error: 0.0006 }),
        piece('trim', both(between), { tint: [0.03, 0.03, 0.032], from: 'headset', error: 0.0007 }),
      ],
    },
    stay(shape, hinge),
  ]
}

const hingeAt = (shape: Shape): Vec3 => [0, shape.warp.raise(HINGE.y), shape.warp.place(HINGE.s)]

/** The pressed inner side: a frame along the edge and two ribs that meet at the lock, painted; lining between them. */
function inside(shape: Shape, skin: Skin, detail: Detail): Record<'ribs' | 'between', Mesh> {
  const ribs = shape.region((s, u, y) => {
    const frame = -outline(s, u, y) - 0.085
    const long = Math.abs(u - 0.085 - 0.42 * (s + 0.66)) * 0.92 - 0.034
    const cross = Math.abs(s + 0.2 + 0.25 * u * u) - 0.03
    return Math.min(frame, long, cross)
  })
  const edge = shape.region(outline)
  const field: Field = (x, y, z) => shape.body(x, y, z) + INNER.depth + INNER.rib * (1 - ease(-0.012, 0.02, ribs(x, y, z))) * ease(0.004, 0.024, -edge(x, y, z))
  const rough = reshaped(lining(skin.bonnet, INNER.depth), (x, y, z) => -field(x, y, z))
  const under: Field = (x, y, z) => -field(x, y, z)
  const fine = detail.rounds > 0 ? refine(rough, under, { angle: 0.2, shortest: detail.crease * 1.6, passes: 2 }) : rough
  const cut = clip(fine, under, ribs, 0.012, detail.skin)
  return { ribs: cut.within, between: cut.beyond }
}

/** A stay that stands on the body and holds the bonnet up: its tip glides along the bonnet's inner side as that opens. */
function stay(shape: Shape, bonnet: Hinge): Part {
  const { place, raise } = shape.warp
  const foot: Vec3 = [STAY.u, raise(STAY.y), place(STAY.s)]
  const hinge = hingeAt(shape)
  const [a, b] = [foot[2] - hinge[2], foot[1] - hinge[1]]
  const [rear, fore] = [onTop(shape, STAY.u, 0.05, INNER.depth + INNER.rib), onTop(shape, STAY.u, -0.4, INNER.depth + INNER.rib)]
  const shut = Math.atan2(fore[1] - rear[1], fore[2] - rear[2])
  /** How far the line of the inner side lies over the hinge, square to itself. */
  const high = (rear[1] - hinge[1]) * Math.cos(shut) - (rear[2] - hinge[2]) * Math.sin(shut)
  /** Direction from the foot to the tip when the bonnet has come a share of its way, radians over forward. */
  const towards = (share: number): number => {
    const angle = shut - (share * bonnet.degrees * Math.PI) / 180
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const [along, over] = [a * c + b * s, b * c - a * s - high]
    const tip = along - Math.sqrt(Math.max(0, STAY.length ** 2 - over ** 2))
    const [z, y] = [tip * c - high * s, tip * s + high * c]
    return Math.atan2(y - b, z - a)
  }
  const rest = towards(0)
  const tip: Vec3 = [foot[0], foot[1] + STAY.length * Math.sin(rest), foot[2] + STAY.length * Math.cos(rest)]
  return {
    name: 'bonnet-stay',
    label: { en: 'Bonnet stay', fr: 'Béquille de capot' },
    origin: foot,
    hinge: {
      ...bonnet,
      degrees: ((towards(0) - towards(1)) * 180) / Math.PI,
      leader: 'bonnet',
      turned: (share) => {
        const half = (rest - towards(share)) / 2
        return [Math.sin(half), 0, 0, Math.cos(half)]
      },
    },
    pieces: [piece('trim', rod([foot, tip], STAY.r, 6), { tint: [0.16, 0.16, 0.165], keep: true, from: 'headset' })],
  }
}
