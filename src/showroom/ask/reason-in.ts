import type { Reason } from '../../contract/reasons.ts'

/** The reason in a refusal; anything else means that the house could not be asked. */
export function reasonIn(error: unknown): Reason {
  return error instanceof Error && 'reason' in error ? (error.reason as Reason) : 'server-fault'
}
