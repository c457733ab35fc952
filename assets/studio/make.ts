import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { bakeStudio } from './bake.ts'
import { STUDIOS, studios } from './studio.ts'

/* tsx assets/studio/make.ts [folder]: bakes both studios, a small first one and the whole one each. */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../public/studio')
await mkdir(folder, { recursive: true })
for (const name of STUDIOS)
  for (const [suffix, size, samples] of [['-first', 128, 256], ['', 256, 192]] as const) {
    const bytes = bakeStudio(studios[name], size, samples)
    await writeFile(join(folder, `${name}${suffix}.env`), bytes)
    console.log(`${name}${suffix}.env: ${size} pixels a face, ${bytes.length} bytes, ${brotliCompressSync(bytes).length} in brotli`)
  }
