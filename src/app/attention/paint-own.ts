import { z } from 'zod'
import type { Seconds } from '../../contract/attention/report.ts'
import { type Picture, paintShares } from '../../dwell/paint.ts'
import type { Tree } from '../../dwell/tree.ts'
import { fetchBytes } from '../../net/bytes.ts'
import { frameFree } from '../../world/camera/frame-free.ts'

/** The product, and the view that its pictures are taken from. */
export interface Painted {
  /** Address of the product's folder. */
  readonly product: string
  readonly view: { readonly eye: readonly [number, number, number]; readonly aim: readonly [number, number, number]; readonly fov: number }
}

const UNCOVERED = { top: 0, right: 0, bottom: 0, left: 0 }
const picturesSchema = z.object({ light: z.string(), dark: z.string(), width: z.number().positive(), height: z.number().positive() })

/** A breath between rows of a picture: the page draws and answers meanwhile. */
const breath = () => new Promise((done) => setTimeout(done, 0))

/** The product's own photograph at a size; null for a product that came without. */
async function photographOf(product: string, night: boolean, { width, height }: { width: number; height: number }): Promise<Picture | null> {
  try {
    const pictures = picturesSchema.parse(JSON.parse(new TextDecoder().decode(await fetchBytes(`${product}posters.json`))))
    const bitmap = await createImageBitmap(new Blob([await fetchBytes(product + (night ? pictures.dark : pictures.light))]))
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const context = canvas.getContext('2d')!
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    bitmap.close()
    return { width, height, pixels: context.getImageData(0, 0, width, height).data }
  } catch {
    return null
  }
}

/**
 * Paints seconds by zone on the product: over its photograph, or, where it has none, on its likeness. `night` as the page is dark.
 * `size` in pixels, of the photograph's shape (16:9).
 */
export async function paintOwn({ tree, zoneOf }: { tree: Tree; zoneOf: readonly (string | null)[] }, { product, view }: Painted, seconds: Seconds, size: { width: number; height: number }, night: boolean): Promise<Picture> {
  const most = Math.max(1, ...Object.values(seconds))
  const shares = new Map(Object.entries(seconds).map(([zone, each]) => [zone, Math.max(0, each) / most]))
  const { across, up } = frameFree(view.fov, size.width, size.height, UNCOVERED)
  const photograph = await photographOf(product, night, size)
  const under = photograph ?? { ...size, pixels: new Uint8ClampedArray(size.width * size.height * 4) }
  return paintShares(tree, zoneOf, shares, { eye: [...view.eye], aim: [...view.aim], across, up }, under, photograph !== null, breath)
}
