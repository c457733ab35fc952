import { Color, DataTexture, type Material, type Mesh, type MeshStandardMaterial, NearestFilter, type Object3D, SRGBColorSpace } from 'three'
import type { ProductManifest } from './manifest.ts'
import { createPools } from './pools.ts'

/** Lights a product: what each light gives is a pixel of one small picture that its lamps share, and a pool on the floor. */
export interface Lamps {
  /** Shares of full strength by the lights' names; a light that is not named is dark. `screen` is the screens. */
  set(levels: Readonly<Record<string, number>>): void
  dispose(): void
}

export function createLamps(root: Object3D, { lights, screens }: Pick<ProductManifest, 'lights' | 'screens'>): Lamps {
  const worn = lights ? materialsNamed(root, lights.material) : []
  const panes = screens ? materialsNamed(root, screens.material) : []
  const bright = new Map(panes.map((pane) => [pane, pane.emissiveIntensity]))
  const pixels = new Uint8Array(4 * (lights?.lamps.length ?? 0))
  const picture = new DataTexture(pixels, lights?.lamps.length ?? 1, 1)
  picture.colorSpace = SRGBColorSpace
  picture.magFilter = picture.minFilter = NearestFilter
  const color = new Color()
  const pools = createPools((lights?.lamps ?? []).map((lamp) => ({ ...lamp, at: lamp.at ?? [] })))
  if (pools) root.add(pools.mesh)
  return {
    set(levels) {
      for (const [pane, full] of bright) pane.emissiveIntensity = full * (levels['screen'] ?? 0)
      if (!lights) return
      lights.lamps.forEach((lamp, k) => {
        const share = ((levels[lamp.of ?? lamp.name] ?? 0) * lamp.strength) / lights.strength
        color.setRGB(lamp.color[0] * share, lamp.color[1] * share, lamp.color[2] * share).convertLinearToSRGB()
        pixels.set([color.r * 255, color.g * 255, color.b * 255, 255], 4 * k)
      })
      picture.needsUpdate = true
      for (const material of worn) material.emissiveMap = picture
      pools?.set(levels)
    },
    dispose() {
      picture.dispose()
      pools?.mesh.removeFromParent()
      pools?.dispose()
    }
  }
}

export function materialsNamed(root: Object3D, name: string): MeshStandardMaterial[] {
  const found = new Set<Material>()
  root.traverse((object) => {
    const material = (object as Partial<Mesh>).material
    if (material && !Array.isArray(material) && material.name === name) found.add(material)
  })
  return [...found] as MeshStandardMaterial[]
}
