import type { Ids } from '../../server/ports/ids.ts'

/** Identities and secrets that count: the same in every run. */
export function createCountedIds(): Ids {
  let count = 0
  const next = () => String(++count).padStart(12, '0')
  return {
    id: () => `00000000-0000-4000-8000-${next()}`,
    secret: () => `secret-${next()}-${'s'.repeat(12)}`
  }
}
