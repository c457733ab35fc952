import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bakeLikeness, LIKENESS_FILE } from './bake.ts'

/*
 * npm run likeness    makes what attention is measured by anew, from the car as it is built; `npm run car` does so by itself
 */
const folder = join(import.meta.dirname, '../../public/product/one')
const manifest = JSON.parse(await readFile(join(folder, 'product.json'), 'utf8')) as { parts: { name: string; hidden?: true }[]; levels: { full: { file: string } } }
const hidden = new Set(manifest.parts.filter((part) => part.hidden).map((part) => part.name))
const bytes = await bakeLikeness(await readFile(join(folder, manifest.levels.full.file)), hidden)
await writeFile(join(folder, LIKENESS_FILE), bytes)
console.log(`${LIKENESS_FILE}: ${bytes.length} bytes`)
