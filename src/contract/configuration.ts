import { z } from 'zod'
import { nameSchema } from './ids.ts'
import type { ChoiceRef } from './showroom.ts'
import type { Text } from './language.ts'

/** The choices taken, by group, and the parts that stand open or are lit, sorted by name. */
export const configurationSchema = z.object({
  choices: z.record(nameSchema, nameSchema),
  open: z.array(nameSchema).max(200)
})
export type Configuration = z.infer<typeof configurationSchema>

/** Made to take the last change of the same thing back: said as such, and a change like any other besides. */
const undo = { undo: z.literal(true).optional() }

/** One step from a configuration to the next. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choose'), group: nameSchema, choice: nameSchema, ...undo }),
  z.object({ kind: z.literal('open'), part: nameSchema, open: z.boolean(), ...undo })
])
export type Change = z.infer<typeof changeSchema>

/** Why a change cannot be made; `why` is the showroom's own explanation where a rule speaks. */
export type Misfit =
  | { code: 'unknown-choice' | 'unknown-part' | 'cannot-open' }
  | { code: 'needs' | 'excludes'; when: ChoiceRef; other: ChoiceRef; why: Text }

export type Outcome = { fits: true; configuration: Configuration; inverse: Change } | { fits: false; misfit: Misfit }
