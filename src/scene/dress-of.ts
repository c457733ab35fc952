import { type Configuration, effectsOf } from '../contract/configuration.ts'
import type { Showroom } from '../contract/showroom.ts'
import type { Dress } from '../world/product/shown.ts'

/** What a product must show of a configuration. */
export function dressOf(showroom: Showroom, configuration: Configuration): Dress {
  const { variants, hidden } = effectsOf(showroom, configuration)
  const open = new Set<string>()
  for (const part of showroom.parts) if (part.clip && configuration.open.includes(part.name)) open.add(part.clip)
  return { variants, hidden, open }
}
