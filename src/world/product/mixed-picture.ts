import { DataTexture, type Texture } from 'three'

/** A picture on its way from one to another. */
export interface MixedPicture {
  readonly texture: Texture
  /** Sets the way gone, 0 to 1. */
  set(t: number): void
  dispose(): void
}

/** Larger pictures are mixed at this size, pixels: nobody looks closely at what changes. */
const LARGEST = 256
const WHITE = 255

/**
 * Mixes two pictures of a material, pixel by pixel, as they are encoded. A picture that one material lacks is white: pictures multiply. Null where
 * there is nothing to mix: both are one, or one cannot be read (packed for the graphics card).
 */
export function mixPictures(from: Texture | null, to: Texture | null): MixedPicture | null {
  const like = to ?? from
  if (!like || from?.source === to?.source) return null
  const [width, height] = [sizeOf(from, to, 'width'), sizeOf(from, to, 'height')]
  const [a, b] = [pixelsOf(from, width, height), pixelsOf(to, width, height)]
  if (!a || !b) return null
  const pixels = new Uint8Array(a)
  const texture = new DataTexture(pixels, width, height)
  const { wrapS, wrapT, magFilter, minFilter, anisotropy, channel, flipY, colorSpace, generateMipmaps } = like
  Object.assign(texture, { name: like.name, wrapS, wrapT, magFilter, minFilter, anisotropy, channel, flipY, colorSpace, generateMipmaps, matrixAutoUpdate: like.matrixAutoUpdate })
  texture.offset.copy(like.offset)
  texture.repeat.copy(like.repeat)
  texture.center.copy(like.center)
  texture.rotation = like.rotation
  texture.needsUpdate = true
  return {
    texture,
    set(t) {
      for (let k = 0; k < pixels.length; k++) pixels[k] = Math.round(a[k]! + (b[k]! - a[k]!) * t)
      texture.needsUpdate = true
    },
    dispose: () => texture.dispose()
  }
}

interface Picture {
  width: number
  height: number
  data?: ArrayLike<number>
}

const pictureOf = (texture: Texture | null): Picture | null => (texture?.image as Picture | null | undefined) ?? null

const sizeOf = (from: Texture | null, to: Texture | null, side: 'width' | 'height'): number =>
  Math.min(LARGEST, Math.max(pictureOf(from)?.[side] ?? 1, pictureOf(to)?.[side] ?? 1))

/** Red, green, blue and opacity of a picture at that size; null where it cannot be read. */
function pixelsOf(texture: Texture | null, width: number, height: number): ArrayLike<number> | null {
  const bytes = 4 * width * height
  if (!texture) return new Uint8Array(bytes).fill(WHITE)
  const picture = pictureOf(texture)
  if (picture?.data) return picture.data.length === bytes ? Uint8Array.from(picture.data) : null
  if (!picture || 'isCompressedTexture' in texture) return null
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.imageSmoothingEnabled = picture.width !== width || picture.height !== height
  context.drawImage(picture as CanvasImageSource & Picture, 0, 0, width, height)
  return context.getImageData(0, 0, width, height).data
}
