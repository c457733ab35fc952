import type { Mesh } from '../../geometry/mesh.ts'
import type { Material } from './material.ts'
import { cross, length, times, unit, type V3 } from './vector.ts'

/** A flat rectangle with light of its own in the light picture: `o` + s `u` + t `v`, seen from `n`. */
export interface Chart {
  readonly o: V3
  readonly u: V3
  readonly v: V3
  readonly n: V3
  /** Texels across and up. */
  readonly across: number
  readonly up: number
  readonly material: number
  readonly albedo: V3
}

/** Which of a place's meshes triangles belong to: leaves are seen from both sides, glass is seen through. */
export type Part = 'solid' | 'leaves' | 'glass'

/** A lamp whose light is sampled straight, for it is too small to be met by chance. */
export interface Lamp {
  readonly o: V3
  readonly u: V3
  readonly v: V3
  readonly radiance: V3
  /** Shines to all sides as a ball of light does, not from its face alone. */
  readonly round: boolean
}

/** Everything of a place that is built and lit: vertices, triangles, charts and lamps. Metres, showroom frame. */
export interface Model {
  readonly positions: number[]
  readonly normals: number[]
  readonly albedo: number[]
  readonly material: number[]
  /** Corner of a sheet that leaves are cut out of, 1 to 4; 0 else. */
  readonly sheet: number[]
  /** Chart of a vertex and its place there in texels, or -1 and the number of its own light. */
  readonly chart: number[]
  readonly s: number[]
  readonly t: number[]
  readonly triangles: Record<Part, number[]>
  readonly charts: Chart[]
  readonly materials: Material[]
  readonly lamps: Lamp[]
  /** Lights of vertices: how many there are, and which vertex stands for each. */
  readonly lights: number[]
  /** First vertices of triangles that cast no shadow and are not met by rays. */
  readonly ghosts: Set<number>
  /** Texels a metre are multiplied by this: 1 in a full build. */
  readonly fineness: number
}

export const createModel = (fineness: number): Model => ({
  positions: [], normals: [], albedo: [], material: [], sheet: [], chart: [], s: [], t: [], triangles: { solid: [], leaves: [], glass: [] },
  charts: [], materials: [], lamps: [], lights: [], ghosts: new Set(), fineness
})

export function materialNumber(model: Model, material: Material): number {
  const known = model.materials.findIndex((each) => each.name === material.name)
  if (known >= 0) return known
  model.materials.push(material)
  return model.materials.length - 1
}

/** Adds a vertex and tells its number. Without a chart it has a light of its own, or shares light number `shared`. */
export function vertex(model: Model, p: V3, n: V3, albedo: V3, material: number, chart = -1, s = 0, t = 0, shared = -1): number {
  const index = model.material.length
  model.positions.push(...p)
  model.normals.push(...n)
  model.albedo.push(...albedo)
  model.material.push(material)
  model.sheet.push(0)
  model.chart.push(chart)
  if (chart >= 0) {
    model.s.push(s)
    model.t.push(t)
  } else {
    model.s.push(shared >= 0 ? shared : model.lights.push(index) - 1)
    model.t.push(0)
  }
  return index
}

export interface Flat {
  /** Texels of light a metre. */
  readonly density?: number
  readonly ghost?: boolean
  readonly part?: Part
  /** Colour at (s, t) from 0 to 1, with a grid of so many cells: the picture on a screen. */
  readonly painted?: { readonly cells: readonly [number, number]; colour(s: number, t: number): V3 }
}

/** A rectangle from corner `o` along `u` and `v`, seen from u × v, lit by its own chart. */
export function flat(model: Model, o: V3, u: V3, v: V3, material: Material, albedo: V3, { density = 7, ghost = false, part = 'solid', painted }: Flat = {}): void {
  const n = unit(cross(u, v))
  const number = materialNumber(model, material)
  const texels = (l: number) => Math.max(2, Math.round(l * density * model.fineness))
  const [across, up] = [texels(length(u)), texels(length(v))]
  const chart = model.charts.push({ o, u, v, n, across, up, material: number, albedo }) - 1
  const [cols, rows] = painted?.cells ?? [1, 1]
  const first = model.material.length
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= cols; i++) {
      const [s, t] = [i / cols, j / rows]
      const p: V3 = [o[0] + u[0] * s + v[0] * t, o[1] + u[1] * s + v[1] * t, o[2] + u[2] * s + v[2] * t]
      vertex(model, p, n, painted?.colour(s, t) ?? albedo, number, chart, s * across, t * up)
    }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < cols; i++) {
      const a = first + j * (cols + 1) + i
      const [b, c, d] = [a + 1, a + cols + 2, a + cols + 1]
      if (ghost) model.ghosts.add(a)
      model.triangles[part].push(a, b, c, a, c, d)
    }
}

/** A lamp's face: a rectangle that shines from u × v with `radiance`, and gives light to the room. */
export function lamp(model: Model, o: V3, u: V3, v: V3, material: Material, radiance: V3): void {
  const l = Math.max(...radiance)
  flat(model, o, u, v, material, times(radiance, 1 / l), { density: 1 })
  model.lamps.push({ o, u, v, radiance, round: false })
}

/** A mesh of any shape, lit at its vertices, turned by `turn` radians about y and set down at `at`. */
export function solid(model: Model, mesh: Mesh, material: Material, albedo: V3 | ((x: number, y: number, z: number) => V3), at: V3 = [0, 0, 0], turn = 0, part: Part = 'solid'): void {
  const number = materialNumber(model, material)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const base = model.material.length
  const { positions: p, normals: n, indices } = mesh
  for (let k = 0; k < p.length; k += 3) {
    const [x, y, z] = [p[k]!, p[k + 1]!, p[k + 2]!]
    const colour = typeof albedo === 'function' ? albedo(x, y, z) : albedo
    const place: V3 = [x * cos + z * sin + at[0], y + at[1], z * cos - x * sin + at[2]]
    vertex(model, place, [n[k]! * cos + n[k + 2]! * sin, n[k + 1]!, n[k + 2]! * cos - n[k]! * sin], colour, number)
  }
  for (const i of indices) model.triangles[part].push(base + i)
}
