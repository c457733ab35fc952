import { resolve } from 'node:path'
import { BUDGETS } from './budgets.ts'
import { added, type Chunk, readChunks, weigh } from './chunks.ts'
import type { Row } from './row.ts'

const dist = resolve(import.meta.dirname, '../../dist')

/** How many sources of a script are named: the heaviest. */
const NAMED = 4

/** Prints each built script with what is in it, and gives a row for every load that has a budget. */
export async function run(): Promise<Row[]> {
  const chunks = await readChunks(dist)
  const weighed = await Promise.all(chunks.map(async (chunk) => ({ chunk, bytes: await weigh(dist, [chunk.file]) })))
  for (const { chunk, bytes } of weighed.sort((a, b) => b.bytes - a.bytes)) console.log(`${kb(bytes).padStart(7)} KB  ${chunk.facade ?? chunk.file}: ${told(chunk)}`)
  return Promise.all(
    BUDGETS.map(async ({ load, after, kb: bar }) => {
      const ours = (await weigh(dist, added(chunks, load, after))) / 1000
      return { what: `JavaScript, brotli: ${load}${after.length > 0 ? `, beyond ${after.at(-1)}` : ''}`, ours, against: bar, unit: 'KB', ratio: ours, bar, pass: ours <= bar }
    })
  )
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1)

/** The heaviest sources, in shares of what was written before names were shortened. */
function told({ modules }: Chunk): string {
  const all = modules.reduce((sum, module) => sum + module.bytes, 0)
  const heaviest = [...modules].sort((a, b) => b.bytes - a.bytes).slice(0, NAMED)
  return [...heaviest.map((module) => `${module.source} ${Math.round((100 * module.bytes) / Math.max(1, all))} %`), ...(modules.length > NAMED ? [`${modules.length - NAMED} more`] : [])].join(', ')
}
