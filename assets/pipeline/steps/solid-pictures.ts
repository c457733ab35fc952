import { ColorUtils, Material, type Texture } from '@gltf-transform/core'
import { getTextureColorSpace } from '@gltf-transform/functions'
import sharp from 'sharp'
import type { Work } from '../work.ts'

/** What packs worse than to so many pixels a byte holds more than one colour: it is not unfolded to look. */
const PACKED = 16
const HEAD = 2048
/** Of 255: values no further apart are one. */
const ALIKE = 3

type Four = [number, number, number, number]

/** A picture of one colour is no picture: its colour goes into the material, where the standard has a factor for it. */
export async function solidPictures({ document }: Work): Promise<void> {
  const graph = document.getGraph()
  for (const texture of document.getRoot().listTextures()) {
    const colour = await onlyColourOf(texture)
    if (!colour) continue
    if (getTextureColorSpace(texture) === 'srgb') ColorUtils.convertSRGBToLinear(colour, colour)
    for (const edge of graph.listParentEdges(texture)) {
      const parent = edge.getParent()
      if (parent instanceof Material && taken(parent, edge.getName(), colour)) edge.dispose()
    }
    if (texture.listParents().length === 1) texture.dispose()
  }
}

/** Puts a colour where a material's picture was. False where there is no place for it. */
function taken(material: Material, slot: string, [r, g, b, a]: Four): boolean {
  switch (slot) {
    case 'baseColorTexture': {
      const was = material.getBaseColorFactor()
      material.setBaseColorFactor([r * was[0], g * was[1], b * was[2], a * was[3]])
      return true
    }
    case 'emissiveTexture': {
      const was = material.getEmissiveFactor()
      material.setEmissiveFactor([r * was[0], g * was[1], b * was[2]])
      return true
    }
    case 'metallicRoughnessTexture':
      material.setRoughnessFactor(g * material.getRoughnessFactor()).setMetallicFactor(b * material.getMetallicFactor())
      return true
    case 'occlusionTexture':
      return Math.abs(r - 1) <= ALIKE / 255
    case 'normalTexture':
      return Math.hypot(r - 0.5, g - 0.5, b - 1) <= ALIKE / 255
    default:
      return false
  }
}

/** The one colour that all of a picture has, each of four values 0 to 1; null where there are more, or it cannot be read (whoever draws it says so). */
async function onlyColourOf(texture: Texture): Promise<Four | null> {
  const [image, size] = [texture.getImage()!, texture.getSize()]
  if (size && image.length > HEAD + (size[0] * size[1]) / PACKED) return null
  const pixels = await sharp(image, { failOn: 'none' }).ensureAlpha().raw().toBuffer().catch(() => null)
  if (!pixels || pixels.length === 0) return null
  const [least, most] = [[255, 255, 255, 255], [0, 0, 0, 0]]
  for (let k = 0; k < pixels.length; k++) {
    const [channel, v] = [k & 3, pixels[k]!]
    if (v < least[channel]!) least[channel] = v
    if (v > most[channel]!) most[channel] = v
    if (most[channel]! - least[channel]! > ALIKE) return null
  }
  return least.map((v, k) => (v + most[k]!) / 510) as Four
}
