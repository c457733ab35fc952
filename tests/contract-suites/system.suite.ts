import { describe, expect, it } from 'vitest'
import { idSchema } from '../../src/contract/ids.ts'
import { signInSchema } from '../../src/contract/http.ts'
import type { Clock } from '../../server/ports/clock.ts'
import type { Ids } from '../../server/ports/ids.ts'

/** What every clock must do. */
export function clockSuite(name: string, clock: Clock): void {
  describe(`clock, ${name}`, () => {
    it('tells whole milliseconds since 1970, of our own days', () => {
      const now = clock.now()
      expect(Number.isSafeInteger(now)).toBe(true)
      expect(new Date(now).getUTCFullYear()).toBeGreaterThanOrEqual(2026)
      expect(new Date(now).getUTCFullYear()).toBeLessThan(2200)
    })
    it('does not run backwards by itself', () => {
      const told = Array.from({ length: 1000 }, () => clock.now())
      expect(told).toEqual(told.toSorted((a, b) => a - b))
    })
  })
}

/** What every source of identities and secrets must do. */
export function idsSuite(name: string, ids: Ids): void {
  describe(`identities and secrets, ${name}`, () => {
    const many = <T>(make: () => T) => Array.from({ length: 5000 }, make)

    it('identities are UUIDs, and no two are the same', () => {
      const made = many(ids.id)
      for (const id of made) idSchema.parse(id)
      expect(new Set(made).size).toBe(made.length)
    })
    it('S2: secrets hold 192 bits in 32 signs that need no escaping in an address or a cookie, and no two are the same', () => {
      const made = many(ids.secret)
      for (const secret of made) {
        expect(secret).toMatch(/^[\w-]{32}$/)
        signInSchema.parse({ token: secret })
      }
      expect(new Set(made).size).toBe(made.length)
    })
  })
}
