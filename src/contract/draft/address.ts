import { z } from 'zod'
import { languageTagSchema, textSchema } from '../language.ts'
import { showroomForm } from '../showroom.ts'

/**
 * Where in a description something stands: names of fields, and the own names of what stands in lists, never their places, since
 * others may add and move at the same time. `['groups', 'paint', 'choices', 'ember', 'label', 'fr']`.
 */
export const addressSchema = z.array(z.string().min(1).max(64)).min(1).max(9)
export type Address = readonly string[]

/** What may stand at an address, by the description's own schema. */
export type Place =
  /** `needed`: it cannot be taken away. */
  | { kind: 'field'; schema: z.ZodType; needed: boolean }
  /** A list whose members have a name of their own under `key`. */
  | { kind: 'list'; schema: z.ZodType; needed: boolean; member: z.ZodObject; key: 'id' | 'name'; most: number; fewest: number }
  | { kind: 'member'; schema: z.ZodObject; key: 'id' | 'name' }

/** What names a showroom and its form: an edit cannot change them. */
const FIXED: readonly string[] = ['format', 'slug']

/** The schema within what may be absent, and whether it may. */
function inside(schema: z.ZodType): { inner: z.ZodType; needed: boolean } {
  let inner = schema
  let needed = true
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    if (inner instanceof z.ZodOptional) needed = false
    inner = inner.unwrap() as z.ZodType
  }
  return { inner, needed }
}

/** The key by which members of a list are known, or null where they have no name of their own. */
function keyOf(member: z.ZodType): 'id' | 'name' | null {
  if (!(member instanceof z.ZodObject)) return null
  return 'id' in member.shape ? 'id' : 'name' in member.shape ? 'name' : null
}

/** How many members a list may have, by its schema's own checks. */
function boundsOf(list: z.ZodArray): { most: number; fewest: number } {
  const bounds = { most: Infinity, fewest: 0 }
  for (const check of list.def.checks ?? []) {
    // The library has no other place where a check says what it checks.
    // oxlint-disable-next-line no-underscore-dangle
    const { maximum, minimum } = check._zod.def as { maximum?: number; minimum?: number }
    if (maximum !== undefined) bounds.most = maximum
    if (minimum !== undefined) bounds.fewest = minimum
  }
  return bounds
}

function placeOf(schema: z.ZodType): Place {
  const { inner, needed } = inside(schema)
  if (inner instanceof z.ZodArray) {
    const member = inner.element as z.ZodType
    const key = keyOf(member)
    if (key) return { kind: 'list', schema: inner, needed, member: member as z.ZodObject, key, ...boundsOf(inner) }
  }
  return { kind: 'field', schema: inner, needed }
}

/** What an address stands for, or null where the description has no such place. Asks the schema alone, never a description. */
export function placeAt(address: Address): Place | null {
  let place: Place = { kind: 'field', schema: showroomForm, needed: true }
  for (const [depth, step] of address.entries()) {
    if (depth === 0 && FIXED.includes(step)) return null
    const schema: z.ZodType = place.schema
    if (place.kind === 'list') place = { kind: 'member', schema: place.member, key: place.key }
    else if (place.kind === 'member' && step === place.key) return null
    else if (schema === textSchema) {
      if (!languageTagSchema.safeParse(step).success) return null
      place = { kind: 'field', schema: textSchema.shape.en, needed: step === 'en' }
    } else if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step)) place = placeOf(schema.shape[step] as z.ZodType)
    else return null
  }
  return place
}

/** Two addresses of which one is the other or lies within it. */
export function meet(one: Address, other: Address): boolean {
  const shorter = Math.min(one.length, other.length)
  for (let at = 0; at < shorter; at++) if (one[at] !== other[at]) return false
  return true
}
