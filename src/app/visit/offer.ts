import { offered } from '../../contract/draft/offered.ts'
import type { VisitStore } from '../../model/visit.ts'
import type { ProductManifest } from '../../world/product/manifest.ts'

/** Leaves out of a visitor's lists what the product cannot show. A product that does not say what it has shows all. */
export function offer(visit: VisitStore, { parts, variants }: ProductManifest): void {
  if (!variants) return
  const { edition } = visit.getState()
  const has = (list: readonly { readonly name: string }[]) => new Set(list.map(({ name }) => name))
  const showroom = offered(edition.showroom, { parts: has(parts), variants: has(variants) })
  if (showroom !== edition.showroom) visit.setState({ edition: { ...edition, showroom } })
}
