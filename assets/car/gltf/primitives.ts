import { merge, normalOf, positionOf, vertices } from '../kernel/mesh.ts'
import { fixedLook } from '../materials/materials.ts'
import { boxPlaces, boxTangents } from './box-places.ts'
import { cellOf, placeOf } from './palette.ts'
import type { Accessor, Document, Mesh as GltfMesh } from '@gltf-transform/core'
import { GROUND } from './carriers.ts'
import type { Held } from './carriers.ts'
import type { DrawnWith, Materials } from './materials.ts'
import type { Part } from '../parts/part.ts'
import type { Shade } from '../shade/shade.ts'

/** How the tint of a vertex is written: materials that take one are this bright themselves. */
const TINTED = 0.25

/**
 * One primitive for each material of a node's triangles, in coordinates of the node. Where they are those of several parts,
 * each vertex says by a number whose it is; returns the parts' names in the order of these numbers.
 */
export function addPrimitives(document: Document, to: GltfMesh, carrier: Part, pieces: readonly Held[], materials: Materials, shade: Shade): string[] {
  const names = [...new Set(pieces.map((q) => q.of))]
  const groups = new Map<string, { drawn: DrawnWith; pieces: Held[] }>()
  for (const q of pieces) {
    const drawn = materials.drawnWith(q.material, carrier.name === GROUND)
    const group = groups.get(drawn.key) ?? { drawn, pieces: [] }
    group.pieces.push(materials.grained(drawn) ? boxPlaces(q) : q)
    groups.set(drawn.key, group)
  }
  const buffer = document.getRoot().listBuffers()[0]!
  const accessor = (type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4', array: Float32Array | Uint8Array | Uint32Array, normalized = false): Accessor =>
    document.createAccessor().setType(type).setArray(array).setNormalized(normalized).setBuffer(buffer)
  for (const { drawn, pieces: own } of groups.values()) {
    const { position, normal, indices } = arrays(own, carrier)
    const primitive = document
      .createPrimitive()
      .setMaterial(materials.get(drawn))
      .setAttribute('POSITION', accessor('VEC3', position))
      .setAttribute('NORMAL', accessor('VEC3', normal))
      .setIndices(accessor('SCALAR', indices))
    const color = colors(own, shade, drawn)
    if (color) primitive.setAttribute('COLOR_0', accessor('VEC4', color, true))
    const places = placesOf(own, drawn)
    if (places) primitive.setAttribute('TEXCOORD_0', accessor('VEC2', places))
    if (materials.grained(drawn)) {
      primitive.setAttribute('TANGENT', accessor('VEC4', boxTangents(normal, own)))
      if (drawn.group) primitive.setAttribute('TEXCOORD_1', accessor('VEC2', new Float32Array(own.flatMap((q) => q.places ?? []))))
    }
    if (names.length > 1) primitive.setAttribute('_PART', accessor('SCALAR', Uint8Array.from(own.flatMap((q) => Array<number>(vertices(q.mesh)).fill(names.indexOf(q.of)))), true))
    const mappings = materials.mappings(drawn)
    if (mappings) primitive.setExtension('KHR_materials_variants', mappings)
    to.addPrimitive(primitive)
  }
  return names
}

function arrays(pieces: readonly Held[], { origin }: Part): { position: Float32Array; normal: Float32Array; indices: Uint32Array } {
  const mesh = merge(...pieces.map((q) => q.mesh))
  const count = vertices(mesh)
  const position = new Float32Array(count * 3)
  const normal = new Float32Array(count * 3)
  for (let k = 0; k < count; k++) {
    const p = positionOf(mesh, k)
    const n = normalOf(mesh, k)
    const l = Math.hypot(...n) || 1
    for (let j = 0; j < 3; j++) {
      position[3 * k + j] = p[j]! - origin[j]!
      normal[3 * k + j] = n[j]! / l
    }
  }
  return { position, normal, indices: new Uint32Array(mesh.indices) }
}

/** Places in the material's pictures: a palette's cell, or what the pieces say. */
function placesOf(pieces: readonly Held[], drawn: DrawnWith): Float32Array | null {
  if (drawn.group === 'clear') return null
  if (drawn.group || drawn.key === 'lamps')
    return new Float32Array(pieces.flatMap((q) => Array.from({ length: vertices(q.mesh) }, () => placeOf(cellOf(q.material)!)).flat()))
  return pieces.every((q) => q.places) ? new Float32Array(pieces.flatMap((q) => q.places ?? [])) : null
}

/** Tint times ambient occlusion, or the colour and clearness of glass, 8 bits each; null where the material takes neither. */
function colors(pieces: readonly Held[], shade: Shade, drawn: DrawnWith): Uint8Array | null {
  const clear = drawn.group === 'clear'
  if (!clear && !pieces.some((q) => q.tint || shade.takes(q.material))) return null
  const out: number[] = []
  const byte = (v: number): number => Math.round(255 * Math.min(1, v))
  for (const q of pieces) {
    const count = vertices(q.mesh)
    if (clear) {
      const { color, alpha = 1 } = fixedLook(q.material)!
      for (let k = 0; k < count; k++) out.push(...color.map(byte), byte(alpha))
      continue
    }
    const open = q.open === undefined && shade.takes(q.material) ? shade.openness(q.mesh) : null
    for (let k = 0; k < count; k++) {
      const o = open?.[k] ?? q.open ?? 1
      for (let j = 0; j < 3; j++) out.push(byte((q.tint ? q.tint[j]! / TINTED : 1) * o))
      out.push(255)
    }
  }
  return new Uint8Array(out)
}
