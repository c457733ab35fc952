import { z } from 'zod'
import { slugSchema } from '../ids.ts'

/** Why a showroom that was carried here was not taken in. `other`: a sentence of the house's own says it. */
export const NOT_CARRIED = ['newer', 'older', 'missing', 'checksum', 'climbs', 'no-zip', 'no-showroom', 'exists', 'not-here', 'other'] as const
export type NotCarried = (typeof NOT_CARRIED)[number]

/**
 * POST /api/studio/import?as=SLUG   a showroom as a zip (application/offset+octet-stream) → carriedInSchema. Without `as` it keeps its address.
 * Nothing of what is refused is taken in.
 */
export const carriedInSchema = z.union([
  z.object({ slug: slugSchema, editions: z.int(), models: z.int() }),
  /** `about`: the path, address or product that it is about; `sentence`: what is wrong, in English. */
  z.object({ refused: z.enum(NOT_CARRIED), about: z.string(), sentence: z.string(), slug: slugSchema.nullable() })
])
export type CarriedIn = z.infer<typeof carriedInSchema>
