import type { Making } from '../../contract/making.ts'
import type { ProductManifest } from '../../world/product/manifest.ts'
import { parseProduct } from '../../world/product/product.ts'
import { isCarried } from '../../world/product/shares.ts'
import { show, type Shown } from '../../world/product/shown.ts'

/**
 * A level of a product ready to be shown, with what was made for it by hand, and the manifest that says so. What makes it is fetched by
 * those who need it: a model that has everything itself waits for nothing. Rejects as parseProduct does.
 */
export async function shownOf(glb: ArrayBuffer, manifest: ProductManifest, making: Making): Promise<{ shown: Shown; manifest: ProductManifest }> {
  const names = manifest.parts.map((part) => part.name)
  const parsed = await parseProduct(glb, names)
  const { hinges, paints, pieces, alone } = making
  const needs = hinges.length + paints.length + pieces.length > 0 || alone.some((name) => isCarried(parsed.part(name)))
  if (!needs) return { shown: show(parsed, names, manifest), manifest }
  const { makeGood } = await import('../../world/product/made/make-good.ts')
  const made = makeGood(parsed, manifest, making)
  return { shown: show(made.product, made.manifest.parts.map(({ name }) => name), made.manifest), manifest: made.manifest }
}
