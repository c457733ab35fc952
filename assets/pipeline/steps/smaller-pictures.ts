import { listTextureSlots } from '@gltf-transform/functions'
import { EXTTextureWebP } from '@gltf-transform/extensions'
import sharp from 'sharp'
import { plainName } from '../notes.ts'
import { Unfit } from '../unfit.ts'
import type { Work } from '../work.ts'

/** Pictures that hold numbers: directions and roughness suffer from what an eye would not see in a colour. */
const NUMBERS = /normal|metallicRoughness|occlusion|roughness|anisotropy/i

/**
 * Writes every picture anew as WebP, at most `side` pixels a side, scaled to a power of two at most. `few`: from afar colours
 * and what shines are enough. What else a picture carries (places, cameras, colour profiles) stays behind.
 */
export const smallerPictures = (side: number, few: boolean) =>
  async function smallerPictures({ document }: Work): Promise<void> {
    if (few) colourAlone(document)
    const textures = document.getRoot().listTextures().filter((texture) => texture.listParents().length > 1)
    if (textures.length === 0) return
    for (const [k, texture] of textures.entries()) {
      const numbers = listTextureSlots(texture).some((slot) => NUMBERS.test(slot))
      const made = await sharp(texture.getImage()!, { failOn: 'none', sequentialRead: true })
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .webp(numbers ? { quality: 90, smartSubsample: true, effort: 4 } : { quality: 82, effort: 4 })
        .toBuffer()
        .catch((error: unknown) => {
          throw new Unfit('bad-picture', plainName(texture.getName()) || `/images/${k}`, String(error).slice(0, 200))
        })
      texture.setImage(new Uint8Array(made)).setMimeType('image/webp').setURI('')
    }
    document.createExtension(EXTTextureWebP).setRequired(true)
  }

function colourAlone(document: Work['document']): void {
  for (const material of document.getRoot().listMaterials()) {
    material.setNormalTexture(null).setOcclusionTexture(null)
    if (material.getMetallicRoughnessTexture()) material.setMetallicRoughnessTexture(null).setRoughnessFactor(Math.max(0.5, material.getRoughnessFactor())).setMetallicFactor(0)
    for (const extension of material.listExtensions()) if (extension.extensionName !== 'KHR_materials_transmission' && extension.extensionName !== 'KHR_materials_emissive_strength' && extension.extensionName !== 'KHR_materials_unlit') material.setExtension(extension.extensionName, null)
  }
}
