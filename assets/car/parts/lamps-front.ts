import { both, merge, offset } from '../kernel/mesh.ts'
import { flange } from '../kernel/flange.ts'
import { rod } from '../kernel/sweep.ts'
import { project } from '../kernel/field.ts'
import { normalAt } from '../kernel/field.ts'
import { add } from '../kernel/vector.ts'
import { trimmed } from './cutter.ts'
import { piece } from './part.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'
import type { Skin } from './skin.ts'

/** A point of the skin seen from the front at `u` beside the middle and height `y`, set back by `depth`. */
export function behindNose(shape: Shape, u: number, y: number, depth: number): Vec3 {
  const nose = shape.parameters.wheelbase / 2 + shape.parameters.frontOverhang
  const height = shape.warp.raise(y)
  let z = nose + 0.05
  for (let k = 0; k < 40; k++) {
    const f = shape.body(u, height, z)
    if (f < 1e-4) break
    z -= Math.max(f * 0.7, 1e-4)
  }
  const p = project(shape.body, [u, height, z], 2)
  return add(p, normalAt(shape.body, p), -depth)
}

/** Front lamps: a clear cover over a dark housing with a light guide, and the thin line of light between them. */
export function lampsFront(shape: Shape, skin: Skin): Part {
  const guide = (points: readonly (readonly [number, number])[]): Mesh =>
    rod(points.map(([u, y]) => behindNose(shape, u, y, 0.012)), 0.0055, 8)
  const upper = guide(spread([[0.43, 0.69], [0.62, 0.7], [0.79, 0.712], [0.842, 0.712]], 5))
  const outer = guide(spread([[0.842, 0.712], [0.85, 0.67], [0.846, 0.634]], 4))
  const walls = flange(skin.lamp, 0.002, 0.03, (p) => p[0] < 1e-4, 2)
  return {
    name: 'lamps-front',
    label: { en: 'Front lamps', fr: 'Feux avant' },
    origin: [0, 0, 0],
    pieces: [
      piece('lens', both(merge(skin.lamp, walls.panel)), { from: 'headset' }),
      piece('gloss-black', both(offset(skin.lamp, -0.028))),
      piece('trim', both(walls.wall), { tint: [0.05, 0.05, 0.05] }),
      piece('lamp-white', both(merge(upper, outer))),
      piece('lamp-white', both(offset(skin.lampLine, -0.004))),
      piece('gloss-black', both(trimmed(offset(skin.lampLine, -0.006), 0.001, 0.01))),
    ],
  }
}

/** Points along a line of corners, `steps` on every side. */
export function spread(corners: readonly (readonly [number, number])[], steps: number): [number, number][] {
  const out: [number, number][] = []
  for (let k = 0; k + 1 < corners.length; k++)
    for (let i = 0; i < steps; i++) {
      const t = i / steps
      const [a, b] = [corners[k]!, corners[k + 1]!]
      out.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])
    }
  const last = corners[corners.length - 1]!
  out.push([last[0], last[1]])
  return out
}
