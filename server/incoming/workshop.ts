import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Report } from '../../src/contract/incoming/report.ts'
import { logFault } from '../live/fault.ts'
import type { Log } from '../log.ts'
import type { Clock } from '../ports/clock.ts'
import type { HeldModel, ModelBook } from '../ports/models.ts'
import { inCage, type CageEnd, type CageWork } from './cage.ts'
import { fallenReport } from './fallen.ts'
import type { Fence } from './fence.ts'
import { keepFile, typeOf, type Shelf } from './keep-file.ts'
import type { Places } from './sweep.ts'

/** Who works at a model says so this often, ms, and loses it after the second figure without a word. */
const BEAT = 5_000
export const LEASE = 20_000
/** How often work is looked for without being told of any, ms: others may have fallen. */
const LOOKS_EVERY = 5_000
/** A model over which reading falls, or that cannot be put away, so often is given up. */
const MOST_TRIES = 3

export type WorkshopParts = {
  readonly worker: string
  readonly models: ModelBook
  readonly shelf: Shelf
  readonly places: Places
  readonly clock: Clock
  readonly log: Log
  /** Null: models are not taken. */
  readonly fence: () => Promise<Fence | null>
  /** Reads the model; another one in tests of what comes after it. */
  readonly read?: (work: CageWork) => Promise<CageEnd>
}

export type Workshop = {
  /** Something may have arrived. */
  wake(): void
  /** Lets what is under way go, for another to take up. */
  stop(): Promise<void>
}

/** Works at the models that wait, one after another. Whatever one of them does, the next one's turn comes. */
export function startWorkshop(parts: WorkshopParts): Workshop {
  const { worker, models, shelf, places, clock, log, fence, read = inCage } = parts
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let wanted = false

  function wake(): void {
    wanted = true
    if (running || stopping.signal.aborted) return
    running = run()
      .catch((error: unknown) => logFault(log, 'looking for models failed', error))
      .finally(() => {
        running = null
      })
  }

  async function run(): Promise<void> {
    // Looking for a fence takes a process or two: not before there is something to fence in.
    if ((await models.unfinished()).length === 0) return
    const found = await fence()
    if (!found) return
    while (!stopping.signal.aborted) {
      wanted = false
      const here = (await readdir(places.uploads).catch(noneIfAbsent)).filter((name) => z.uuid().safeParse(name).success)
      const model = await models.claim(worker, here, clock.now(), clock.now() + LEASE)
      if (model) await workAt(model, found)
      else if (!wanted) return
    }
  }

  async function workAt(model: HeldModel, found: Fence): Promise<void> {
    const lost = new AbortController()
    const beating = setInterval(() => {
      models.hold(model.id, worker, clock.now() + LEASE).then((held) => held || lost.abort(), (error: unknown) => logFault(log, 'a model could not be held', error))
    }, BEAT)
    // Its own: whoever was thought to have fallen and comes to may still clear up.
    const folder = join(places.work, `${model.id}.${worker}`)
    try {
      const end = model.tries > MOST_TRIES ? fallenReport(model.name, 'fell', '') : await made(model, folder, found, AbortSignal.any([stopping.signal, lost.signal]))
      if (end === 'again') return await models.again(model.id, worker, clock.now())
      if (end === 'stopped') return stopping.signal.aborted ? await models.release(model.id, worker) : undefined
      const report: Report = { ...end, fence: found.kind }
      const product = report.outcome === 'ready' ? await putAway(join(folder, 'out'), report) : null
      if (await models.finish(model.id, worker, { report, product, at: clock.now() })) await forgetUpload(model.id)
    } catch (error) {
      logFault(log, 'a model could not be finished', error)
      const given = model.tries >= MOST_TRIES ? { report: { ...fallenReport(model.name, 'house-fault', ''), fence: found.kind }, product: null, at: clock.now() } : null
      await (given ? models.finish(model.id, worker, given) : models.again(model.id, worker, clock.now())).catch((fault: unknown) => logFault(log, 'a model could not be given back', fault))
    } finally {
      clearInterval(beating)
      await rm(folder, { recursive: true, force: true }).catch((error: unknown) => logFault(log, 'what a model left could not be deleted', error))
    }
  }

  async function made(model: HeldModel, folder: string, found: Fence, signal: AbortSignal): Promise<Report | 'again' | 'stopped'> {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    if (!(await fetchModel(model, join(folder, 'in')))) return 'stopped'
    const end = await read({ folder, name: model.name, fence: found, signal })
    if (end.end === 'report') return end.report
    if (end.end === 'stopped') return 'stopped'
    if (end.end === 'memory') return fallenReport(model.name, 'too-much-memory', end.said)
    if (end.end === 'full') throw new Error(`no room for what is made: ${end.said.slice(-200)}`)
    if (end.end === 'time') return fallenReport(model.name, 'too-long', end.said)
    return model.tries < MOST_TRIES ? 'again' : fallenReport(model.name, 'fell', end.said)
  }

  /** Puts the bytes as they came into the store, if they are not there yet, and where the process reads them. False if it is another's. */
  async function fetchModel(model: HeldModel, target: string): Promise<boolean> {
    const upload = join(places.uploads, model.id)
    if (model.source === null) {
      const hash = await keepFile(shelf, upload, { type: 'application/octet-stream', served: false }, clock.now())
      if (!(await models.sourced(model.id, worker, hash))) return false
      await rename(upload, target)
      return true
    }
    const stream = await shelf.store.open(model.source)
    if (!stream) throw new Error(`the store lacks ${model.source}`)
    await pipeline(stream, createWriteStream(target))
    return true
  }

  /** Keeps what was made, the description last: once that is there, all it names is. Gives its hash. */
  async function putAway(out: string, report: Report): Promise<string> {
    const files: Record<string, string> = {}
    for (const { file, sha256 } of report.files) {
      if (file === 'product.json') continue
      files[file] = await keepFile(shelf, join(out, file), { type: typeOf(file), served: true }, clock.now())
      if (files[file] !== sha256) throw new Error(`${file} is not what its report says`)
    }
    return keepFile(shelf, join(out, 'product.json'), { type: typeOf('product.json'), served: true, files }, clock.now())
  }

  async function forgetUpload(id: string): Promise<void> {
    for (const name of [id, `${id}.json`]) await rm(join(places.uploads, name), { force: true })
  }

  const looking = setInterval(wake, LOOKS_EVERY)
  wake()
  return {
    wake,
    async stop() {
      clearInterval(looking)
      stopping.abort()
      await running
    }
  }
}

function noneIfAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
