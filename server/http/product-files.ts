import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const NAME = z.string().regex(/^[\w.-]+$/)
const manifestSchema = z.object({ levels: z.object({ light: z.object({ file: NAME }) }), shadow: z.object({ file: NAME }).nullish() })

/** The addresses of the files that a product's first picture needs, from `/product/<name>/`. */
export type FirstFiles = (product: string) => Promise<readonly string[]>

/**
 * Reads from a product's own manifest, in the folder of the built pages, what its page will fetch first, so that a browser
 * may begin before any script has run. A product whose manifest is missing or odd has none: its page finds out for itself.
 */
export function firstFilesIn(folder: string): FirstFiles {
  const known = new Map<string, readonly string[]>()
  return async (product) => {
    const there = known.get(product)
    if (there) return there
    const text = await readFile(join(folder, product, 'product.json'), 'utf8').catch(() => 'null')
    const manifest = manifestSchema.safeParse(parsedOrNull(text)).data
    const files = manifest ? [`${product}product.json`, product + manifest.levels.light.file, ...(manifest.shadow ? [product + manifest.shadow.file] : [])] : []
    known.set(product, files)
    return files
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
