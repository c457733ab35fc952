import { shining } from './solve.ts'
import type { Model } from '../kit/model.ts'
import { add, dot, mixed, times, tinted, unit, type V3 } from '../kit/vector.ts'
import type { PlanTime } from '../plan.ts'
import { skyRadiance } from '../sky/sky.ts'
import { createTree, type Tree } from './tree.ts'

/** How far one sees clearly: at this distance things have two thirds of the air's colour, metres of the built scenery. */
const CLEAR = 420

/** Radiance of every far vertex: lit by sky and sun, behind air. The scenery is built small, so its air is thick. */
export function farLight(model: Model, time: PlanTime): Float32Array {
  const sky = skyRadiance(time.sky)
  const out = new Float32Array(3 * model.lights.length)
  const overhead = mixed(time.sky.middle, time.sky.zenith, 0.5)
  model.lights.forEach((v, k) => {
    const p: V3 = [model.positions[3 * v]!, model.positions[3 * v + 1]!, model.positions[3 * v + 2]!]
    const n: V3 = [model.normals[3 * v]!, model.normals[3 * v + 1]!, model.normals[3 * v + 2]!]
    const albedo: V3 = [model.albedo[3 * v]!, model.albedo[3 * v + 1]!, model.albedo[3 * v + 2]!]
    const material = model.materials[model.material[v]!]!
    const away = Math.hypot(...p)
    const level = unit([p[0], Math.max(0.03 * away, p[1] * 0.4), p[2]])
    const haze = sky([level[0], Math.max(0.02, level[1]), level[2]])
    const sun = time.sun ? times(time.sun.colour, Math.max(0, dot(n, unit(time.sun.towards)))) : ([0, 0, 0] as const)
    const lit = tinted(albedo, add(times(overhead, 0.55 + 0.45 * n[1]), sun))
    const glow = shining(material, time.lamps)
    const c = glow > 0 ? times(albedo, glow) : mixed(lit, haze, 1 - Math.exp(-away / CLEAR))
    for (let q = 0; q < 3; q++) out[3 * k + q] = c[q]!
  })
  return out
}

/** The far mesh for rays: what is seen in a direction where nothing near stands; null for the sky. */
export function farSeen(model: Model): { tree: Tree; vertexOf(triangle: number): number } {
  const list = model.triangles.solid
  const kept: number[] = []
  for (let k = 0; k < list.length; k += 3) if (model.material[list[k]!] !== 0) kept.push(list[k]!, list[k + 1]!, list[k + 2]!)
  const corners = new Float32Array(kept.length * 3)
  kept.forEach((v, i) => {
    for (let k = 0; k < 3; k++) corners[3 * i + k] = model.positions[3 * v + k]!
  })
  const tree = createTree(corners)
  return { tree, vertexOf: (triangle) => kept[3 * triangle + (tree.hit.u > 0.5 ? 1 : tree.hit.v > 0.5 ? 2 : 0)]! }
}
