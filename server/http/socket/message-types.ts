import type { z } from 'zod'

type Union = { readonly options: readonly { readonly shape: { readonly t: z.ZodLiteral<string> } }[] }

const typesOf = (union: Union) => union.options.flatMap((option) => [...option.shape.t.values])

/** The `t` of every message that only the other side may send. */
export function typesOnlyOf(other: Union, own: Union): ReadonlySet<string> {
  const mine = new Set(typesOf(own))
  return new Set(typesOf(other).filter((type) => !mine.has(type)))
}
