import {mkdirSync, writeFileSync} from 'node:fs'
import {brotliCompressSync} from 'node:zlib'
import {packed} from './pack.ts'
import {makeRanges} from './ranges.ts'

/** Makes every range of the people and writes public/people/people.bin. */
const main = async (): Promise<void> => {
  const started = performance.now()
  const ranges = await makeRanges((line) => console.log(line))
  const bytes = await packed(ranges)
  const out = new URL('../../public/people/', import.meta.url)
  mkdirSync(out, {recursive: true})
  writeFileSync(new URL('people.bin', out), bytes)
  for (const {name, level, part} of ranges) console.log(`${name}/${level}: ${part.mesh.indices.length / 3} triangles`)
  const small = brotliCompressSync(bytes).length
  console.log(`people.bin: ${bytes.length} bytes, ${small} brotli, ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

await main()
