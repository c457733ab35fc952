import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCar } from './build.ts'
import { coarse } from './detail.ts'
import { boxesOf, sizeOf } from './gltf/manifest.ts'
import { compact, long, tall } from './parameters.ts'
import { makeProduct } from './product.ts'
import type { Manifest } from './gltf/manifest.ts'
import type { Part } from './parts/part.ts'

/** A rough build of the cars for tests, kept under node_modules/.cache by the hash of the sources. */
export interface CoarseBuild {
  folder: string
  /** SHA-256 of files of the compact car, built a second time from nothing. */
  again: Record<string, string>
  /** What the other cars measure. */
  others: Record<'long' | 'tall', Manifest['size']>
}

const HERE = import.meta.dirname
const CACHE = join(HERE, '../../node_modules/.cache/parlour-car')

export async function coarseBuild(): Promise<CoarseBuild> {
  const folder = join(CACHE, await sourceHash())
  const noted = join(folder, 'build.json')
  if (!existsSync(noted)) await make(folder)
  return { folder, ...(JSON.parse(await readFile(noted, 'utf8')) as Omit<CoarseBuild, 'folder'>) }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function make(folder: string): Promise<void> {
  const quiet = (): void => undefined
  const first = await makeProduct(compact, coarse, quiet)
  const second = await makeProduct(compact, coarse, quiet, ['light'])
  const same = ['car-light.glb', 'shadow.png']
  const others = { long: measured(buildCar(long, coarse)), tall: measured(buildCar(tall, coarse)) }
  const half = `${folder}.${process.pid}`
  await mkdir(half, { recursive: true })
  for (const [name, bytes] of first) await writeFile(join(half, name), bytes)
  const again = Object.fromEntries(same.map((name) => [name, sha256(second.get(name)!)]))
  await writeFile(join(half, 'build.json'), JSON.stringify({ again, others }))
  if (!existsSync(folder)) await rename(half, folder)
}

const measured = (parts: readonly Part[]): Manifest['size'] => sizeOf(boxesOf(parts))

/** Of everything that the maker is made of; pictures and tests change nothing. */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  const names = (await readdir(HERE, { recursive: true })).filter((n) => n.endsWith('.ts') && !n.endsWith('.test.ts') && !n.startsWith('looks'))
  for (const name of names.toSorted()) hash.update(name).update(await readFile(join(HERE, name)))
  return hash.digest('hex').slice(0, 24)
}
