import type { z } from 'zod'
import { misfitOf } from './misfit.ts'
import { Refused } from './refusal.ts'

/** What came with a request, in the form the contract gives it, or a refusal that says it is not. */
export function parsed<T extends z.ZodType>(schema: T, raw: unknown): z.output<T> {
  const result = schema.safeParse(raw)
  if (!result.success) throw new Refused(misfitOf(result.error))
  return result.data
}
