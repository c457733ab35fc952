import type { Work } from '../work.ts'

const KEPT: ReadonlySet<string> = new Set(['KHR_materials_transmission', 'KHR_materials_emissive_strength', 'KHR_materials_unlit'])

/** From afar colours and what shines are enough: directions, grain and the finer kinds of gloss go. */
export function colourAlone({ document }: Work): void {
  for (const material of document.getRoot().listMaterials()) {
    material.setNormalTexture(null).setOcclusionTexture(null)
    if (material.getMetallicRoughnessTexture()) material.setMetallicRoughnessTexture(null).setRoughnessFactor(Math.max(0.5, material.getRoughnessFactor())).setMetallicFactor(0)
    for (const extension of material.listExtensions()) if (!KEPT.has(extension.extensionName)) material.setExtension(extension.extensionName, null)
  }
}
