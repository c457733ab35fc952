/**
 * A reason not to go on that its reader can do something about: its message is one whole sentence, shown as it is,
 * without a stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** The `code` of an error of Node's or PostgreSQL's (`ENOSPC`, `EADDRINUSE`, `53100`), or null if it has none. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** The text of whatever was thrown. */
export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
