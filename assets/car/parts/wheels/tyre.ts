import { curve } from '../../kernel/curve.ts'
import { lathe } from '../../kernel/sweep.ts'
import type { Mesh } from '../../kernel/mesh.ts'

/** A tyre with three grooves round its tread. Local frame: axle on x, outside towards +x. */
export function tyre(radius: number, rim: number, width: number, around: number): Mesh {
  const h = radius - rim
  const half = width / 2
  const wall: [number, number][] = [
    [rim - 0.004, -half * 0.78], [rim + 0.006, -half * 0.87], [rim + h * 0.2, -half * 0.955], [rim + h * 0.42, -half],
    [rim + h * 0.64, -half * 0.975], [rim + h * 0.82, -half * 0.9], [rim + h * 0.94, -half * 0.79], [radius - 0.0015, -half * 0.62], [radius, -half * 0.4],
  ]
  const r = curve(wall.map((p, k) => [k, p[0]]))
  const x = curve(wall.map((p, k) => [k, p[1]]))
  const side: [number, number][] = []
  for (let k = 0; k <= 16; k++) {
    const at: [number, number] = [r((k / 16) * 8), x((k / 16) * 8)]
    side.push(at)
    // A fine raised band on the sidewall, where the lettering of a tyre stands.
    if (around > 40 && (k === 6 || k === 11)) side.push(at, [at[0] + 0.0004, at[1] + (k === 6 ? -0.0014 : 0.0014)])
  }
  const tread: [number, number][] = []
  for (const g of [-half * 0.3, 0, half * 0.3]) {
    const deep = radius - 0.008
    tread.push([radius, g - 0.006], [radius, g - 0.006], [deep, g - 0.0045], [deep, g - 0.0045], [deep, g + 0.0045], [deep, g + 0.0045], [radius, g + 0.006], [radius, g + 0.006])
  }
  const other = side.toReversed().map(([a, b]): [number, number] => [a, -b])
  return lathe([...side, ...tread, ...other], around)
}
