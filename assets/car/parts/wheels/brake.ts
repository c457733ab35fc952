import { ease, inside, smoothMin } from '../../kernel/blend.ts'
import { empty, merge } from '../../kernel/mesh.ts'
import { lathe } from '../../kernel/sweep.ts'
import { surface } from '../../kernel/surface.ts'
import { lettering } from '../lettering.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'

const RADIUS = 0.208
/** Outer face of the disc along the axle. */
const FACE = 0.008
/** Dark holes drilled through the disc: rows of them run outward aslant. */
const HOLES = { rows: 18, at: [0.136, 0.16, 0.184], r: 0.0034, lean: 0.1 } as const

/** The brake disc: two plates with air between them, on a bell. Local frame: axle on x, outside towards +x. */
export const disc = (around: number): Mesh =>
  lathe(
    [
      [RADIUS, FACE - 0.032], [RADIUS, FACE - 0.023], [RADIUS, FACE - 0.023], [RADIUS - 0.016, FACE - 0.023], [RADIUS - 0.016, FACE - 0.023], [RADIUS - 0.016, FACE - 0.009],
      [RADIUS - 0.016, FACE - 0.009], [RADIUS, FACE - 0.009], [RADIUS, FACE - 0.009], [RADIUS, FACE - 0.001], [RADIUS, FACE - 0.001], [RADIUS - 0.001, FACE], [RADIUS - 0.001, FACE], [0.118, FACE], [0.118, FACE],
      [0.114, FACE - 0.004], [0.108, FACE - 0.004], [0.108, FACE - 0.004], [0.1, FACE + 0.014], [0.064, FACE + 0.018], [0.0005, FACE + 0.018],
    ],
    around,
  )

/** What is dark on the disc: its vanes seen from the edge, curved slots on its face and the holes between them. */
export function discMarks(detail: Detail): Mesh {
  if (detail.rounds === 0) return empty()
  const vanes = Array.from({ length: 36 }, (_, k) => strip(4, (t) => [RADIUS - 0.0155 + 0.012 * t, (k / 36) * 2 * Math.PI + 0.05 * t], 0.0012, FACE - 0.016))
  const slots = Array.from({ length: HOLES.rows / 3 }, (_, k) => strip(7, (t) => [0.126 + 0.072 * t, (3 * k * 2 * Math.PI) / HOLES.rows + 0.28 * t], 0.002, FACE + 0.0004))
  const holes = Array.from({ length: HOLES.rows }, (_, k) => k)
    .filter((k) => k % 3 > 0)
    .flatMap((k) => HOLES.at.map((r, i) => dot(r, (k / HOLES.rows) * 2 * Math.PI + HOLES.lean * i)))
  return merge(...vanes, ...slots, ...holes)
}

/** A small dark disc on the brake disc's face, about the point at this radius and angle. */
function dot(r: number, a: number): Mesh {
  const mesh = empty()
  const corners = 7
  for (let k = 0; k < corners; k++) {
    const b = (k / corners) * 2 * Math.PI
    mesh.positions.push(FACE + 0.0004, r * Math.cos(a) + HOLES.r * Math.cos(b), r * Math.sin(a) + HOLES.r * Math.sin(b))
    mesh.normals.push(1, 0, 0)
    if (k > 1) mesh.indices.push(0, k - 1, k)
  }
  return mesh
}

/** A flat band along a line of [radius, angle], `half` metres to each side, at `x` along the axle and facing outward. */
function strip(steps: number, line: (t: number) => [number, number], half: number, x: number): Mesh {
  const mesh = empty()
  for (let k = 0; k <= steps; k++) {
    const [r, a] = line(k / steps)
    for (const s of [-1, 1]) {
      const b = a + (s * half) / r
      mesh.positions.push(x, r * Math.cos(b), r * Math.sin(b))
      mesh.normals.push(1, 0, 0)
    }
    if (k > 0) mesh.indices.push(2 * k - 2, 2 * k - 1, 2 * k + 1, 2 * k - 2, 2 * k + 1, 2 * k)
  }
  return mesh
}

/** Angle of the calliper's middle, and the radius that the name on it runs along. */
const CALIPER = { angle: 0.25, name: 0.183, high: 0.0165, face: 0.0405 } as const

/**
 * How far out anything of the brake may stand at a radius: behind the spokes of every design, which sweep past it.
 */
export const brakeRoom = (r: number): number => Math.min(0.0425, 0.0275 + 0.36 * (r - 0.15))

/** The calliper over the disc's front edge: a bridge between two pistons' housings, ribbed, with a plain field for the name. */
export function caliper(detail: Detail): Mesh {
  return surface(
    (x, y, z) => {
      const r = Math.hypot(y, z)
      const a = (Math.atan2(y, z) - CALIPER.angle) * 0.19
      const block = inside(0.014, Math.abs(r - 0.19) - 0.042, Math.abs(x) - 0.036, Math.abs(a) - 0.1)
      const lobes = inside(0.012, Math.abs(r - 0.18) - 0.028, Math.abs(x - 0.002) - 0.04, Math.min(Math.abs(a - 0.062), Math.abs(a + 0.062)) - 0.03)
      const field = inside(0.004, Math.abs(r - CALIPER.name) - 0.014, Math.abs(x - 0.01) - CALIPER.face + 0.01, Math.abs(a) - 0.068)
      const window = inside(0.01, Math.abs(a) - 0.02, Math.abs(r - 0.216) - 0.01, Math.abs(x - 0.034) - 0.01)
      const rib = 0.0018 * (1 - ease(0.004, 0.009, Math.abs(Math.abs(a) - 0.088)))
      const disc = Math.max(Math.abs(x - FACE + 0.016) - 0.021, r - RADIUS - 0.004)
      const solid = smoothMin(smoothMin(block, lobes, 0.01) - rib, field, 0.004)
      return Math.max(inside(0.004, solid, (x - brakeRoom(r)) * 0.94), -window, -disc)
    },
    [-0.048, -0.1, 0.06],
    [0.06, 0.24, 0.25],
    detail.hard * (detail.rounds > 2 ? 0.7 : 1),
  )
}

/** The house's name on the calliper, along its middle. */
export function caliperName(detail: Detail): Mesh {
  if (detail.rounds === 0) return empty()
  return lettering('PARLOUR', CALIPER.high, 0.0011, 4, (right, up) => {
    const r = CALIPER.name + up
    const a = CALIPER.angle + right / CALIPER.name
    return [Math.min(CALIPER.face, brakeRoom(r)) + 0.0004, r * Math.sin(a), r * Math.cos(a)]
  })
}
