import {existsSync} from 'node:fs'
import {copyFile, mkdir, readFile, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {z} from 'zod'
import {Refusal} from './refusal.ts'
import {runOnce} from './run-once.ts'
import {hashOf} from './source-hash.ts'
import {takeLock, type SocketLock} from './socket-lock.ts'

/** What the built pages follow from, as paths in the checkout. */
const sources = ['src', 'public', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

/** What is written down of the last build: the sources it was made from, and the files that it named by their content. */
const stampSchema = z.object({sources: z.string(), assets: z.array(z.string())})
type Stamp = z.output<typeof stampSchema>

/** Builds lie beside `dist/` under this name until they are whole. */
const unfinished = 'dist.new-'
/** How often a build by another process is looked at, in milliseconds. */
const lookEvery = 200

export type BuildOptions = {
  /** Builds although nothing has changed. */
  readonly always?: boolean
}

/**
 * Builds the pages into `dist/` if their sources have changed since they were last built. Gives whether it did. Processes
 * that want this at once take turns, and `dist/` is replaced as a whole, so that a server which serves from it never finds
 * half a build; files of the build before that are named by their content stay, for pages that are still open. Throws a
 * `Refusal` if the pages cannot be built.
 */
export async function buildPages(root: string, say: (line: string) => void, {always = false}: BuildOptions = {}): Promise<boolean> {
  if (!always && (await isBuilt(root))) return false
  const own = path.join(root, 'node_modules', '.parlour')
  await mkdir(own, {recursive: true})
  const lock = await turn(own, say)
  try {
    // Whoever was before us may have built just what we want.
    if (!always && (await isBuilt(root))) return false
    say('Building the pages: whenever their sources have changed, some ten seconds.')
    const wanted = await hashOf(root, sources)
    await forgetUnfinished(root)
    const fresh = path.join(root, `${unfinished}${process.pid}`)
    await mkdir(fresh)
    try {
      await runVite(root, fresh)
      const assets = await namesIn(path.join(fresh, 'assets'))
      await keepOpenPagesWorking(root, fresh)
      await rm(stampFile(root), {force: true})
      await replace(path.join(root, 'dist'), fresh)
      const stamp: Stamp = {sources: wanted, assets}
      await writeFile(stampFile(root), JSON.stringify(stamp))
    } finally {
      await rm(fresh, {recursive: true, force: true})
    }
    return true
  } finally {
    await lock.release()
  }
}

function stampFile(root: string): string {
  return path.join(root, 'node_modules', '.parlour', 'pages.json')
}

async function lastBuild(root: string): Promise<Stamp | null> {
  const text = await readFile(stampFile(root), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return stampSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

async function isBuilt(root: string): Promise<boolean> {
  const last = await lastBuild(root)
  return last !== null && existsSync(path.join(root, 'dist')) && last.sources === (await hashOf(root, sources))
}

/** Waits until nobody else builds. */
async function turn(own: string, say: (line: string) => void): Promise<SocketLock> {
  for (let told = false; ; told = true) {
    const lock = await takeLock(own, 'build')
    if ('release' in lock) return lock
    if (!told) say(`Another process${lock.heldBy === null ? '' : ` (${lock.heldBy})`} is building the pages: waiting for it.`)
    await wait(lookEvery)
  }
}

/** Whoever was building here is gone, since we have the lock. */
async function forgetUnfinished(root: string): Promise<void> {
  const left = (await readdir(root)).filter((name) => name.startsWith(unfinished))
  await Promise.all(left.map((name) => rm(path.join(root, name), {recursive: true, force: true})))
}

/** Puts what the last build named by its content beside the new: a page that was opened before may still ask for it. */
async function keepOpenPagesWorking(root: string, fresh: string): Promise<void> {
  const last = await lastBuild(root)
  for (const name of last?.assets ?? []) {
    const [from, to] = [path.join(root, 'dist', 'assets', name), path.join(fresh, 'assets', name)]
    if (existsSync(from) && !existsSync(to)) await copyFile(from, to)
  }
}

/** Two names change hands one after the other: for that instant there is nothing at `place`, but never a half. */
async function replace(place: string, fresh: string): Promise<void> {
  const old = `${fresh}-old`
  if (existsSync(place)) await rename(place, old)
  try {
    await rename(fresh, place)
  } catch (error) {
    if (existsSync(old)) await rename(old, place)
    throw error
  }
  await rm(old, {recursive: true, force: true})
}

async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await readdir(folder)).sort() : []
}

async function runVite(root: string, folder: string): Promise<void> {
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const args = ['build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir']
  // Whatever started us: pages made for development are half as heavy again.
  const env = {...process.env, NODE_ENV: 'production'}
  const {code, output} = await runOnce(process.execPath, [vite, ...args], {cwd: root, env})
  if (code !== 0) throw new Refusal(`${output.trimEnd()}\nThe pages could not be built.`)
}
