import type { Reason } from '../../contract/reasons.ts'
import { Refused } from '../../net/refused.ts'

/** The reason in a failed act, for the page to put into words; anything but a refusal means the server could not be asked. */
export function reasonOf(error: unknown): Reason {
  return error instanceof Refused ? error.reason : 'server-fault'
}
