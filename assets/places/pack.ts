import { FLAG, MOST_MATERIALS, PLACE_FORMAT, PLACE_UNIT, type PlaceHead, type PlaceMaterial, TEXEL_UNIT } from '../../src/world/places/format.ts'
import { LAYERS, type Material } from './kit/material.ts'
import type { Model } from './kit/model.ts'
import type { Atlas } from './light/atlas.ts'

const SHINES = { none: 0, light: 1, lamp: 2 } as const

function tableRow(m: Material): PlaceMaterial {
  const p = m.pattern
  const pattern: PlaceMaterial['pattern'] =
    p.kind === 'slabs' ? [p.width, p.height, p.joint, p.tones] : p.kind === 'cuts' ? [p.grid, p.joint, p.ring, 0] : p.kind === 'boards' ? [p.width, p.joint, p.tones, 0] : p.kind === 'chips' ? [p.size, p.tones, p.grid, 0] : [0, 0, 0, 0]
  const flags = (m.turned ? FLAG.turned : 0) + (m.polished ? FLAG.polished : 0) + (m.cut ? FLAG.cut : 0) + (m.forward ? FLAG.forward : 0) + 4 * FLAG.patterns[p.kind]
  return { layer: LAYERS.indexOf(m.layer), metres: m.metres, strength: m.strength, flags, roughness: m.roughness, mirror: m.mirror, glow: m.glow * m.seen, shines: SHINES[m.shines], pattern, wear: [m.wear, m.warmth] }
}

/** The far mesh: its corners are kept in centimetres. */
export type Facts = Omit<PlaceHead, 'format' | 'vertices' | 'farVertices' | 'triangles' | 'light' | 'materials'>

/** Bytes of `place.bin`, as `readPlace` reads them. `far` shares the light picture: its lights follow the near ones. */
export function packPlace(near: Model, far: Model, atlas: Atlas, height: number, facts: Facts): Uint8Array {
  if (near.materials.length > MOST_MATERIALS) throw new RangeError(`${near.materials.length} materials are too many`)
  const head: PlaceHead = {
    format: PLACE_FORMAT,
    vertices: near.material.length,
    farVertices: far.material.length,
    triangles: {
      solid: near.triangles.solid.length / 3, leaves: near.triangles.leaves.length / 3, glass: near.triangles.glass.length / 3, far: far.triangles.solid.length / 3
    },
    light: [atlas.width, height],
    ...facts,
    materials: near.materials.map(tableRow)
  }
  let json = JSON.stringify(head)
  while (json.length % 4) json += ' '
  const bytes: number[] = []
  const long = (v: number) => bytes.push(v & 255, (v >> 8) & 255, (v >> 16) & 255, v >>> 24)
  long(0x43414c50)
  long(json.length)
  for (const letter of json) bytes.push(letter.charCodeAt(0))
  const plane = (values: readonly number[], size: 1 | 2) => {
    let before = 0
    for (const v of values) {
      const step = (v - before) & 0xffff
      bytes.push(step & 255)
      if (size === 2) bytes.push(step >> 8)
      before = v
    }
  }
  writeMesh(near, PLACE_UNIT, atlas, atlas.firstRow * atlas.width, plane)
  writeMesh(far, PLACE_UNIT / 10, atlas, atlas.firstRow * atlas.width + near.lights.length, plane)
  for (const list of [near.triangles.solid, near.triangles.leaves, near.triangles.glass, far.triangles.solid]) {
    let before = 0
    for (const i of list) {
      const step = i - before
      const odd = step < 0 ? -2 * step - 1 : 2 * step
      if (odd > 0xffff) throw new RangeError('corners of a triangle lie too far apart in the list')
      bytes.push(odd & 255, odd >> 8)
      before = i
    }
  }
  return Uint8Array.from(bytes)
}

/** Farthest that a corner may stand, in its mesh's unit. */
const FARTHEST = 32_767

function writeMesh(model: Model, unit: number, atlas: Atlas, firstLight: number, plane: (values: readonly number[], size: 1 | 2) => void): void {
  const n = model.material.length
  if (model.positions.some((metres) => Math.abs(metres) * unit > FARTHEST)) throw new RangeError(`something stands farther than ${FARTHEST / unit} m`)
  const all = (at: (v: number) => number) => Array.from({ length: n }, (_, v) => at(v))
  for (const k of [0, 1, 2]) plane(all((v) => Math.round(model.positions[3 * v + k]! * unit)), 2)
  plane(all((v) => (model.chart[v]! >= 0 ? 1 : 0)), 2)
  for (const k of [0, 1, 2]) plane(all((v) => Math.round(model.normals[3 * v + k]! * 127)), 1)
  plane(model.material, 1)
  for (const k of [0, 1, 2]) plane(all((v) => Math.round(255 * Math.sqrt(Math.min(1, model.albedo[3 * v + k]!)))), 1)
  plane(model.sheet, 1)
  const place = (v: number): [number, number] => {
    const chart = model.chart[v]!
    if (chart < 0) {
      const texel = firstLight + model.s[v]!
      return [(texel % atlas.width) + 0.5, Math.floor(texel / atlas.width) + 0.5]
    }
    const { across, up } = model.charts[chart]!
    const [x, y] = atlas.places[chart]!
    const inside = (e: number, texels: number) => Math.min(texels - 0.5, Math.max(0.5, e))
    return [x + inside(model.s[v]!, across), y + inside(model.t[v]!, up)]
  }
  const places = all((v) => v).map(place)
  for (const k of [0, 1] as const) plane(places.map((p) => Math.round(p[k] * TEXEL_UNIT)), 2)
}
