import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { buildPlace, DRAFT, FULL } from './build.ts'
import { PLACES } from './rooms/all.ts'
import { bakeTextures } from './textures.ts'

/* tsx assets/places/make.ts [--draft] [--out folder] [name …]: builds places into their folders. */
const words = process.argv.slice(2)
const draft = words.includes('--draft')
const at = words.indexOf('--out')
const out = at >= 0 ? words[at + 1]! : join(import.meta.dirname, '../../public/places')
const names = words.filter((word, k) => !word.startsWith('--') && k !== at + 1)
const packed = (bytes: Uint8Array): number => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
await mkdir(out, { recursive: true })
await writeFile(join(out, 'textures.bin'), bakeTextures())
for (const plan of PLACES) {
  if (names.length > 0 && !names.includes(plan.name)) continue
  const { files } = await buildPlace(plan, draft ? DRAFT : FULL, console.log)
  await mkdir(join(out, plan.name), { recursive: true })
  for (const [name, bytes] of files) {
    await writeFile(join(out, plan.name, name), bytes)
    console.log(`${plan.name}/${name}: ${bytes.length} bytes, ${packed(bytes)} in brotli`)
  }
}
