import type { z } from 'zod'

/** One text frame as a message of the protocol, or null: what a page does not understand it leaves alone. */
export function parseFrame<S extends z.ZodType>(schema: S, data: unknown): z.infer<S> | null {
  if (typeof data !== 'string') return null
  try {
    const parsed = schema.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
