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
  /** How many seconds it may take to end once asked; after that it is ended. */
  readonly patience: number
  readonly user?: {readonly uid: number; readonly gid: number}
  /** Called with each line that it writes, on either stream. */
  readonly onLine: (line: string) => void
}

/** A program that runs until it is stopped, until it ends by itself, or until this process is gone. */
export type Child = {
  /** Its process number, once it has one. */
  pid(): number | null
  /** Resolves when the program has ended, with what is known of why. Never rejects. */
  readonly exited: Promise<ChildExit>
  /** Asks it to end, and ends it when its patience is over. Resolves once it is gone. */
  stop(): Promise<ChildExit>
}

export type ChildExit = {readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly error: Error | null}

/**
 * The guard between this process and a child. Its standard input is a pipe that only this process holds open: when
 * that closes, whether on purpose or because this process was killed, the child is asked to end, and ended if it does
 * not. So no child is ever left behind, and a Ctrl-C in the terminal reaches this process alone, which stops its children
 * in their order.
 */
const guardScript = `
signal=$1; patience=$2; shift 2
exec 3<&0 </dev/null
"$@" 3<&- &
child=$!
echo "parlour-guard $child"
(
  read -r line <&3
  kill -s "$signal" "$child" || exit
  sleep "$patience"
  kill -s KILL "$child"
) >/dev/null 2>&1 &
guard=$!
exec 3<&-
wait "$child"; code=$?
kill "$guard" 2>/dev/null
exit "$code"
`

/** Starts a program under a guard that ends it when this process ends, however that comes about. */
export function startChild(spec: ChildSpec): Child {
  const guarded = [spec.endSignal, String(spec.patience), spec.file, ...spec.args]
  const guard = spawn('/bin/sh', ['-c', guardScript, 'parlour-guard', ...guarded], {
    cwd: spec.cwd,
    env: {...spec.env},
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that the terminal's Ctrl-C passes it by.
    detached: true,
    ...spec.user,
  })
  // The guard may be gone before its pipe is closed: that is what closing it was for.
  guard.stdin.on('error', () => {})
  let pid: number | null = null
  readLines(guard.stdout, (line) => {
    const announced = pid === null ? /^parlour-guard (\d+)$/.exec(line) : null
    if (announced) pid = Number(announced[1])
    else spec.onLine(line)
  })
  readLines(guard.stderr, spec.onLine)

  const exited = new Promise<ChildExit>((resolve) => {
    guard.once('error', (error) => resolve({code: null, signal: null, error}))
    guard.once('exit', () => guard.stdin.destroy())
    // Not before all that it wrote has been read.
    guard.once('close', (code, signal) => resolve({code, signal, error: null}))
  })
  return {
    pid: () => pid,
    exited,
    async stop() {
      guard.stdin.destroy()
      return exited
    },
  }
}

function readLines(stream: Readable, onLine: (line: string) => void): void {
  createInterface({input: stream, crlfDelay: Infinity}).on('line', onLine)
}
