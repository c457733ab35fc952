import { z } from 'zod'
import { languageTagSchema, textSchema } from './language.ts'
import { personNameSchema } from './writing.ts'

export const ROLES = ['owner', 'team-head', 'advisor', 'marketer', 'steward'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

/** An encoded look of an avatar: short printable text (see look.ts for what is in it). */
export const lookCodeSchema = z.string().max(64).regex(/^[A-Za-z0-9_-]*$/)

/**
 * What a customer may know of an advisor at a knock and after. `verified` means that a passkey with user verification
 * was used in this shift, and nothing else.
 */
export const advisorCardSchema = z.object({
  name: z.string(),
  languages: z.array(languageTagSchema),
  look: lookCodeSchema,
  verified: z.boolean(),
  greeting: textSchema.optional()
})
export type AdvisorCard = z.infer<typeof advisorCardSchema>

/** What an advisor may know of a customer: only what the customer chose to say. */
export const customerCardSchema = z.object({
  name: z.string().nullable(),
  look: lookCodeSchema.nullable(),
  language: languageTagSchema
})
export type CustomerCard = z.infer<typeof customerCardSchema>

/** A name that a person may leave out. */
export const personNameSchemaOptional = personNameSchema.nullable()
