import type { Texture } from 'three'
import type { Pixels } from './gather.ts'

type Drawable = ImageBitmap | HTMLCanvasElement | OffscreenCanvas | HTMLImageElement

function drawn(texture: Texture): OffscreenCanvas | null {
  const image = texture.image as Drawable | undefined
  if (!image || !('width' in image) || image.width === 0) return null
  const canvas = new OffscreenCanvas(image.width, image.height)
  canvas.getContext('2d')!.drawImage(image, 0, 0)
  return canvas
}

/** Pixels of a texture that the browser can draw, or that holds them itself. */
export function pagePixels(texture: Texture): Pixels | null {
  const held = texture.image as { data?: unknown; width: number; height: number } | undefined
  if (held?.data instanceof Uint8Array) return held as Pixels
  const canvas = drawn(texture)
  return canvas && canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
}

export async function pagePng(texture: Texture): Promise<Uint8Array> {
  const canvas = drawn(texture)
  if (!canvas) throw new Error('a picture of the product cannot be drawn')
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}
