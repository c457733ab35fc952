import type { Shown } from '../../world/product/shown.ts'
import { pagePixels, pagePng } from '../../world/usdz/page-pictures.ts'
import { usdzOf } from '../../world/usdz/usdz.ts'

/** What Apple's Quick Look opens. */
const TYPE = 'model/vnd.usdz+zip'

/** The product on show as a file of its own. Rejects where there is none. */
export async function usdzBlob(shown: Shown | null, title: string): Promise<Blob> {
  if (!shown) throw new Error('nothing is shown')
  return new Blob([await usdzOf(shown.product.root, title, pagePixels, pagePng)], { type: TYPE })
}
