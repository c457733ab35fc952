import type { CSSProperties } from 'react'

/** Geometry handed to a style sheet as custom properties; the only inline styles there are. */
export function custom(properties: Record<`--${string}`, string | number>): CSSProperties {
  return properties as CSSProperties
}
