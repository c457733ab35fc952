import type { Material, Mesh } from 'three'
import { type Blend, blendMaterials } from './blend.ts'
import type { Product } from './product.ts'
import { materialUnder } from './variants.ts'

/** A change of paint takes this long, seconds. */
export const PAINT_SECONDS = 0.36

/** Dresses a product in the variants taken. */
export interface Paint {
  choose(variants: readonly string[], atOnce: boolean): void
  /** True while a change is on its way. */
  step(seconds: number): boolean
}

export function createPaint(product: Product): Paint {
  const wanted = new Map<Mesh, Material>()
  const blends = new Map<string, Blend>()
  let passed = PAINT_SECONDS

  const finish = () => {
    for (const [mesh, material] of wanted) mesh.material = material
    for (const blend of blends.values()) blend.material.dispose()
    blends.clear()
  }

  return {
    choose(variants, atOnce) {
      const before = new Map([...product.variants.keys()].map((mesh) => [mesh, mesh.material as Material]))
      const old = [...blends.values()]
      blends.clear()
      let changed = false
      for (const [mesh, materials] of product.variants) {
        const to = materialUnder(materials, variants)
        if (wanted.get(mesh) !== to) changed = true
        wanted.set(mesh, to)
      }
      if (!atOnce && (changed || old.length > 0)) {
        for (const [mesh, to] of wanted) {
          const from = before.get(mesh)!
          if (from === to) continue
          const key = `${from.uuid} ${to.uuid}`
          const blend = blends.get(key) ?? blendMaterials(from, to)
          blends.set(key, blend)
          mesh.material = blend.material
        }
        passed = 0
      } else finish()
      for (const blend of old) blend.material.dispose()
    },
    step(seconds) {
      if (blends.size === 0) return false
      passed += Math.min(seconds, 0.1)
      const t = Math.min(1, passed / PAINT_SECONDS)
      for (const blend of blends.values()) blend.set(t * t * (3 - 2 * t))
      if (t < 1) return true
      finish()
      return false
    }
  }
}
