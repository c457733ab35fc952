import type { Making } from '../../../contract/making.ts'
import type { ProductManifest } from '../manifest.ts'
import type { Product } from '../product.ts'
import { standAlone } from './alone.ts'
import { clipOf } from './hinges.ts'
import { manifestWith } from './manifest-with.ts'
import { addPaints } from './paints.ts'
import { splitOff } from './pieces.ts'

/** A product with everything that was made for it by hand, as though its file had it. Changes what it is given: parsed for this alone, everything shut. */
export function makeGood(product: Product, manifest: ProductManifest, making: Making): { product: Product; manifest: ProductManifest } {
  const { hinges, paints, pieces, alone } = making
  product.root.updateMatrixWorld(true)
  const variants = new Map(product.variants)
  standAlone(product, alone, variants)
  const split = splitOff(product, pieces, variants)
  const part = (name: string) => product.part(name) ?? split.get(name)
  const whole: Product = {
    ...product,
    part,
    partOf(object, among) {
      for (let at: typeof object | null = object; at; at = at.parent) if (among.has(at.name) && part(at.name) === at) return at.name
      return null
    }
  }
  addPaints(whole, paints, variants)
  const own = hinges.flatMap((hinge) => {
    const node = part(hinge.part)
    return node ? [clipOf(node, hinge)] : []
  })
  const names = new Set(own.map(({ name }) => name))
  return { product: { ...whole, variants, clips: [...product.clips.filter(({ name }) => !names.has(name)), ...own] }, manifest: manifestWith(manifest, making) }
}
