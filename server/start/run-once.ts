import {startChild, type ChildSpec} from './child.ts'

/** What a program that ran to its end said. */
export type RunResult = {readonly code: number | null; readonly output: string; readonly error: Error | null}

export type RunOptions = {
  readonly cwd?: string
  /** The whole environment; that of this process unless it is given. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly user?: NonNullable<ChildSpec['user']>
  /** After so many milliseconds it is ended; none means as long as it takes. */
  readonly timeout?: number
}

/**
 * Runs a program to its end and gives its code and what it wrote on both streams. It ends when this process does. Never
 * rejects.
 */
export async function runOnce(file: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const lines: string[] = []
  const child = startChild({
    file,
    args,
    env: definedOnly(options.env ?? process.env),
    cwd: options.cwd ?? process.cwd(),
    endSignal: 'TERM',
    patience: 2,
    onLine: (line) => lines.push(line),
    ...(options.user ? {user: options.user} : {}),
  })
  const timer = options.timeout === undefined ? undefined : setTimeout(() => void child.stop(), options.timeout)
  const {code, error} = await child.exited
  clearTimeout(timer)
  return {code, output: lines.join('\n'), error}
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
