import { normalAt, project } from '../kernel/field.ts'
import { merge } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import { add, cross, dot, subtract, unit } from '../kernel/vector.ts'
import { onTop } from '../shape/onto.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Over the glass, metres, along the blade. */
const CLEAR = 0.0115
/** Further over it half-way, where a stiff blade would dip its ends into the curved glass. */
const LIFT = 0.01
/** How far a wiper turns from its place of rest, degrees. */
const SWEPT = 78
const SECONDS = 2.4

/** Where each wiper turns and where its blade lies, distance from the middle plane: both point the same way. */
const WIPERS = [
  { name: 'wiper-left', pivot: 0.0, from: 0.02, to: 0.56, label: { en: 'Left wiper', fr: 'Essuie-glace gauche' } },
  { name: 'wiper-right', pivot: -0.6, from: -0.57, to: -0.07, label: { en: 'Right wiper', fr: 'Essuie-glace droit' } },
] as const

/** Two wipers at rest along the foot of the windscreen; they sweep it and come back. */
export function wipers(shape: Shape, detail: Detail): Part[] {
  const around = detail.rounds > 0 ? 8 : 4
  const made = WIPERS.map(({ name, label, pivot, from, to }): Part => {
    const at = (u: number, rise: number): Vec3 => onTop(shape, u, 0.365 + 0.19 * u * u - rise, -CLEAR)
    const line = Array.from({ length: 13 }, (_, k) => at(from + ((to - from) * k) / 12, 0.01 * Math.sin((Math.PI * k) / 12)))
    const foot = onTop(shape, pivot, 0.3 + 0.19 * pivot * pivot, -0.006)
    const bow = add(line[6]!, normalAt(shape.body, line[6]!), 0.016)
    const elbow = add(add(foot, subtract(bow, foot), 0.45), normalAt(shape.body, foot), 0.012)
    const rubber = rod(line.map((p) => add(p, normalAt(shape.body, p), -0.004)), 0.0035, around)
    const spine = rod(line, 0.006, around)
    const cap = rod([add(foot, [0, 1, 0], -0.02), add(foot, [0, 1, 0], 0.018)], 0.016, around * 2)
    return {
      name,
      label,
      parent: 'wipers',
      origin: foot,
      hinge: { axis: [0, 1, 0], degrees: SWEPT, seconds: SECONDS, motion: 'sweep', leader: 'wipers', back: true, turned: sweep(shape, foot, line[6]!) },
      pieces: [piece('trim', merge(rubber, spine, cap, rod([foot, elbow, bow, line[6]!], 0.0065, around)), { tint: [0.02, 0.02, 0.02], from: 'headset' })],
    }
  })
  return [{ name: 'wipers', label: { en: 'Wipers', fr: 'Essuie-glaces' }, origin: [0, 0, 0], pieces: [] }, ...made]
}

/**
 * How a wiper is turned when it has come a share of its way: its blade's middle keeps its distance from the pivot and from
 * the glass, and the blade stays square to the glass there.
 */
function sweep(shape: Shape, foot: Vec3, rest: Vec3): (share: number) => [number, number, number, number] {
  const reach = Math.hypot(...subtract(rest, foot))
  const start = frame(shape, foot, rest)
  const flat: Vec3 = start.up
  const side = unit(cross(flat, start.along))
  return (share) => {
    const a = (share * SWEPT * Math.PI) / 180
    const direction = add([start.along[0] * Math.cos(a), start.along[1] * Math.cos(a), start.along[2] * Math.cos(a)], side, Math.sin(a))
    let p = add(foot, direction, reach)
    for (let k = 0; k < 6; k++) {
      const q = project(shape.body, p, 3)
      p = add(q, normalAt(shape.body, q), CLEAR + LIFT * share)
      p = add(foot, unit(subtract(p, foot)), reach)
    }
    return between(start, frame(shape, foot, p))
  }
}

interface Frame {
  along: Vec3
  up: Vec3
  side: Vec3
}

function frame(shape: Shape, foot: Vec3, p: Vec3): Frame {
  const along = unit(subtract(p, foot))
  const n = normalAt(shape.body, p)
  const up = unit(add(n, along, -dot(n, along)))
  return { along, up, side: cross(up, along) }
}

/** The turn that takes one frame into another, as a quaternion (Shepperd's method for a positive trace). */
function between(a: Frame, b: Frame): [number, number, number, number] {
  const m = (i: number, j: number): number => a.along[j]! * b.along[i]! + a.up[j]! * b.up[i]! + a.side[j]! * b.side[i]!
  const w = Math.sqrt(Math.max(1e-9, 1 + m(0, 0) + m(1, 1) + m(2, 2))) / 2
  const q: [number, number, number, number] = [(m(2, 1) - m(1, 2)) / (4 * w), (m(0, 2) - m(2, 0)) / (4 * w), (m(1, 0) - m(0, 1)) / (4 * w), w]
  const l = Math.hypot(...q)
  return [q[0] / l, q[1] / l, q[2] / l, q[3] / l]
}
