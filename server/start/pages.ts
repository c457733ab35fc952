import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Refusal} from './refusal.ts'
import {runOnce} from './run-once.ts'

/** What the built pages follow from, as paths in the checkout. */
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

/**
 * Builds the pages into `dist/` if their sources have changed since they were last built. Gives whether it did. Throws a
 * `Refusal` if they cannot be built.
 */
export async function buildPages(root: string, say: (line: string) => void): Promise<boolean> {
  const stamp = path.join(root, 'node_modules', '.parlour', 'pages')
  const wanted = await hashOf(root)
  const found = await readFile(stamp, 'utf8').catch(() => null)
  if (found === wanted && existsSync(path.join(root, 'dist'))) return false
  say('Building the pages: whenever their sources have changed, some ten seconds.')
  await rm(stamp, {force: true})
  await runVite(root)
  await mkdir(path.dirname(stamp), {recursive: true})
  await writeFile(stamp, wanted)
  return true
}

/** One number for all sources: their paths and what is in them, whenever they were written. */
async function hashOf(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesIn(path.join(root, source))) {
      hash.update(`${path.relative(root, file)}\0`)
      hash.update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

/** All files below a path in a fixed order; the path itself if it is a file; none if there is nothing. */
async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, {withFileTypes: true, recursive: true}).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (entries === null) return [place]
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

async function runVite(root: string): Promise<void> {
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const {code, output} = await runOnce(process.execPath, [vite, 'build', '--logLevel', 'warn'], {cwd: root})
  if (code !== 0) throw new Refusal(`${output.trimEnd()}\nThe pages could not be built.`)
}
