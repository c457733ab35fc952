import type { Configuration } from '../contract/configuration.ts'
import type { Showroom } from '../contract/showroom.ts'
import { createPartSounds, kindOf } from '../world/product/part-sounds.ts'

/** Lets the product's parts be heard when they change, once somebody has pressed something here. */
export interface Sounding {
  /** Told every configuration; the first one, and any while sounds are off, pass in silence. */
  heard(showroom: Showroom, configuration: Configuration, wanted: boolean): void
  dispose(): void
}

export function createSounding(page: Pick<Document, 'addEventListener' | 'removeEventListener'> = document): Sounding {
  const sounds = createPartSounds()
  let before: ReadonlySet<string> | null = null
  const allow = () => sounds.allow()
  const presses = ['pointerup', 'keydown'] as const
  for (const press of presses) page.addEventListener(press, allow, { capture: true, passive: true })
  return {
    heard(showroom, configuration, wanted) {
      const now = new Set(configuration.open)
      const last = before
      before = now
      if (!last || !wanted) return
      for (const { name, light } of showroom.parts)
        if (now.has(name) !== last.has(name)) sounds.play(kindOf(name, light !== undefined), now.has(name))
    },
    dispose() {
      for (const press of presses) page.removeEventListener(press, allow, { capture: true })
      sounds.close()
    }
  }
}
