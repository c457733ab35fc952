import type { z } from 'zod'
import type { Reason } from '../../src/contract/reasons.ts'
import { TOO_LONG } from '../../src/contract/writing.ts'

/** Why what came is refused: somebody wrote more than is taken at once and nothing else is wrong, or it is not of the contract. */
export function misfitOf(error: z.ZodError): Reason {
  return error.issues.every((issue) => issue.message === TOO_LONG) ? 'too-large' : 'bad-message'
}
