/**
 * What a product's lamps give by themselves where it is dark, as shares of full strength: position lights before and behind, a beam that shows
 * the ground, and the light in the cabin.
 */
const IN_THE_DARK: Readonly<Record<string, number>> = { day: 0.5, dipped: 0.45, tail: 0.75, ambient: 0.8 }
/** By daylight no lamp is on of itself: from this darkness on they come up, 0 to 1. */
const BEGINS = 0.3

/**
 * The lights of a product in a place whose own lamps burn at `dark` (0 to 1). Whatever was turned on stays as bright as it is: nothing that somebody
 * chose is dimmed.
 */
export function litInTheDark(levels: Readonly<Record<string, number>>, dark: number): Readonly<Record<string, number>> {
  const share = Math.min(1, Math.max(0, (dark - BEGINS) / (1 - BEGINS)))
  if (share === 0) return levels
  const lit: Record<string, number> = { ...levels }
  for (const [name, own] of Object.entries(IN_THE_DARK)) lit[name] = Math.max(lit[name] ?? 0, own * share)
  return lit
}
