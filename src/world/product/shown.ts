import { createOpenings } from './openings.ts'
import { createPace } from './change.ts'
import { createPaint } from './paint.ts'
import { createPresence } from './presence.ts'
import { createLamps } from './lamps.ts'
import type { ProductManifest } from './manifest.ts'
import { createMirrors } from './mirrors.ts'
import type { Product } from './product.ts'
import { createScreens, type ScreenText } from './screens.ts'

/** A configuration as the room shows it: variants in order, nodes hidden, clips at their end. */
export interface Dress {
  readonly variants: readonly string[]
  readonly hidden: ReadonlySet<string>
  readonly open: ReadonlySet<string>
  /** What its screens say; without it they say what they said. */
  readonly says?: ScreenText
}

/** A product on show: one level of it, in some configuration. */
export interface Shown {
  readonly product: Product
  dress(dress: Dress, atOnce: boolean): void
  step(seconds: number): boolean
  /** Lights it: shares of full strength by the lights' names. */
  light(levels: Readonly<Record<string, number>>): void
  /** Stands as another level of the same product stands, doors half-way included. */
  takeOver(other: Shown): void
  progress(): ReadonlyMap<string, number>
  /** Holds a clip by hand at so much of its way, 0 to 1; null lets go. */
  hold(clip: string, at: number | null): void
}

const sameText = (a: ScreenText, b: ScreenText | undefined): boolean => b !== undefined && a.title === b.title && a.swatch === b.swatch && a.lines.join() === b.lines.join()

/**
 * @param manifest its lights and screens; without them nothing is lit or written
 * @param names nodes whose visibility a choice may change; others are left as they are
 */
export function show(product: Product, names: Iterable<string>, manifest: Pick<ProductManifest, 'lights' | 'screens'> & Partial<Pick<ProductManifest, 'mirrors'>> = { lights: null, screens: null }): Shown {
  const paint = createPaint(product)
  const lamps = createLamps(product.root, manifest)
  const screens = createScreens(product.root, manifest)
  const openings = createOpenings(product.root, product.clips)
  const mirrors = createMirrors(product.part, manifest.mirrors ?? [])
  const presence = createPresence(product.part, names)
  const pace = createPace()
  let moved = false
  let worn: Dress = { variants: [], hidden: new Set(), open: new Set() }
  const dress = (next: Dress, atOnce: boolean) => {
    if (next.says && !sameText(next.says, worn.says)) screens.say(next.says)
    worn = next
    mirrors.stale()
    paint.choose(next.variants, atOnce)
    openings.set(next.open, atOnce)
    presence.set(next.hidden, atOnce)
  }
  return {
    product,
    dress,
    step(seconds) {
      const gone = pace.gone(seconds)
      const painting = paint.step(gone)
      const coming = presence.step(gone)
      if (!painting && !coming) pace.rest()
      const turning = openings.step(seconds)
      const moving = painting || coming || turning
      if (moved && !moving) mirrors.stale()
      moved = moving
      return mirrors.waits() || moving
    },
    light: lamps.set,
    progress: openings.progress,
    hold: openings.hold,
    takeOver(other) {
      openings.takeOver(other.progress())
      openings.set(worn.open, false)
    }
  }
}
