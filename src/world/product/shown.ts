import { createOpenings } from './openings.ts'
import { createPaint } from './paint.ts'
import type { Product } from './product.ts'

/** A configuration as the room shows it: variants in order, nodes hidden, clips at their end. */
export interface Dress {
  readonly variants: readonly string[]
  readonly hidden: ReadonlySet<string>
  readonly open: ReadonlySet<string>
}

/** A product on show: one level of it, in some configuration. */
export interface Shown {
  readonly product: Product
  dress(dress: Dress, atOnce: boolean): void
  step(seconds: number): boolean
  /** Stands as another level of the same product stands, doors half-way included. */
  takeOver(other: Shown): void
  progress(): ReadonlyMap<string, number>
}

/** @param names nodes whose visibility a choice may change; others are left as they are */
export function show(product: Product, names: Iterable<string>): Shown {
  const paint = createPaint(product)
  const openings = createOpenings(product.root, product.clips)
  const switchable = [...names]
  let worn: Dress = { variants: [], hidden: new Set(), open: new Set() }
  const dress = (next: Dress, atOnce: boolean) => {
    worn = next
    paint.choose(next.variants, atOnce)
    openings.set(next.open, atOnce)
    for (const name of switchable) {
      const node = product.part(name)
      if (node) node.visible = !next.hidden.has(name)
    }
  }
  return {
    product,
    dress,
    step: (seconds) => [paint.step(seconds), openings.step(seconds)].some(Boolean),
    progress: openings.progress,
    takeOver(other) {
      openings.takeOver(other.progress())
      openings.set(worn.open, false)
    }
  }
}
