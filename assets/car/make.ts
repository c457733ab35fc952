import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { coarse, fine } from './detail.ts'
import * as cars from './parameters.ts'
import { LEVELS } from './parts/part.ts'
import { makeProduct } from './product.ts'

/*
 * npm run car                      builds public/product/one
 * npm run car -- --coarse --out D  a rough car, quickly, into folder D
 * npm run car -- --draft --out D   fine, but only the full level and hardly any shading
 * npm run car -- --car long        another of the cars in parameters.ts
 * npm run car -- --check           builds at full size and compares with the committed files
 */
const { values } = parseArgs({
  options: {
    coarse: { type: 'boolean', default: false },
    draft: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    car: { type: 'string', default: 'compact' },
    out: { type: 'string', default: join(import.meta.dirname, '../../public/product/one') },
  },
})

const parameters = { compact: cars.compact, long: cars.long, tall: cars.tall }[values.car]
if (!parameters) throw new Error(`no car is called ${values.car}: compact, long or tall`)

const started = performance.now()
const log = (step: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${step}`)
const files = await makeProduct(parameters, values.coarse ? coarse : values.draft ? { ...fine, rays: 4 } : fine, log, values.draft ? ['full'] : LEVELS)

if (values.check) {
  const differing: string[] = []
  for (const [name, bytes] of files) {
    const committed = await readFile(join(values.out, name)).catch(() => null)
    if (!committed || !Buffer.from(bytes).equals(committed)) differing.push(name)
  }
  console.log(differing.length === 0 ? `the same bytes: ${files.size} files` : `not what is committed: ${differing.join(', ')}`)
  process.exitCode = differing.length === 0 ? 0 : 1
} else {
  await mkdir(values.out, { recursive: true })
  for (const [name, bytes] of files) await writeFile(join(values.out, name), bytes)
  log(`written to ${values.out}`)
}
