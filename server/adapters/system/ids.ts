import { randomBytes, randomUUID } from 'node:crypto'
import type { Ids } from '../../ports/ids.ts'

/** Identities and secrets from the system's source of randomness. */
export const randomIds: Ids = {
  id: () => randomUUID(),
  secret: () => randomBytes(24).toString('base64url')
}
