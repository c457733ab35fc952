import type { Model } from '../kit/model.ts'
import { add, times, type V3 } from '../kit/vector.ts'
import type { Atlas } from './atlas.ts'
import { createTree, type Tree } from './tree.ts'

/** Every point whose light is reckoned: texels of charts first, then lights of vertices. */
export interface Lumels {
  readonly count: number
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly albedo: Float32Array
  readonly material: Uint8Array
  /** First lumel of every chart. */
  readonly charts: readonly number[]
  /** First lumel of the vertices' own lights. */
  readonly vertices: number
  /** Texel in the light picture. */
  readonly texel: Uint32Array
  /** A texel's two edges, six numbers; nothing for a vertex, whose light is reckoned at a point. */
  readonly edges: Float32Array
}

export function lumelsOf(model: Model, atlas: Atlas): Lumels {
  const charts: number[] = []
  let count = 0
  for (const chart of model.charts) {
    charts.push(count)
    count += chart.across * chart.up
  }
  const vertices = count
  count += model.lights.length
  const lumels: Lumels = {
    count, charts, vertices, positions: new Float32Array(3 * count), normals: new Float32Array(3 * count), albedo: new Float32Array(3 * count),
    material: new Uint8Array(count), texel: new Uint32Array(count), edges: new Float32Array(6 * count)
  }
  const put = (k: number, p: V3, n: V3, albedo: V3, material: number, texel: number) => {
    lumels.positions.set(p, 3 * k)
    lumels.normals.set(n, 3 * k)
    lumels.albedo.set(albedo, 3 * k)
    lumels.material[k] = material
    lumels.texel[k] = texel
  }
  model.charts.forEach((chart, c) => {
    const [x, y] = atlas.places[c]!
    const edges = [...times(chart.u, 1 / chart.across), ...times(chart.v, 1 / chart.up)]
    for (let j = 0; j < chart.up; j++)
      for (let i = 0; i < chart.across; i++) {
        const p = add(chart.o, add(times(chart.u, (i + 0.5) / chart.across), times(chart.v, (j + 0.5) / chart.up)))
        lumels.edges.set(edges, 6 * (charts[c]! + j * chart.across + i))
        put(charts[c]! + j * chart.across + i, p, chart.n, chart.albedo, chart.material, (y + j) * atlas.width + x + i)
      }
  })
  const three = (list: readonly number[], v: number): V3 => [list[3 * v]!, list[3 * v + 1]!, list[3 * v + 2]!]
  model.lights.forEach((v, k) =>
    put(vertices + k, three(model.positions, v), three(model.normals, v), three(model.albedo, v), model.material[v]!, atlas.firstRow * atlas.width + k)
  )
  return lumels
}

/** Writes into `out` a point of lumel k, `a` and `b` (0 to 1) along its edges, lifted a little off its surface. */
export function pointOf({ positions, normals, edges }: Lumels, k: number, a: number, b: number, out: Float64Array): void {
  for (let q = 0; q < 3; q++) out[q] = positions[3 * k + q]! + normals[3 * k + q]! * 2.5e-3 + edges[6 * k + q]! * (a - 0.5) + edges[6 * k + 3 + q]! * (b - 0.5)
}

/** Edge of a triangle for rays where leaves are cut out of a sheet: so much of its surface is there. */
const LEAFY = Math.sqrt(0.55)

function shrink(triangle: Float32Array): void {
  for (let q = 0; q < 3; q++) {
    const middle = (triangle[q]! + triangle[3 + q]! + triangle[6 + q]!) / 3
    for (let k = q; k < 9; k += 3) triangle[k] = middle + (triangle[k]! - middle) * LEAFY
  }
}

/** The room for rays: which lumel stands for the point that a ray met. */
export interface Traced {
  readonly tree: Tree
  lumelAt(triangle: number): number
  /** Whether a triangle may be seen from behind. */
  twoSided(triangle: number): boolean
}

export function traced(model: Model, lumels: Lumels): Traced {
  const kept: number[] = []
  const both: boolean[] = []
  for (const part of ['solid', 'leaves'] as const) {
    const list = model.triangles[part]
    for (let k = 0; k < list.length; k += 3) {
      if (model.ghosts.has(list[k]!)) continue
      kept.push(list[k]!, list[k + 1]!, list[k + 2]!)
      both.push(part === 'leaves')
    }
  }
  const corners = new Float32Array(kept.length * 3)
  kept.forEach((v, i) => {
    for (let k = 0; k < 3; k++) corners[3 * i + k] = model.positions[3 * v + k]!
  })
  for (let i = 0; i < both.length; i++) if (both[i]) shrink(corners.subarray(9 * i, 9 * i + 9))
  const tree = createTree(corners)
  return {
    tree,
    twoSided: (triangle) => both[triangle]!,
    lumelAt(triangle) {
      const { u, v } = tree.hit
      const [a, b, c] = [kept[3 * triangle]!, kept[3 * triangle + 1]!, kept[3 * triangle + 2]!]
      const chart = model.chart[a]!
      if (chart < 0) {
        const nearest = u > v ? (u > 1 - u - v ? b : a) : v > 1 - u - v ? c : a
        return lumels.vertices + model.s[nearest]!
      }
      const w = 1 - u - v
      const { across, up } = model.charts[chart]!
      const s = Math.min(across - 1, Math.floor(model.s[a]! * w + model.s[b]! * u + model.s[c]! * v))
      const t = Math.min(up - 1, Math.floor(model.t[a]! * w + model.t[b]! * u + model.t[c]! * v))
      return lumels.charts[chart]! + t * across + s
    }
  }
}
