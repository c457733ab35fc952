import { Color, type Material, type Mesh, MeshPhysicalMaterial, type MeshStandardMaterial } from 'three'
import type { Finish, Paint } from '../../../contract/made.ts'
import type { Product } from '../product.ts'
import type { VariantMaterials } from '../variants.ts'

interface Coat {
  readonly roughness: number
  readonly metalness: number
  readonly clearcoat: number
}

/** As paint shops tell them apart: what lies under the lacquer, and whether there is any. */
const COATS: Readonly<Record<Finish, Coat>> = {
  solid: { roughness: 0.42, metalness: 0, clearcoat: 1 },
  metallic: { roughness: 0.38, metalness: 0.62, clearcoat: 1 },
  satin: { roughness: 0.46, metalness: 0.35, clearcoat: 0 },
  matt: { roughness: 0.86, metalness: 0, clearcoat: 0 },
  chrome: { roughness: 0.05, metalness: 1, clearcoat: 0 }
}

/** A material of the model in a paint: its grain, its shade and what shines through it stay, its own colour goes. */
export function painted(from: Material, { color, finish }: Pick<Paint, 'color' | 'finish'>): MeshPhysicalMaterial {
  const { normalMap, normalScale, aoMap, aoMapIntensity, envMapIntensity } = from as Partial<MeshStandardMaterial>
  const { clearcoat, ...coat } = COATS[finish]
  return new MeshPhysicalMaterial({
    name: from.name,
    ...coat,
    clearcoat,
    clearcoatRoughness: 0.04,
    color: new Color(color),
    side: from.side,
    transparent: from.transparent,
    opacity: from.opacity,
    vertexColors: from.vertexColors,
    ...(normalMap && { normalMap, ...(normalScale && { normalScale }) }),
    ...(aoMap && { aoMap, aoMapIntensity: aoMapIntensity ?? 1 }),
    ...(envMapIntensity !== undefined && { envMapIntensity })
  })
}

/** Puts every paint beside the variants that the model has, on each mesh of its material. */
export function addPaints(product: Product, paints: readonly Paint[], variants: Map<Mesh, VariantMaterials>): void {
  const made = new Map<string, Material>()
  product.root.traverse((object) => {
    const mesh = object as Mesh
    if (!mesh.isMesh || Array.isArray(mesh.material) || !mesh.material.visible) return
    const standard = variants.get(mesh)?.standard ?? mesh.material
    const own = paints.filter((paint) => paint.material === standard.name && (paint.part === undefined || isBelow(mesh, product, paint.part)))
    if (own.length === 0) return
    const byVariant = new Map(variants.get(mesh)?.byVariant)
    for (const paint of own) {
      const key = `${paint.id} ${standard.uuid}`
      if (!made.has(key)) made.set(key, painted(standard, paint))
      byVariant.set(paint.id, made.get(key)!)
    }
    variants.set(mesh, { standard, byVariant })
  })
}

function isBelow(mesh: Mesh, product: Product, part: string): boolean {
  const node = product.part(part)
  let found = false
  if (node) mesh.traverseAncestors((above) => void (found ||= above === node))
  return found || node === mesh
}
