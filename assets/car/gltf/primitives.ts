import { merge, normalOf, positionOf, vertices } from '../kernel/mesh.ts'
import type { Document, Mesh as GltfMesh } from '@gltf-transform/core'
import type { Part, Piece } from '../parts/part.ts'
import type { Shade } from '../shade/shade.ts'
import type { Materials } from './materials.ts'

/** One primitive for each material of a part, in coordinates of the part's node. */
export function addPrimitives(document: Document, to: GltfMesh, part: Part, materials: Materials, shade: Shade): void {
  const groups = new Map<Piece['material'], Piece[]>()
  for (const q of part.pieces) groups.set(q.material, [...(groups.get(q.material) ?? []), q])
  for (const [material, pieces] of groups) {
    const mesh = merge(...pieces.map((q) => q.mesh))
    const count = vertices(mesh)
    const position = new Float32Array(count * 3)
    const normal = new Float32Array(count * 3)
    for (let k = 0; k < count; k++) {
      const p = positionOf(mesh, k)
      const n = normalOf(mesh, k)
      const l = Math.hypot(...n) || 1
      for (let j = 0; j < 3; j++) {
        position[3 * k + j] = p[j]! - part.origin[j]!
        normal[3 * k + j] = n[j]! / l
      }
    }
    const buffer = document.getRoot().listBuffers()[0]!
    const vector = (array: Float32Array): ReturnType<Document['createAccessor']> => document.createAccessor().setType('VEC3').setArray(array).setBuffer(buffer)
    const primitive = document
      .createPrimitive()
      .setMaterial(materials.get(material))
      .setAttribute('POSITION', vector(position))
      .setAttribute('NORMAL', vector(normal))
      .setIndices(document.createAccessor().setType('SCALAR').setArray(new Uint32Array(mesh.indices)).setBuffer(buffer))
    const color = colors(pieces, shade)
    if (color) primitive.setAttribute('COLOR_0', document.createAccessor().setType('VEC4').setArray(color).setNormalized(true).setBuffer(buffer))
    if (pieces.every((q) => q.places))
      primitive.setAttribute(
        'TEXCOORD_0',
        document.createAccessor().setType('VEC2').setArray(new Float32Array(pieces.flatMap((q) => q.places ?? []))).setBuffer(buffer),
      )
    const mappings = materials.mappings(material)
    if (mappings) primitive.setExtension('KHR_materials_variants', mappings)
    to.addPrimitive(primitive)
  }
}

/** Tint times ambient occlusion, 8 bits each; null where the material takes neither. */
function colors(pieces: readonly Piece[], shade: Shade): Uint8Array | null {
  if (!pieces.some((q) => q.tint || shade.takes(q.material))) return null
  const out: number[] = []
  for (const q of pieces) {
    const open = shade.takes(q.material) ? shade.openness(q.mesh) : null
    for (let k = 0; k < vertices(q.mesh); k++) {
      const o = open?.[k] ?? 1
      for (let j = 0; j < 3; j++) out.push(Math.round(255 * Math.min(1, (q.tint ? q.tint[j]! / 0.25 : 1) * o)))
      out.push(255)
    }
  }
  return new Uint8Array(out)
}
