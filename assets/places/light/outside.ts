import { mixed, type V3 } from '../kit/vector.ts'
import type { Model } from '../kit/model.ts'
import type { PlanTime } from '../plan.ts'
import { skyRadiance } from '../sky/sky.ts'
import { farSeen } from './far.ts'

/** What comes from outside by direction, seen from the place's middle: sky, water, hills and their lit windows. */
export function outside(far: Model, light: Float32Array, time: PlanTime, eye: V3): (d: V3) => V3 {
  const sky = skyRadiance(time.sky)
  const { tree, vertexOf } = farSeen(far)
  const lights = new Map(far.lights.map((v, k) => [v, k]))
  const nearestLand = (d: V3): V3 | null => {
    const triangle = tree.cast(...eye, ...d, 1e5, false)
    if (triangle < 0) return null
    const v = vertexOf(triangle)
    const k = 3 * lights.get(v)!
    const own: V3 = [light[k]!, light[k + 1]!, light[k + 2]!]
    if (far.material[v] !== 1) return own
    // Water: more of the sky the flatter one looks on to it.
    const fresnel = 0.02 + 0.8 * (1 - Math.min(1, -d[1])) ** 5
    const up = sky([d[0], Math.max(0.03, -d[1]) + 0.06, d[2]])
    return mixed(mixed(time.water, up, fresnel), own, Math.exp(d[1] * 14) * 0.3)
  }
  return (d) => nearestLand(d) ?? sky(d)
}
