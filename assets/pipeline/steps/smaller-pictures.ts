import type { Texture } from '@gltf-transform/core'
import { listTextureSlots } from '@gltf-transform/functions'
import { EXTTextureWebP } from '@gltf-transform/extensions'
import sharp from 'sharp'
import { plainName } from '../notes.ts'
import { Unfit } from '../unfit.ts'
import type { Work } from '../work.ts'

/** Pictures that hold numbers: directions and roughness suffer from what an eye would not see in a colour. */
const NUMBERS = /normal|metallicRoughness|occlusion|roughness|anisotropy/i

/** Of 0 to 6: from here on twice the time saves a twentieth of the bytes. */
const EFFORT = 2
/** Pictures of no more pixels are written two at a time: unfolded they stay small beside what may be used. */
const TOGETHER = 4096 * 4096

/** Smaller than this no picture is made for the sake of the card, pixels a side. */
const LEAST = 256

/**
 * Writes every picture anew as WebP, at most `side` pixels a side; half of that, as often as it takes, where all together would lie on the
 * graphics card with more than `card` bytes. `few`: from afar colours and what shines are enough. What else a picture carries (places,
 * cameras, colour profiles) stays behind.
 */
export const smallerPictures = (side: number, few: boolean, card = Infinity) =>
  async function smallerPictures({ document }: Work): Promise<void> {
    if (few) colourAlone(document)
    const textures = document.getRoot().listTextures().filter((texture) => texture.listParents().length > 1)
    if (textures.length === 0) return
    const most = within(textures.map((texture) => texture.getSize() ?? [side, side]), side, card)
    const write = async (texture: Texture, k: number): Promise<void> => {
      const numbers = listTextureSlots(texture).some((slot) => NUMBERS.test(slot))
      const made = await sharp(texture.getImage()!, { failOn: 'none', sequentialRead: true })
        .resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
        .webp(numbers ? { quality: 90, smartSubsample: true, effort: EFFORT } : { quality: 82, effort: EFFORT })
        .toBuffer()
        .catch((error: unknown) => {
          throw new Unfit('bad-picture', plainName(texture.getName()) || `/images/${k}`, String(error).slice(0, 200))
        })
      texture.setImage(new Uint8Array(made)).setMimeType('image/webp').setURI('')
    }
    const isLarge = (texture: Texture): boolean => (texture.getSize() ?? [Infinity]).reduce((area, side) => area * side, 1) > TOGETHER
    for (let k = 0; k < textures.length; ) {
      const pair = textures.slice(k, k + 2)
      const now = pair.some(isLarge) ? pair.slice(0, 1) : pair
      await Promise.all(now.map((texture, j) => write(texture, k + j)))
      k += now.length
    }
    document.createExtension(EXTTextureWebP).setRequired(true)
  }

/** The largest side, halved from `side`, with which pictures of these sizes stay within so many bytes on the card: four a pixel, and a third for smaller copies. */
export function within(sizes: readonly (readonly [number, number])[], side: number, card: number): number {
  const lies = (most: number): number => sizes.reduce((sum, [width, height]) => {
    const share = Math.min(1, most / Math.max(width, height))
    return sum + (width * share * height * share * 4 * 4) / 3
  }, 0)
  let most = side
  while (most > LEAST && lies(most) > card) most /= 2
  return most
}

function colourAlone(document: Work['document']): void {
  for (const material of document.getRoot().listMaterials()) {
    material.setNormalTexture(null).setOcclusionTexture(null)
    if (material.getMetallicRoughnessTexture()) material.setMetallicRoughnessTexture(null).setRoughnessFactor(Math.max(0.5, material.getRoughnessFactor())).setMetallicFactor(0)
    for (const extension of material.listExtensions()) if (extension.extensionName !== 'KHR_materials_transmission' && extension.extensionName !== 'KHR_materials_emissive_strength' && extension.extensionName !== 'KHR_materials_unlit') material.setExtension(extension.extensionName, null)
  }
}
