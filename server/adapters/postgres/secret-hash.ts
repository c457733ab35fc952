import { createHash } from 'node:crypto'

/**
 * What is kept of a secret: its SHA-256. A plain hash is enough because our secrets are random and long (192 bits): there
 * is nothing to guess that a slow hash would have to protect.
 */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
