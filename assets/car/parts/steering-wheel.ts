import { clip } from '../kernel/clip.ts'
import { inside, smoothMax, smoothMin } from '../kernel/blend.ts'
import { merge, transform } from '../kernel/mesh.ts'
import { box } from '../kernel/solids.ts'
import { lathe, rod } from '../kernel/sweep.ts'
import { surface } from '../kernel/surface.ts'
import { stitches } from './cabin/trace.ts'
import { steeringHinge } from './moves.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Of the column from level, radians. */
const TILT = 0.38
const RADIUS = 0.172
const GRIP = 0.0158

/**
 * The steering wheel, on the left. Its node stands in the hub, so that it can turn about its column. In its own frame `w`
 * points along the column to the driver, `v` up in the wheel's plane, `x` to the left.
 */
export function steeringWheel(shape: Shape, detail: Detail): Part[] {
  const hub: Vec3 = [0.37, 0.8, shape.warp.place(1)]
  const [c, q] = [Math.cos(TILT), Math.sin(TILT)]
  const own = (x0: number, y0: number, z0: number): Vec3 => {
    const [y, b] = [y0 - hub[1], hub[2] - z0]
    return [x0 - hub[0], y * c - b * q, b * c + y * q]
  }
  const out = ([x, v, w]: Vec3): Vec3 => [hub[0] + x, hub[1] + v * c + w * q, hub[2] - (w * c - v * q)]
  const rotate = ([x, v, w]: Vec3): Vec3 => [x, v * c + w * q, v * q - w * c]
  const field: Field = (x0, y0, z0) => {
    const [x, v, w] = own(x0, y0, z0)
    // A little flat below, and thicker where the hands lie.
    const r = Math.hypot(x, v < -0.08 ? v * 1.04 : v)
    const hands = 0.0016 * Math.max(0, 1 - ((v - 0.03) / 0.09) ** 2)
    const ring = Math.hypot(r - RADIUS, w * 0.92) - GRIP - hands
    const boss = smoothMax(box(x, v + 0.002, w + 0.008, 0.078, 0.056, 0.026, 0.024), Math.hypot(x, v + 0.04) - 0.1, 0.02)
    const arms = inside(0.008, Math.abs(v + 0.005 - 0.12 * Math.abs(x)) - 0.021 + 0.03 * Math.abs(x), Math.abs(w + 0.008) - 0.0095, r - RADIUS)
    const foot = inside(0.008, Math.abs(Math.abs(x) - 0.018) - 0.0085, Math.abs(w + 0.008) - 0.009, r - RADIUS, v)
    return smoothMin(ring, smoothMin(boss, smoothMin(arms, foot, 0.012), 0.012), 0.01)
  }
  const mesh = surface(field, [hub[0] - 0.21, hub[1] - 0.21, hub[2] - 0.1], [hub[0] + 0.21, hub[1] + 0.21, hub[2] + 0.1], detail.hard)
  const armsOf: Field = (...p) => {
    const [x, v] = own(...p)
    return Math.max(Math.hypot(x, v) - RADIUS + 0.024, -smoothMax(Math.abs(x) - 0.074, Math.abs(v + 0.002) - 0.058, 0.02))
  }
  const parts = clip(mesh, field, armsOf, 0, detail.hard)
  const circle = (r: number, w: number, from = 0, to = 1, n = 96): Vec3[] => Array.from({ length: n + 1 }, (_, k) => {
    const a = 2 * Math.PI * (from + ((to - from) * k) / n)
    return out([r * Math.cos(a), r * Math.sin(a), w])
  })
  const inner = circle(RADIUS - GRIP - 0.0006, 0.004)
  const seam = { points: inner, normals: inner.map((p) => rotate([(hub[0] - p[0]), own(...p)[1] * -1, 0].map((t) => t / (RADIUS - GRIP)) as Vec3)) }
  const button = (x: number, v: number, a: number, b: number): Mesh => {
    const f: Field = (...p) => {
      const [i, j, w] = own(...p)
      return box(i - x, j - v, w - 0.004, a, b, 0.0075, 0.004)
    }
    const m = out([x, v, 0.004])
    return surface(f, [m[0] - a - 0.02, m[1] - 0.04, m[2] - 0.04], [m[0] + a + 0.02, m[1] + 0.04, m[2] + 0.04], detail.hard * 0.6)
  }
  const keys = [-1, 1].flatMap((k) => [button(k * 0.108, 0.019, 0.017, 0.0068), button(k * 0.108, 0.001, 0.017, 0.0068)])
  const badge = arch(out, 0.0205)
  const shroud: Field = (...p) => {
    const [x, v, w] = own(...p)
    return box(x, v + 0.006, w + 0.14, 0.048 - 0.1 * (w + 0.05), 0.042, 0.1, 0.028) * 0.9
  }
  const s = out([0, 0, -0.14])
  const column = surface(shroud, [s[0] - 0.1, s[1] - 0.12, s[2] - 0.14], [s[0] + 0.1, s[1] + 0.12, s[2] + 0.14], detail.hard * 1.6)
  const stalk = (side: number): Mesh => merge(
    rod([out([side * 0.03, 0.012, -0.085]), out([side * 0.09, 0.026, -0.075]), out([side * 0.128, 0.034, -0.066])], 0.0062, 10),
    rod([out([side * 0.126, 0.0335, -0.0665]), out([side * 0.165, 0.041, -0.058])], 0.0092, 12),
  )
  const ringOf = transform(lathe([[0.0085, -0.001], [0.0108, -0.001], [0.0108, 0.002], [0.0085, 0.002]], 14), (p) => p)
  const bands = [-1, 1].map((k) => {
    const at = out([k * 0.128, 0.034, -0.066])
    return transform(ringOf, (p) => p, at)
  })
  return [
    {
      name: 'steering-column',
      label: { en: 'Steering column', fr: 'Colonne de direction' },
      origin: [0, 0, 0],
      pieces: [
        piece('trim', merge(column, stalk(-1), stalk(1)), { tint: [0.045, 0.045, 0.047], from: 'headset' }),
        piece('chrome', merge(...bands), { from: 'headset' }),
      ],
    },
    {
      name: 'steering-wheel',
      label: { en: 'Steering wheel', fr: 'Volant' },
      origin: hub,
      hinge: steeringHinge(rotate([0, 0, 1])),
      pieces: [
        piece('cabin', parts.beyond),
        piece('trim', parts.within, { tint: [0.028, 0.028, 0.029] }),
        piece('gloss-black', merge(...keys), { from: 'headset' }),
        piece('thread', stitches(seam, 0.0085, 0.0055, 0.001), { from: 'full', keep: true }),
        piece('chrome', badge, { from: 'headset' }),
      ],
    },
  ]
}

/** The house's arch on the hub. */
function arch(out: (p: Vec3) => Vec3, w: number): Mesh {
  const line: Vec3[] = [[0.013, -0.02, w]]
  for (let k = 0; k <= 10; k++) line.push([0.013 * Math.cos((Math.PI * k) / 10), 0.002 + 0.013 * Math.sin((Math.PI * k) / 10), w])
  line.push([-0.013, -0.02, w], [0.013, -0.02, w])
  return rod(line.map(out), 0.0013, 6)
}
