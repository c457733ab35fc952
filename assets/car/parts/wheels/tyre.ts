import { curve } from '../../kernel/curve.ts'
import { empty, merge, vertices } from '../../kernel/mesh.ts'
import { lathe } from '../../kernel/sweep.ts'
import { lettering } from '../lettering.ts'
import { treadBlocks } from './tread.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'

/** Depth of the tread. */
const TREAD = 0.0075

/** What stands on the sidewall, by its share of the way from the wheel to the tread: a rib that guards the rim, and two bands. */
const RIB = { from: 0.06, to: 0.13, high: 0.0028 } as const
const BANDS = [0.27, 0.7] as const
const BAND = { wide: 0.014, high: 0.0007 } as const
/** A ring of fine radial ribs outside the outer band. */
const RIBS = { from: 0.725, to: 0.8, high: 0.0007, count: 168 } as const

export interface Tyre {
  /** Sidewalls and the ground between the blocks. */
  carcass: Mesh
  /** Blocks of the tread; empty where nothing so small is drawn. */
  relief: Mesh
  /** Fine ribs round the outer sidewall. */
  ribs: Mesh
  /** Raised on the outer sidewall. */
  letters: Mesh
}

/** A tyre. Local frame: axle on x, outside towards +x. Metres: `radius` over the tread, `rim` where it sits on the wheel. */
export function tyre(radius: number, rim: number, width: number, detail: Detail): Tyre {
  const half = width / 2
  const wall = sidewall(radius, rim, half)
  if (detail.rounds === 0) {
    const side = [0, 0.25, 0.5, 0.75, 1].map(wall)
    // From afar nobody sees the inner sidewall below its widest place.
    const inner = side.map(([r, x]): [number, number] => [r, -x])
    return { carcass: lathe([...inner.slice(-2), ...side.toReversed()], 30), relief: empty(), ribs: empty(), letters: empty() }
  }
  const ground = radius - TREAD
  const under = (points: readonly [number, number][]): [number, number][] => points.filter(([r]) => r < ground)
  const inner = under([0, 0.2, 0.4, 0.6, 0.8].map(wall)).map(([r, x]): [number, number] => [r, -x])
  const carcass = lathe([...inner, [ground, -half * 0.84], [ground, half * 0.84], ...under(outerSide(wall)).toReversed()], detail.rounds > 2 ? 84 : 60)
  return { carcass, relief: treadBlocks(radius, TREAD, half, detail.rounds > 2 ? 66 : 44), ribs: detail.rounds > 2 ? fineRibs(wall) : empty(), letters: letters(radius, rim, wall) }
}

/** The outer sidewall's profile with its rib and its bands; their edges are sharp. */
function outerSide(wall: (t: number) => [number, number]): [number, number][] {
  const raised = (t: number, by: number): [number, number] => [wall(t)[0], wall(t)[1] + by]
  const edge = (t: number, from: number, to: number): [number, number][] => [raised(t, from), raised(t, from), raised(t + 0.006, to), raised(t + 0.006, to)]
  const plain = [0, 0.035, 0.18, 0.23, 0.33, 0.4, 0.47, 0.54, 0.62, 0.76, 0.84, 0.9, 0.95].map((t) => ({ t, points: [raised(t, 0)] }))
  const rib = { t: RIB.from, points: [...edge(RIB.from, 0, RIB.high * 0.8), raised((RIB.from + RIB.to) / 2, RIB.high), ...edge(RIB.to, RIB.high * 0.8, 0)] }
  const bands = BANDS.map((t) => ({ t, points: [...edge(t, 0, BAND.high), ...edge(t + BAND.wide, BAND.high, 0)] }))
  return [...plain, rib, ...bands].toSorted((a, b) => a.t - b.t).flatMap(({ points }) => points)
}

/** Ribs that run outward side by side, as low roofs of two faces each. */
function fineRibs(wall: (t: number) => [number, number]): Mesh {
  const mesh = empty()
  const pitch = (2 * Math.PI) / RIBS.count
  const at = (t: number, a: number, high: number): [number, number, number] => {
    const [r, x] = wall(t)
    return [x + high, r * Math.cos(a), r * Math.sin(a)]
  }
  for (let k = 0; k < RIBS.count; k++)
    for (const side of [-1, 1]) {
      const [foot, top] = [(k + side * 0.4) * pitch, k * pitch]
      const base = vertices(mesh)
      const lean = side * 0.75
      for (const [t, a, high] of [[RIBS.from, foot, 0.0001], [RIBS.to, foot, 0.0001], [RIBS.to, top, RIBS.high], [RIBS.from, top, RIBS.high]] as const) {
        mesh.positions.push(...at(t, a, high))
        mesh.normals.push(0.66, -lean * Math.sin(top), lean * Math.cos(top))
      }
      mesh.indices.push(base, base + 1, base + 2, base, base + 2, base + 3)
    }
  return mesh
}

/** The outer sidewall from the wheel (0) to the tread (1): radius and distance from the tyre's middle. */
function sidewall(radius: number, rim: number, half: number): (t: number) => [number, number] {
  const h = radius - rim
  const points: [number, number][] = [
    [rim - 0.004, half * 0.8], [rim + 0.004, half * 0.9], [rim + h * 0.16, half * 0.965], [rim + h * 0.3, half * 0.985], [rim + h * 0.48, half],
    [rim + h * 0.66, half * 0.985], [rim + h * 0.82, half * 0.93], [rim + h * 0.93, half * 0.84], [radius - 0.0015, half * 0.7],
  ]
  const r = curve(points.map((p, k) => [k / 8, p[0]]))
  const x = curve(points.map((p, k) => [k / 8, p[1]]))
  return (t) => [r(t), x(t)]
}

/** The maker's name twice and the size twice, raised from the outer sidewall. */
function letters(radius: number, rim: number, wall: (t: number) => [number, number]): Mesh {
  const middle = rim + (radius - rim) * 0.44
  const at = (r: number): number => {
    let t = 0.1
    while (t < 0.9 && wall(t)[0] < r) t += 0.01
    return wall(t)[1]
  }
  const word = (text: string, height: number, turn: number): Mesh =>
    lettering(text, height, height * 0.062, 4, (right, up) => {
      const a = turn + right / middle
      const r = middle + up
      return [at(r) + 0.0004, r * Math.cos(a), -r * Math.sin(a)]
    })
  return merge(word('PARLOUR', 0.026, 0), word('PARLOUR', 0.026, Math.PI), word('235/40 R22', 0.0135, Math.PI / 2), word('235/40 R22', 0.0135, -Math.PI / 2))
}
