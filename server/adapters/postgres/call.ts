import type { Pool } from 'pg'

/** Two acts met at the same rows, or the same id was written twice at once: after a second try one of them finds the other's work. */
const TRY_AGAIN = new Set(['40P01', '40001', '23505'])
const TRIES = 4

function isClash(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && TRY_AGAIN.has(error.code)
}

/** Calls one of our functions in the database: one prepared statement, one transaction, one round trip. */
export type Call = <T>(name: string, ...values: unknown[]) => Promise<T>

export function callerOf(pool: Pool): Call {
  return async <T>(name: string, ...values: unknown[]) => {
    const text = `select ${name}(${values.map((_, index) => `$${index + 1}`).join(', ')}) as result`
    for (let tries = 1; ; tries++) {
      try {
        const { rows } = await pool.query<{ result: T }>({ name, text, values })
        return rows[0]!.result
      } catch (error) {
        if (tries >= TRIES || !isClash(error)) throw error
      }
    }
  }
}
