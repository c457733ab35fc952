import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {brotliCompressSync} from 'node:zlib'
import {packed} from './pack.ts'
import {makeRanges} from './ranges.ts'

/**
 * Makes every range of the people and writes public/people/people.bin. With `--check` it writes nothing and fails when the
 * file that is there has other bytes.
 */
const main = async (): Promise<void> => {
  const started = performance.now()
  const ranges = await makeRanges((line) => console.log(line))
  const bytes = await packed(ranges)
  const out = new URL('../../public/people/', import.meta.url)
  if (process.argv.includes('--check')) {
    if (!readFileSync(new URL('people.bin', out)).equals(bytes)) {
      console.error('public/people/people.bin is not what this script makes: run `npm run people`.')
      process.exitCode = 1
    }
    return
  }
  mkdirSync(out, {recursive: true})
  writeFileSync(new URL('people.bin', out), bytes)
  for (const {name, level, part} of ranges) console.log(`${name}/${level}: ${part.mesh.indices.length / 3} triangles`)
  const small = brotliCompressSync(bytes).length
  console.log(`people.bin: ${bytes.length} bytes, ${small} brotli, ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

await main()
