import {spawn} from 'node:child_process'

/** What a program that ran to its end said. */
export type RunResult = {readonly code: number | null; readonly output: string; readonly error: Error | null}

export type RunOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly user?: {readonly uid: number; readonly gid: number}
  /** After so many milliseconds it is ended; none means as long as it takes. */
  readonly timeout?: number
}

/** Runs a program to its end and gives its code and what it wrote on both streams. Never rejects. */
export function runOnce(file: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.cwd === undefined ? {} : {cwd: options.cwd}),
      ...(options.env === undefined ? {} : {env: {...options.env}}),
      ...(options.timeout === undefined ? {} : {timeout: options.timeout}),
      ...options.user,
    })
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (error) => resolve({code: null, output, error}))
    child.once('close', (code) => resolve({code, output, error: null}))
  })
}
