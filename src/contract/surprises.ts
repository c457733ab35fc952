import { z } from 'zod'
import { nameSchema } from './ids.ts'
import { textSchema } from './language.ts'

/** Shapes that are drawn in the air or on the page. */
export const SHAPES = ['circle', 'heart', 'star', 'zigzag'] as const
export type Shape = (typeof SHAPES)[number]

const hourSchema = z.int().min(0).max(23)

/** What a surprise waits for. All of it is judged on the visitor's own device, by its own clock. */
export const whenSchema = z.discriminatedUnion('kind', [
  /** Something is opened for the first time: this part, or any. */
  z.object({ kind: z.literal('opened'), part: nameSchema.optional() }),
  /** The device's clock stands between two hours, the second not included; over midnight where the first is the later. */
  z.object({ kind: z.literal('dusk'), from: hourSchema, to: hourSchema }),
  /** A day of every year. */
  z.object({ kind: z.literal('date'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  z.object({ kind: z.literal('drawn'), shape: z.enum(SHAPES) })
])

export const whatSchema = z.discriminatedUnion('kind', [
  /** The product's lights come on and go out twice. */
  z.object({ kind: z.literal('greeting') }),
  z.object({ kind: z.literal('shooting-star') }),
  /** A choice that is in no list until now (`secret`). */
  z.object({ kind: z.literal('colour'), group: nameSchema, choice: nameSchema }),
  z.object({ kind: z.literal('note'), text: textSchema, from: z.string().max(80).optional() })
])

/** A small delight: when this, then that, once a visit. */
export const surpriseSchema = z.object({ id: nameSchema, when: whenSchema, what: whatSchema })

export type Surprise = z.infer<typeof surpriseSchema>
export type SurpriseWhen = z.infer<typeof whenSchema>
export type SurpriseWhat = z.infer<typeof whatSchema>
