import type { Object3D, Texture } from 'three'
import { gather, type PixelsOf } from './gather.ts'
import { usda } from './usda.ts'
import { zipStored } from './zip.ts'

/** What is shown of a product, as a file that iPhones, iPads and Vision Pro place on a floor at its true size. */
export async function usdzOf(root: Object3D, title: string, pixelsOf: PixelsOf, pngOf: (texture: Texture) => Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const { solids, pictures } = gather(root, pixelsOf)
  if (solids.length === 0) throw new Error('there is nothing to be seen of the product')
  const files = await Promise.all(pictures.map(async ({ name, texture }) => ({ name, bytes: await pngOf(texture) })))
  return zipStored([{ name: 'product.usda', bytes: new TextEncoder().encode(usda(title, solids)) }, ...files])
}
