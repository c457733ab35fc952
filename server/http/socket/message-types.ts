import type { z } from 'zod'

/** The `t` of every message of a protocol union. */
export function typesOf(union: { readonly options: readonly { readonly shape: { readonly t: z.ZodLiteral<string> } }[] }): ReadonlySet<string> {
  return new Set(union.options.flatMap((option) => [...option.shape.t.values]))
}
