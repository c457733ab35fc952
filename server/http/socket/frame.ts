import type { z } from 'zod'
import { idSchema } from '../../../src/contract/ids.ts'
import type { Reason } from '../../../src/contract/reasons.ts'
import { misfitOf } from '../misfit.ts'

/** A frame that was understood, or why not; `re` is the act's id if there is one to answer to. */
export type Frame<In> = { re: string | null; message: In; refused: null } | { re: string | null; message: null; refused: Reason }

/** Reads one frame. `text` is null for a binary one, which the protocol does not have. */
export function readFrame<In>(schema: z.ZodType<In>, otherTypes: ReadonlySet<string>, text: string | null): Frame<In> {
  const raw = text === null ? null : parse(text)
  const re = idIn(raw)
  const result = schema.safeParse(raw)
  if (result.success) return { re, message: result.data, refused: null }
  return { re, message: null, refused: otherTypes.has(typeIn(raw)) ? 'not-allowed' : misfitOf(result.error) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function idIn(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return null
  const id = idSchema.safeParse(raw.id)
  return id.success ? id.data : null
}

function typeIn(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 't' in raw && typeof raw.t === 'string' ? raw.t : ''
}
