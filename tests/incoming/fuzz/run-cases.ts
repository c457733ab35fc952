import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { residentOf } from '../../../server/incoming/resident.ts'
import type { Answer } from './words.ts'

/** What a refused model may cost (SPEC I3): seconds of a processor, and bytes over what the worker held before. */
export const REFUSED_WITHIN = 10_000
export const MEMORY_OVER = 512 << 20
/** Longer than this nothing takes: the worker hangs. */
const HANGS_AFTER = 120_000
const LOOKS_EVERY = 50

export interface Fuzzed {
  readonly ran: number
  readonly ready: number
  readonly refused: Readonly<Record<string, number>>
  /** Every broken promise, with what makes it come again. */
  readonly faults: readonly string[]
  /** Of them those that felled the program or hung. */
  readonly fell: number
  readonly slowest: number
  readonly mostMemory: number
}

/** How to run: cases `first` to `first + n - 1` of a seed, until the time is over, ms. */
export interface Wish {
  readonly seed: number
  readonly first: number
  readonly n: number
  readonly milliseconds: number
  /** Processes at once, 1 unless told otherwise. */
  readonly workers?: number
  readonly told?: (ran: number) => void
}

/** Runs mutated models through the pipeline in processes that are used again and again, and replaced when they fall or hang. */
export async function runCases({ seed, first, n, milliseconds, workers = 1, told }: Wish): Promise<Fuzzed> {
  const until = Date.now() + milliseconds
  const refused: Record<string, number> = {}
  const faults: string[] = []
  let [next, ran, ready, slowest, mostMemory, fell] = [first, 0, 0, 0, 0, 0]
  const count = (index: number, answer: Done | string): void => {
    ran++
    if (typeof answer === 'string') {
      fell++
      faults.push(`${seed}/${index}: ${answer}`)
      return
    }
    slowest = Math.max(slowest, answer.outcome === 'refused' ? answer.milliseconds : 0)
    mostMemory = Math.max(mostMemory, answer.over)
    if (answer.outcome === 'ready') ready++
    else refused[answer.code ?? 'no reason'] = (refused[answer.code ?? 'no reason'] ?? 0) + 1
    for (const fault of broken(answer)) faults.push(`${seed}/${index} (${answer.from}): ${fault}`)
    told?.(ran)
  }
  const lane = async (): Promise<void> => {
    let worker: Worker | null = null
    try {
      while (next < first + n && Date.now() < until) {
        const index = next++
        worker ??= await Worker.start()
        const answer = await worker.one(seed, index)
        count(index, answer)
        if (typeof answer !== 'string') continue
        worker.end()
        worker = null
      }
    } finally {
      worker?.end()
    }
  }
  await Promise.all(Array.from({ length: workers }, lane))
  return { ran, ready, refused, faults, fell, slowest, mostMemory }
}

function broken({ outcome, code, place, files, milliseconds, reached, over }: Done): string[] {
  return [
    outcome === 'refused' && code === null && 'refused without a reason',
    outcome === 'refused' && !place && `${code} without a place`,
    outcome === 'refused' && files > 0 && `refused, but ${files} files were made`,
    outcome === 'ready' && files < 5 && `ready with ${files} files`,
    outcome === 'refused' && milliseconds > REFUSED_WITHIN && `refused after ${Math.round(milliseconds)} ms`,
    over > MEMORY_OVER && `${Math.round(over / (1 << 20))} MB over what was held before`,
    reached > 0 && `${reached} tries to reach somebody`
  ].filter((each) => each !== false)
}

type Done = Extract<Answer, { t: 'done' }> & { over: number }

class Worker {
  private readonly child: ChildProcess
  private readonly heard: Answer[] = []
  private wake = (): void => undefined
  private gone = false

  private constructor() {
    this.child = fork(join(import.meta.dirname, 'worker.ts'), { execArgv: ['--import', 'tsx', '--expose-gc'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    this.child.on('message', (answer: Answer) => {
      this.heard.push(answer)
      this.wake()
    })
    this.child.on('exit', () => {
      this.gone = true
      this.wake()
    })
  }

  static async start(): Promise<Worker> {
    const worker = new Worker()
    const answer = await worker.next(HANGS_AFTER)
    if (typeof answer === 'string') throw new Error(`a worker could not begin: ${answer}`)
    return worker
  }

  private async next(patience: number): Promise<Answer | string> {
    const until = Date.now() + patience
    while (this.heard.length === 0) {
      if (this.gone) return 'the process fell'
      const left = until - Date.now()
      if (left <= 0) return 'the process hangs'
      await new Promise<void>((done) => {
        const timer = setTimeout(done, left)
        this.wake = () => {
          clearTimeout(timer)
          done()
        }
      })
    }
    return this.heard.shift()!
  }

  async one(seed: number, index: number): Promise<Done | string> {
    this.child.send({ seed, index })
    const begins = await this.next(HANGS_AFTER)
    if (typeof begins === 'string') return begins
    const base = begins.t === 'begins' ? begins.base : 0
    let most = base
    const look = (): void => void residentOf(this.child.pid!).then((bytes) => (most = Math.max(most, bytes)))
    const looking = setInterval(look, LOOKS_EVERY)
    const done = await this.next(HANGS_AFTER)
    clearInterval(looking)
    if (typeof done === 'string') return done
    return done.t === 'done' ? { ...done, over: most - base } : 'the process said something else'
  }

  end(): void {
    this.child.kill('SIGKILL')
  }
}
