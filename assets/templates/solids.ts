import type { Document, Material, Mesh } from '@gltf-transform/core'
import { KHRMaterialsVariants } from '@gltf-transform/extensions'

type Triple = readonly [number, number, number]
interface Surface {
  readonly positions: number[]
  readonly normals: number[]
  readonly indices: number[]
}

/** A box with round edges, its middle at the origin. `size` and `radius` in metres, `steps` across each face. */
export function cushion(size: Triple, radius: number, steps = 12): Surface {
  const out: Surface = { positions: [], normals: [], indices: [] }
  const inner = size.map((side) => Math.max(0, side / 2 - radius))
  for (const axis of [0, 1, 2])
    for (const sign of [-1, 1]) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3] as [number, number]
      const first = out.positions.length / 3
      for (let i = 0; i <= steps; i++)
        for (let j = 0; j <= steps; j++) {
          const point = [0, 0, 0]
          point[axis] = (sign * size[axis]!) / 2
          point[u] = spread(i / steps) * (size[u]! / 2)
          point[v] = spread(j / steps) * (size[v]! / 2)
          const core = point.map((value, k) => Math.min(inner[k]!, Math.max(-inner[k]!, value)))
          const away = point.map((value, k) => value - core[k]!)
          const length = Math.hypot(...away) || 1
          const normal = away.map((value) => value / length)
          out.positions.push(...core.map((value, k) => value + normal[k]! * radius))
          out.normals.push(...normal)
        }
      for (let i = 0; i < steps; i++)
        for (let j = 0; j < steps; j++) {
          const a = first + i * (steps + 1) + j
          const quad = [a, a + steps + 1, a + steps + 2, a, a + steps + 2, a + 1]
          out.indices.push(...(sign > 0 ? quad : quad.toReversed()))
        }
    }
  return out
}

/** Places across a face, from -1 to 1, closer together towards its edges, where it is round. */
function spread(t: number): number {
  return Math.sin((t - 0.5) * Math.PI)
}

/** What turns about the y axis: radii by height, from below; shut at both ends. Metres. */
export function turned(profile: readonly (readonly [number, number])[], round = 32): Surface {
  const out: Surface = { positions: [], normals: [], indices: [] }
  for (let k = 0; k + 1 < profile.length; k++) {
    const [r0, y0] = profile[k]!
    const [r1, y1] = profile[k + 1]!
    const length = Math.hypot(r1 - r0, y1 - y0) || 1
    const [slope, up] = [(y1 - y0) / length, -(r1 - r0) / length]
    const first = out.positions.length / 3
    for (let i = 0; i <= round; i++) {
      const angle = (i / round) * Math.PI * 2
      const [x, z] = [Math.sin(angle), Math.cos(angle)]
      out.positions.push(x * r0, y0, z * r0, x * r1, y1, z * r1)
      out.normals.push(x * slope, up, z * slope, x * slope, up, z * slope)
    }
    for (let i = 0; i < round; i++) {
      const a = first + 2 * i
      out.indices.push(a, a + 2, a + 3, a, a + 3, a + 1)
    }
  }
  return out
}

/** The material of each named variant, the first being what a visit begins with. */
export type Finishes = readonly (readonly [variant: string, material: Material])[]

/** A mesh of a surface, in one material or in one for each variant. */
export function meshOf(document: Document, name: string, surface: Surface, dress: Material | Finishes): Mesh {
  const buffer = document.getRoot().listBuffers()[0] ?? document.createBuffer()
  const accessor = (array: Float32Array<ArrayBuffer>) => document.createAccessor().setType('VEC3').setArray(array).setBuffer(buffer)
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor(new Float32Array(surface.positions)))
    .setAttribute('NORMAL', accessor(new Float32Array(surface.normals)))
    .setIndices(document.createAccessor().setType('SCALAR').setArray(new Uint32Array(surface.indices)).setBuffer(buffer))
  if (!('length' in dress)) return document.createMesh(name).addPrimitive(primitive.setMaterial(dress))
  const variants = document.createExtension(KHRMaterialsVariants)
  const list = variants.createMappingList()
  for (const [variant, material] of dress) {
    list.addMapping(variants.createMapping().setMaterial(material).addVariant(variantOf(document, variants, variant)))
  }
  primitive.setMaterial(dress[0]![1]).setExtension('KHR_materials_variants', list)
  return document.createMesh(name).addPrimitive(primitive)
}

const made = new WeakMap<Document, Map<string, ReturnType<KHRMaterialsVariants['createVariant']>>>()

/** One variant of each name in a document, however many meshes have it. */
function variantOf(document: Document, variants: KHRMaterialsVariants, name: string) {
  const known = made.get(document) ?? new Map<string, ReturnType<KHRMaterialsVariants['createVariant']>>()
  made.set(document, known)
  const variant = known.get(name) ?? variants.createVariant(name)
  known.set(name, variant)
  return variant
}
