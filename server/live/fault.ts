import type { Log } from '../log.ts'

/** Logs a fault of ours by its kind and place alone: messages and values of errors may quote what people wrote. */
export function logFault(log: Log, words: string, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  const at = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 4).map((line) => line.trim()).join(' < ') : ''
  log.error(words, { fault: error instanceof Error ? error.name : typeof error, code, at })
}
