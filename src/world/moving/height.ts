import { EVEN_EYE_HEIGHT } from '../../contract/pose.ts'

/** Heights that a headset may tell of itself, metres: anything else is one that has lost itself. */
const LOWEST = 0.3
const HIGHEST = 2.3

/**
 * By how much a headset's whole space is lifted over the floor of the room, metres.
 *
 * @param told the head's height over its own space's origin
 * @param floor false: the headset knows no floor, and its origin is where the head was
 * @param wished height of the eyes, metres, for who sits before the headset; null: as they are
 */
export function liftOf(told: number, floor: boolean, wished: number | null): number {
  if (!floor) return wished ?? EVEN_EYE_HEIGHT
  if (wished === null || !(told > LOWEST && told < HIGHEST)) return 0
  return wished - told
}
