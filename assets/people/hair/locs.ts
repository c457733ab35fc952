import type {Mesh} from '../../geometry/mesh.ts'
import {join} from '../../geometry/mesh.ts'
import {simplify} from '../../geometry/simplify.ts'
import {smoothstep} from '../../geometry/scalar.ts'
import {tube} from '../../geometry/tube.ts'
import {capsule} from '../../geometry/shapes.ts'
import {EYES} from '../../../src/world/people/skeleton.ts'
import {seeded} from '../random.ts'
import type {Hair} from './build.ts'
import {netsOf} from './build.ts'
import {lay} from './lock.ts'
import {BACK_LINE, hairMass} from './mass.ts'
import {rootAt} from './root.ts'

/** The mass that locs hang over: a full head, falling to the jaw behind the ears. */
export const locsMass = hairMass({
  line: [[0, 0.074], [35, 0.07], [52, 0.056], [64, 0.02], [76, -0.01], [90, -0.05], [110, -0.1], [180, -0.11]],
  thick: (_, y) => 0.01 + 0.006 * smoothstep(0.03, 0.1, y),
  edge: 0.016,
  fall: (x, y, f) => capsule(Math.abs(x), y, f, [0.045, -0.02, -0.11], [0.05, -0.08, -0.12], 0.036, 0.034)
})

const SIDES = 3
const SEGMENTS = 4

/** Locs: tubes from a grid of roots, down and back, ends free. */
export const locs = async (): Promise<Hair> => {
  const random = seeded(3)
  const base = hairMass({line: BACK_LINE, thick: () => 0.006})
  const under = await simplify(netsOf(base, -0.12, 0.006), 180, 0.014)
  const tubes: Mesh[] = []
  const tint: number[] = []
  for (const [elevation, from, to, count, length] of [[-8, 88, 180, 8, 0.11], [14, 64, 180, 8, 0.15], [36, 28, 180, 7, 0.18], [58, 10, 180, 5, 0.205], [78, 30, 175, 2, 0.2]] as const) {
    for (let k = 0; k < count * 2; k++) {
      const side = k % 2 ? -1 : 1
      const azimuth = side * (from + ((to - from) * (Math.floor(k / 2) + 0.5 + (random() - 0.5) * 0.5)) / count)
      const sway = (random() - 0.5) * 0.5
      const turn = random() * 6
      const {path} = lay(locsMass, {
        side,
        root: rootAt(locsMass, azimuth, elevation + (random() - 0.5) * 8),
        length: length * (0.78 + 0.44 * random()),
        width: 0, thick: 0, lift: [-0.009, 0.006], free: 0.7, segments: SEGMENTS, tip: 0,
        flow: (p, t) => [(p[1] > 0.05 ? Math.max(-0.8, Math.min(0.8, p[0] * 16)) : 0) + 0.42 * Math.sin(turn + t * 5) * t + sway * 0.3, -1, (p[1] > 0.03 ? -0.7 : 0) + 0.35 * Math.cos(turn + t * 4.2) * t + sway * 0.2]
      })
      const loc = tube(path.map((p) => [p[0], EYES[1] + p[1], EYES[2] - p[2]] as const), (t) => 0.0048 + 0.0032 * Math.sin(Math.min(1, t * 1.6) * Math.PI / 2) - 0.0038 * t * t, SIDES)
      tubes.push(loc)
      const shade = 60 + Math.floor(random() * 190)
      for (let v = 0; v < loc.positions.length / 3; v++) tint.push(shade)
    }
  }
  const count = under.positions.length / 3
  const paint: number[] = Array.from({length: count * 2}, (_, k) => (k % 2) * 255)
  for (let k = 0; k < tint.length; k++) {
    const v = k % (SIDES * (SEGMENTS + 1))
    paint.push(40 + Math.round(((v % SIDES) / (SIDES - 1)) * 175), Math.round((Math.floor(v / SIDES) / SEGMENTS) * 128))
  }
  return {mesh: join(under, ...tubes), paint: Uint8Array.from(paint), tint: Uint8Array.from([...new Array<number>(count).fill(0), ...tint]), run: new Float32Array((count + tint.length) * 3), lit: Float32Array.from([...new Array<number>(count).fill(0.6), ...tint.map(() => 1)])}
}
