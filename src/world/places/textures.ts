import { DataArrayTexture, LinearFilter, LinearMipmapLinearFilter, NoColorSpace, RGFormat, RepeatWrapping, UnsignedByteType } from 'three'

const EDGE = 256

/** The shared textures of all places as they lie in `/places/textures.bin`: tone and roughness, layer by layer. */
export function loadTextures(bytes: ArrayBuffer, anisotropy: number): DataArrayTexture {
  const planes = new Uint8Array(bytes)
  const size = EDGE * EDGE
  const layers = planes.length / (2 * size)
  if (!Number.isInteger(layers) || layers === 0) throw new RangeError(`textures of ${planes.length} bytes`)
  const texels = new Uint8Array(planes.length)
  for (let layer = 0; layer < layers; layer++)
    for (let k = 0; k < size; k++) {
      texels[2 * (layer * size + k)] = planes[2 * layer * size + k]!
      texels[2 * (layer * size + k) + 1] = planes[(2 * layer + 1) * size + k]!
    }
  const texture = new DataArrayTexture(texels, EDGE, EDGE, layers)
  texture.format = RGFormat
  texture.type = UnsignedByteType
  texture.colorSpace = NoColorSpace
  texture.wrapS = texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = anisotropy
  texture.needsUpdate = true
  return texture
}
