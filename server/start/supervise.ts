import {watch} from 'node:fs'
import path from 'node:path'
import {startChild} from './child.ts'

export type SuperviseOptions = {
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** The checkout. */
  readonly root: string
  readonly say: (line: string) => void
  /** Resolves when somebody wants it all to stop. */
  readonly stopped: Promise<unknown>
}

/** What the server is made of. Pages need no new start: they change by themselves. */
const sources = ['server', path.join('src', 'contract')]
/** Editors write a file in several goes: this long after the last of them it is taken as written, in milliseconds. */
const settling = 150

/** Runs the product in a process of its own and starts that anew whenever a source of the server changes. */
export async function supervise({argv, env, root, say, stopped}: SuperviseOptions): Promise<number> {
  const changes = watchSources(root)
  const asked = stopped.then(() => 'stop' as const)
  try {
    for (;;) {
      const changed = changes.next().then(() => 'change' as const)
      const child = startChild({
        file: process.execPath,
        args: [path.join(root, 'server', 'start', 'supervised.mjs'), ...argv],
        env: definedOnly(env),
        cwd: process.cwd(),
        endSignal: 'TERM',
        patience: 70,
        onLine: say,
      })
      const ended = child.exited.then(() => 'end' as const)
      let why: 'stop' | 'change' | 'end' = await Promise.race([asked, changed, ended])
      if (why === 'end') {
        say('The server has ended; it starts again when a source changes.')
        why = await Promise.race([asked, changed])
      }
      await child.stop()
      if (why === 'stop') return 0
      say('A source of the server has changed: starting again.')
    }
  } finally {
    changes.close()
  }
}

/** Tells of the next change that comes, once it has settled. */
function watchSources(root: string): {next(): Promise<void>; close(): void} {
  let wake = (): void => {}
  let timer: NodeJS.Timeout | undefined
  const watchers = sources.map((source) =>
    watch(path.join(root, source), {recursive: true}, (_event, name) => {
      if (name === null || !/\.(ts|mjs|sql|json)$/.test(name) || name.endsWith('.test.ts')) return
      clearTimeout(timer)
      timer = setTimeout(() => wake(), settling)
    }),
  )
  return {
    next: () => new Promise((resolve) => (wake = resolve)),
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
