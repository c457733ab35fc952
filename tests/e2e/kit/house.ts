import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** The whole product, started as its owner would start it: own data folder, own PostgreSQL, own LiveKit. */
export interface House {
  readonly url: string
  /** The owner's one-time sign-in link that the start printed, or null. */
  readonly signInLink: string | null
  readonly data: string
  /** Everything it printed so far. */
  output(): string
  /** Ends the start command without warning, as a crash would. */
  kill(): Promise<void>
  /** Ends its LiveKit server without warning; the house is to start it again. */
  killLiveKit(): Promise<void>
  /** Ends one of its app processes without warning, where several run; the house is to start another. */
  killMember(): Promise<void>
  stop(): Promise<void>
}

interface Options {
  /** A folder to go on in; a fresh one otherwise. */
  data?: string
  port?: number
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
}

/** Resolves once the addresses are printed. Rejects with the output if the start ends before. */
export async function openHouse(options: Options = {}): Promise<House> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'parlour-')))
  const child = spawn(process.execPath, ['server/start/start.mjs', '--port', String(options.port ?? 0), '--data', data, ...(options.args ?? [])], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const url = await printed(child, () => /Desk\s+(\S+)\/desk/.exec(output)?.[1], () => output)
  return {
    url,
    signInLink: /\s(\S+\/sign-in\S+)/.exec(output)?.[1] ?? null,
    data,
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
    killLiveKit: async () => {
      const [pid] = await descendants(child.pid!, /livekit/)
      if (pid === undefined) throw new Error('no LiveKit runs under this house')
      process.kill(pid, 'SIGKILL')
    },
    killMember: async () => {
      const [pid] = await descendants(child.pid!, /member\.mjs/)
      if (pid === undefined) throw new Error('no several app processes run under this house')
      process.kill(pid, 'SIGKILL')
    },
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      if (!options.data) await rm(data, { recursive: true, force: true })
    }
  }
}

async function printed(child: ChildProcess, find: () => string | undefined, output: () => string): Promise<string> {
  return new Promise((settle, reject) => {
    const look = () => {
      const found = find()
      if (found) settle(found)
    }
    child.stdout!.on('data', look)
    child.once('exit', (code) => reject(new Error(`the start ended with ${code}:\n${output()}`)))
  })
}

/** Processes below `pid` whose program or script fits, on Linux by /proc. */
async function descendants(pid: number, fits: RegExp): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null)
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const below = (candidate: number): boolean => {
    const parent = parents.get(candidate)
    return parent === pid || (parent !== undefined && parent > 1 && below(parent))
  }
  const found: number[] = []
  for (const candidate of parents.keys()) {
    if (!below(candidate)) continue
    const line = await readFile(`/proc/${candidate}/cmdline`, 'utf8').catch(() => '')
    if (line.split('\0', 2).some((word) => fits.test(word))) found.push(candidate)
  }
  return found
}
