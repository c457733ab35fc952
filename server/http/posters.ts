import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const postersSchema = z.object({
  format: z.literal(1),
  light: z.string().regex(/^[\w.-]+$/),
  dark: z.string().regex(/^[\w.-]+$/),
  /** CSS pixels. */
  width: z.int().positive(),
  height: z.int().positive()
})

/** Pictures of a product as it comes, as addresses: what is seen until the product itself is drawn, and where it cannot be. */
export type Posters = { readonly light: string; readonly dark: string; readonly width: number; readonly height: number }

/** Finds a product's pictures, from `/product/<name>/`; null where there are none. */
export type FindPosters = (product: string) => Promise<Posters | null>

/** Reads them from `posters.json` in the folder of the built pages. */
export function postersIn(folder: string): FindPosters {
  const known = new Map<string, Posters | null>()
  return async (product) => {
    const there = known.get(product)
    if (there !== undefined) return there
    const text = await readFile(join(folder, product, 'posters.json'), 'utf8').catch(() => 'null')
    let found: Posters | null = null
    try {
      const { light, dark, width, height } = postersSchema.parse(JSON.parse(text))
      found = { light: product + light, dark: product + dark, width, height }
    } catch {
      // A product without pictures, or with odd ones, is shown without.
    }
    known.set(product, found)
    return found
  }
}
