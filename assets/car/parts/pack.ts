import { empty, merge, mirror, vertices } from '../kernel/mesh.ts'
import { add, cross, subtract, unit } from '../kernel/vector.ts'
import { onNose, onTail, onto } from '../shape/onto.ts'
import { gateHinge } from './gate-hinge.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** How far a blade stands out and how thick it is, metres. */
const OUT = 0.027
const THICK = 0.008

/** What the sport pack adds outside: a blade under the nose, one along each sill, a lip on the tailgate. */
export function pack(shape: Shape, detail: Detail): Part[] {
  const { place, raise } = shape.warp
  const span = (from: number, to: number, steps: number): number[] => {
    const n = detail.rounds > 0 ? steps : Math.ceil(steps / 5)
    return Array.from({ length: n + 1 }, (_, k) => from + ((to - from) * k) / n)
  }
  const nose = blade(span(-0.62, 0.62, 40).map((u) => onNose(shape, u, 0.215, 0.004)), [0, 0, 1])
  const sill = blade(span(0.52, 2.18, 40).map((s) => onto(shape, [1.3, raise(0.215), place(s)], [-1, 0, 0], 0.004)), [1, 0, 0])
  const lip = blade(span(-0.5, 0.5, 32).map((u) => onTail(shape, u, 1.0, 0.004)), [0, 0.55, -0.83])
  return [
    {
      name: 'pack-sport',
      label: { en: 'Sport pack: blades', fr: 'Pack Sport : lames' },
      origin: [0, 0, 0],
      choice: true,
      hidden: true,
      pieces: painted(joined(nose, sill, { black: mirror(sill.black), bright: mirror(sill.bright) })),
    },
    {
      name: 'pack-sport-tailgate',
      label: { en: 'Sport pack: lip on the tailgate', fr: 'Pack Sport : becquet du hayon' },
      parent: 'tailgate',
      origin: gateHinge(shape),
      choice: true,
      hidden: true,
      pieces: painted(lip),
    },
  ]
}

/** A blade's two faces, and its edge, which is of bright metal. */
interface Blade {
  black: Mesh
  bright: Mesh
}

const joined = (...blades: Blade[]): Blade => ({ black: merge(...blades.map((b) => b.black)), bright: merge(...blades.map((b) => b.bright)) })

const painted = ({ black, bright }: Blade): Part['pieces'] => [piece('gloss-black', black, { keep: true }), piece('rim-bright', bright, { keep: true })]

/** A flat blade along a line, standing out in one direction, its edge closed. */
function blade(line: readonly Vec3[], out: Vec3): Blade {
  const [black, bright] = [empty(), empty()]
  /** Steps over which each end runs out to nothing. */
  const ends = line.length > 12 ? 3 : 1
  const quad = (mesh: Mesh, points: readonly Vec3[], normal: Vec3): void => {
    const base = vertices(mesh)
    for (const p of points) {
      mesh.positions.push(...p)
      mesh.normals.push(...normal)
    }
    mesh.indices.push(base, base + 1, base + 2, base, base + 2, base + 3)
  }
  for (let k = 0; k + 1 < line.length; k++) {
    const [a, b] = [line[k]!, line[k + 1]!]
    const up = unit(cross(unit(subtract(b, a)), out))
    const t = up[1] >= 0 ? THICK / 2 : -THICK / 2
    const taper = (i: number): number => OUT * Math.min(1, i / ends, (line.length - 1 - i) / ends)
    const [c, d] = [add(b, out, taper(k + 1)), add(a, out, taper(k))]
    const at = (p: Vec3, side: number): Vec3 => add(p, up, t * side)
    quad(black, [at(a, 1), at(b, 1), at(c, 1), at(d, 1)], unit([up[0] * t, up[1] * t, up[2] * t]))
    quad(black, [at(a, -1), at(b, -1), at(c, -1), at(d, -1)], unit([-up[0] * t, -up[1] * t, -up[2] * t]))
    quad(bright, [at(d, 1), at(c, 1), at(c, -1), at(d, -1)], out)
  }
  return { black, bright }
}
