import { BUILT_PLACES } from '../../src/contract/built-places.ts'
import type { Showroom } from '../../src/contract/showroom.ts'

/** The places that are built with the project, as the demo offers them: all. */
export const SURROUNDINGS: NonNullable<Showroom['surroundings']> = { format: 1, places: [...BUILT_PLACES] }
