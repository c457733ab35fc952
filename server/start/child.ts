import {spawn} from 'node:child_process'
import {createInterface} from 'node:readline'
import type {Readable} from 'node:stream'

/** How a program is to be run. */
export type ChildSpec = {
  readonly file: string
  readonly args: readonly string[]
  /** The whole environment of the program: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** The signal, without `SIG`, that asks this program to end in good order. */
  readonly endSignal: 'INT' | 'TERM'
  readonly user?: {readonly uid: number; readonly gid: number}
  /** Called with each line that it writes, on either stream. */
  readonly onLine: (line: string) => void
}

/** A program that runs until it is stopped, until it ends by itself, or until this process is gone. */
export type Child = {
  /** Resolves when the program has ended, with what is known of why. Never rejects. */
  readonly exited: Promise<ChildExit>
  /** Asks it to end and, if it has not after `patience` milliseconds, ends it. Resolves once it is gone. */
  stop(patience: number): Promise<ChildExit>
}

export type ChildExit = {readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly error: Error | null}

/**
 * The guard between this process and a child. Its standard input is a pipe that only this process holds open: when
 * that closes, whether on purpose or because this process was killed, the child is asked to end. So no child is ever
 * left behind, and a Ctrl-C in the terminal reaches this process alone, which stops its children in their order.
 */
const guardScript = `
signal=$1; shift
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
( read -r line <&3; kill -s "$signal" "$child" ) 2>/dev/null &
guard=$!
exec 3<&-
wait "$child"; code=$?
kill "$guard" 2>/dev/null
exit "$code"
`

/** Starts a program under a guard that ends it when this process ends, however that comes about. */
export function startChild(spec: ChildSpec): Child {
  const guard = spawn('/bin/sh', ['-c', guardScript, 'parlour-guard', spec.endSignal, spec.file, ...spec.args], {
    cwd: spec.cwd,
    env: {...spec.env},
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    ...spec.user,
  })
  // The guard may be gone before its pipe is closed: that is what closing it was for.
  guard.stdin.on('error', () => {})
  readLines(guard.stdout, spec.onLine)
  readLines(guard.stderr, spec.onLine)

  const exited = new Promise<ChildExit>((resolve) => {
    guard.once('error', (error) => resolve({code: null, signal: null, error}))
    guard.once('exit', (code, signal) => {
      guard.stdin.destroy()
      resolve({code, signal, error: null})
    })
  })

  return {
    exited,
    async stop(patience) {
      guard.stdin.destroy()
      const killer = setTimeout(() => killGroup(guard.pid), patience)
      try {
        return await exited
      } finally {
        clearTimeout(killer)
      }
    },
  }
}

/** Ends a guard and its child at once: they are a process group of their own. */
function killGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function readLines(stream: Readable, onLine: (line: string) => void): void {
  createInterface({input: stream, crlfDelay: Infinity}).on('line', onLine)
}
