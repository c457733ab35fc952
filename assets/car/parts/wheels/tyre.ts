import { curve } from '../../kernel/curve.ts'
import { empty, merge } from '../../kernel/mesh.ts'
import { lathe } from '../../kernel/sweep.ts'
import { lettering } from '../lettering.ts'
import { treadBlocks } from './tread.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'

/** Depth of the tread. */
const TREAD = 0.0075

export interface Tyre {
  /** Sidewalls and the ground between the blocks. */
  carcass: Mesh
  /** Blocks of the tread; empty where nothing so small is drawn. */
  relief: Mesh
  /** Raised on the outer sidewall. */
  letters: Mesh
}

/** A tyre. Local frame: axle on x, outside towards +x. Metres: `radius` over the tread, `rim` where it sits on the wheel. */
export function tyre(radius: number, rim: number, width: number, detail: Detail): Tyre {
  const fine = detail.rounds > 0
  const around = fine ? 96 : 30
  const half = width / 2
  const wall = sidewall(radius, rim, half)
  const ground = fine ? radius - TREAD : radius
  const steps = fine ? 22 : 4
  const side: [number, number][] = []
  for (let k = 0; k <= steps; k++) {
    const at = wall(k / steps)
    if (at[0] > ground) break
    side.push(at)
    // Two fine raised bands frame the letters on the sidewall.
    if (fine && (k === 6 || k === 14)) side.push(at, [at[0] + 0.0004, at[1] + (k === 6 ? 0.0012 : -0.0012)])
  }
  const outer = side.toReversed()
  const inner = side.map(([r, x]): [number, number] => [r, -x])
  // From afar nobody sees the inner sidewall below its widest place.
  const carcass = lathe(fine ? [...inner, [ground, -half * 0.84], [ground, half * 0.84], ...outer] : [...inner.slice(-2), ...outer], around)
  if (!fine) return { carcass, relief: empty(), letters: empty() }
  return { carcass, relief: treadBlocks(radius, TREAD, half, detail.rounds > 2 ? 66 : 44), letters: letters(radius, rim, wall) }
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
      return [at(r) + 0.0002, r * Math.cos(a), -r * Math.sin(a)]
    })
  return merge(word('PARLOUR', 0.026, 0), word('PARLOUR', 0.026, Math.PI), word('235/40 R22', 0.0135, Math.PI / 2), word('235/40 R22', 0.0135, -Math.PI / 2))
}
