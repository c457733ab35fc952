import type { Material, Mesh } from 'three'
import { eased } from '../camera/ease.ts'
import { type Blend, blendMaterials } from './blend.ts'
import { CHANGE_SECONDS } from './change.ts'
import type { Product } from './product.ts'
import { materialUnder } from './variants.ts'

/** Dresses a product in the variants taken. */
export interface Paint {
  choose(variants: readonly string[], atOnce: boolean): void
  /** True while a change is on its way. */
  step(seconds: number): boolean
}

export function createPaint(product: Product): Paint {
  const wanted = new Map<Mesh, Material>()
  const blends = new Map<string, Blend>()
  let passed = CHANGE_SECONDS

  const finish = () => {
    for (const [mesh, material] of wanted) mesh.material = material
    for (const blend of blends.values()) blend.dispose()
    blends.clear()
  }

  return {
    choose(variants, atOnce) {
      let changed = false
      for (const [mesh, materials] of product.variants) {
        const to = materialUnder(materials, variants)
        if (wanted.get(mesh) !== to) changed = true
        wanted.set(mesh, to)
      }
      if (atOnce) return finish()
      if (!changed) return
      const old = [...blends.values()]
      blends.clear()
      for (const [mesh, to] of wanted) {
        const from = mesh.material as Material
        if (from === to) continue
        const key = `${from.uuid} ${to.uuid}`
        const blend = blends.get(key) ?? blendMaterials(from, to)
        blends.set(key, blend)
        mesh.material = blend.material
      }
      for (const blend of old) blend.dispose()
      passed = 0
    },
    step(seconds) {
      if (blends.size === 0) return false
      passed += seconds
      const t = Math.min(1, passed / CHANGE_SECONDS)
      for (const blend of blends.values()) blend.set(eased(t))
      if (t < 1) return true
      finish()
      return false
    }
  }
}
