import { z } from 'zod'
import { nameSchema } from '../ids.ts'
import { addressSchema, type Address } from './address.ts'

/**
 * The edits of a description: all that an editor, a headset, an import or a program can do to one. Each has a name, a schema and
 * (apply.ts) what it does and what takes it back. What may stand where is said by the description's own schema alone.
 */
const setSchema = z.object({
  name: z.literal('set'),
  at: addressSchema,
  /** Null takes away what may be absent: a note, a language. */
  to: z.json()
})
const addSchema = z.object({
  name: z.literal('add'),
  at: addressSchema,
  member: z.record(z.string(), z.json()),
  /** Stands before this one; null: last. */
  before: nameSchema.nullable()
})
const removeSchema = z.object({ name: z.literal('remove'), at: addressSchema })
const moveSchema = z.object({ name: z.literal('move'), at: addressSchema, before: nameSchema.nullable() })

const singleSchema = z.discriminatedUnion('name', [setSchema, addSchema, removeSchema, moveSchema])

/** Most edits that are one: taking a group away takes its rules along. */
const MOST_AT_ONCE = 600

export const commandSchema = z.discriminatedUnion('name', [
  setSchema,
  addSchema,
  removeSchema,
  moveSchema,
  /** Several as one: all of them or none. */
  z.object({ name: z.literal('all'), steps: z.array(singleSchema).min(1).max(MOST_AT_ONCE) })
])
export type Command = z.infer<typeof commandSchema>
export type Single = z.infer<typeof singleSchema>

/** The single edits of a command, in order. */
export function stepsOf(command: Command): readonly Single[] {
  return command.name === 'all' ? command.steps : [command]
}

/** Which places a command writes. Where something stands in its list is a place of its own: moving it undoes nobody's words. */
export function writesOf(command: Command): Address[] {
  return stepsOf(command).map((step) => {
    if (step.name === 'add') return [...step.at, String(step.member['id'] ?? step.member['name'])]
    return step.name === 'move' ? [...step.at, ORDER] : step.at
  })
}

/** No field is called that: names and languages have no sign like it. */
const ORDER = '#order'
