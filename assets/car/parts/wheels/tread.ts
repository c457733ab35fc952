import { empty } from '../../kernel/mesh.ts'
import { cross, subtract, unit } from '../../kernel/vector.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Vec3 } from '../../kernel/vector.ts'

/** A ring of blocks: from and to across the tread (shares of half the width), skew and gap in metres, turn in pitches. */
interface Ring {
  from: number
  to: number
  skew: number
  gap: number
  turn: number
  /** How much lower the outer edge lies: the blocks of the shoulders run down onto the sidewall. */
  fall: number
}

const RINGS: readonly Ring[] = [
  { from: -0.86, to: -0.5, skew: -0.008, gap: 0.005, turn: 0.25, fall: 0.0055 },
  { from: -0.43, to: -0.15, skew: 0.014, gap: 0.0045, turn: 0, fall: 0 },
  { from: -0.09, to: 0.09, skew: 0.006, gap: 0.003, turn: 0.5, fall: 0 },
  { from: 0.15, to: 0.43, skew: 0.014, gap: 0.0045, turn: 0.1, fall: 0 },
  { from: 0.5, to: 0.86, skew: -0.008, gap: 0.005, turn: 0.6, fall: 0.0055 },
]

/** Blocks of a tread `deep` metres high on a tyre of this radius, `count` round each ring. Local frame: axle on x. */
export function treadBlocks(radius: number, deep: number, half: number, count: number): Mesh {
  const mesh = empty()
  const pitch = (2 * Math.PI) / count
  for (const ring of RINGS)
    for (let k = 0; k < count; k++) block(mesh, ring, (k + ring.turn) * pitch, pitch - ring.gap / radius, radius, deep, half)
  return mesh
}

function block(mesh: Mesh, ring: Ring, start: number, span: number, radius: number, deep: number, half: number): void {
  const outerFirst = ring.from < 0
  const point = (across: number, along: number, low: boolean): Vec3 => {
    const x = half * (ring.from + (ring.to - ring.from) * across)
    const edge = ring.fall * (outerFirst ? (1 - across) ** 2 : across ** 2)
    const r = radius - (low ? deep + 0.003 : edge)
    const a = start + span * along + (ring.skew * (across - 0.5)) / radius
    return [x, r * Math.cos(a), r * Math.sin(a)]
  }
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1]] as const
  const top = corners.map(([c, l]) => point(c, l, false))
  const foot = corners.map(([c, l]) => point(c, l, true))
  const lean = ring.fall === 0 ? 0 : 0.35
  quad(mesh, top, (p, k) => unit([lean * (outerFirst ? (k === 0 || k === 3 ? -1 : 0) : k === 1 || k === 2 ? 1 : 0), p[1] / radius, p[2] / radius]))
  for (let k = 0; k < 4; k++) {
    const [a, b] = [k, (k + 1) % 4]
    const face = [top[a]!, top[b]!, foot[b]!, foot[a]!]
    const n = unit(cross(subtract(face[1]!, face[0]!), subtract(face[3]!, face[0]!)))
    const out = subtract(middleOf(face), middleOf(top))
    const s = n[0] * out[0] + n[1] * out[1] + n[2] * out[2] < 0 ? -1 : 1
    quad(mesh, face, () => [s * n[0], s * n[1], s * n[2]])
  }
}

const middleOf = (points: readonly Vec3[]): Vec3 => [0, 1, 2].map((j) => points.reduce((sum, p) => sum + p[j]! / points.length, 0)) as Vec3

function quad(mesh: Mesh, points: readonly Vec3[], normal: (p: Vec3, k: number) => Vec3): void {
  const base = mesh.positions.length / 3
  points.forEach((p, k) => {
    mesh.positions.push(...p)
    mesh.normals.push(...normal(p, k))
  })
  mesh.indices.push(base, base + 1, base + 2, base, base + 2, base + 3)
}
