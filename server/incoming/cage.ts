import { spawn, type ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CAGE_LIMITS } from '../../src/contract/incoming/limits.ts'
import { reportSchema, type Report } from '../../src/contract/incoming/report.ts'
import { productSources, type Fence } from './fence.ts'
import { residentOf } from './resident.ts'

const CHECKOUT = resolve(import.meta.dirname, '../..')
/** How often memory is looked at, ms: what a process can take in between is little beside the limit. */
const LOOKS_EVERY = 100
const BLOCK = 512

/** How making a product ended: by a report, or by none. `said`: the last words of the process. */
export type CageEnd = { readonly end: 'report'; readonly report: Report } | { readonly end: Fell; readonly said: string }

/** `full`: the disk has no room for what it makes. `fell`: for a reason of its own. */
type Fell = 'memory' | 'time' | 'stopped' | 'full' | 'fell'
/** How the program says that the disk is full. */
const DISK_FULL = 5

export interface CageWork {
  /** Holds `in`, the model; gets `out`. Nothing else of it is seen by the process. */
  readonly folder: string
  /** The file's name as it came. */
  readonly name: string
  readonly fence: Fence
  readonly limits?: { readonly resident: number; readonly milliseconds: number }
  /** Ends the process at once. */
  readonly signal?: AbortSignal
}

/** Makes a product of the model in a folder, in a process with limits of its own. Never throws for what the model does. */
export async function inCage({ folder, name, fence, limits = CAGE_LIMITS, signal }: CageWork): Promise<CageEnd> {
  const [input, write, root] = [join(folder, 'in'), join(folder, 'out'), join(folder, 'root')]
  await rm(write, { recursive: true, force: true })
  for (const each of [write, root]) await mkdir(each, { recursive: true })
  const making = [realpathSync(process.execPath), '--import', `file://${resolve(CHECKOUT, 'node_modules/tsx/dist/loader.mjs')}`, resolve(CHECKOUT, 'assets/pipeline/main.ts'), input, '--out', write, '--name', name, '--json', '--held'] as const
  const [file, ...args] = fence.around(making, { read: [input, ...productSources(CHECKOUT)], write, root, blocks: Math.ceil(CAGE_LIMITS.output / BLOCK) })
  const child = spawn('nice', ['-n', '19', file, ...args], { cwd: write, env: {}, stdio: ['pipe', 'ignore', 'pipe'], detached: true })
  const why = await watched(child, limits, signal)
  if (why.end !== 'done') return { end: why.end, said: why.said }
  const text = await readFile(join(write, 'report.json'), 'utf8').catch(() => null)
  const report = text === null ? null : reportSchema.safeParse(parsedOrNull(text))
  return report?.success ? { end: 'report', report: report.data } : { end: 'fell', said: why.said }
}

async function watched(child: ChildProcess, limits: { resident: number; milliseconds: number }, signal?: AbortSignal): Promise<{ end: 'done' | Fell; said: string }> {
  let said = ''
  let end: 'done' | Fell = 'done'
  const stop = (why: typeof end): void => {
    if (end === 'done') end = why
    // The whole group: behind a fence its first process takes every other with it.
    if (child.pid !== undefined) killGroup(child.pid)
  }
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (said = (said + part).slice(-2000)))
  child.stdin?.on('error', () => undefined)
  const looking = setInterval(() => {
    if (child.pid !== undefined) void residentOf(child.pid).then((bytes) => bytes > limits.resident && stop('memory'))
  }, LOOKS_EVERY)
  const timer = setTimeout(() => stop('time'), limits.milliseconds)
  const stopped = (): void => stop('stopped')
  signal?.addEventListener('abort', stopped, { once: true })
  if (signal?.aborted) stopped()
  try {
    await new Promise<void>((done) => {
      child.on('error', (error) => {
        said = error.message
        if (end === 'done') end = 'fell'
        done()
      })
      child.on('close', (code) => {
        if (end === 'done' && code !== 0 && code !== 4) end = code === DISK_FULL ? 'full' : 'fell'
        done()
      })
    })
  } finally {
    clearInterval(looking)
    clearTimeout(timer)
    signal?.removeEventListener('abort', stopped)
  }
  return { end, said }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
