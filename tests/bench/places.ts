import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { openPlacePage } from '../../assets/places/looks/open.ts'
import { PLACES } from '../../assets/places/rooms/all.ts'
import { readPlace } from '../../src/world/places/format.ts'
import { browserPath } from '../run/browser.ts'
import type { Row } from './row.ts'
import { alternate } from './row.ts'

const ROUNDS = 5

const built = (path: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(new URL(`../../public/places/${path}`, import.meta.url)))
/** As large files are packed for sending (vite.config.ts). */
const weigh = (bytes: Uint8Array): number => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
const figure = (what: string, value: number, unit: string, bar: number): Row => ({ what, ours: value, against: bar, unit, ratio: value, bar, pass: value <= bar })

/** What each place weighs, its heaviest time of day taken. */
function weights(): Row[] {
  const textures = built('textures.bin')
  return PLACES.flatMap(({ name, times }) => {
    const file = built(`${name}/place.bin`)
    const { head } = readPlace(file.buffer)
    const own = times.map((time) => weigh(built(`${name}/${time.name}.light`)) + weigh(built(`${name}/${time.name}.env`)))
    const packed = weigh(file) + weigh(textures) + Math.max(...own)
    const pictures = 4 * (head.light[0] * head.light[1] + head.sky[0] * head.sky[1]) + built(`${name}/${times[0]!.name}.env`).length
    const memory = (times.length > 1 ? 2 : 1) * pictures + textures.length * 1.34
    return [
      figure(`${name}: triangles`, Object.values(head.triangles).reduce((a, b) => a + b, 0), '', 60_000),
      figure(`${name}: draws`, Object.values(head.triangles).filter((count) => count > 0).length, '', 12),
      figure(`${name}: texture memory`, memory / 1024 / 1024, 'MiB', 16),
      figure(`${name}: with its surroundings, brotli`, packed / 1024 / 1024, 'MiB', 1.5)
    ]
  })
}

/** Surroundings built before against the same prefiltered at start, and what places weigh. */
export async function run(): Promise<Row[]> {
  const { page, faults, close } = await openPlacePage(new URL('place-page.ts', import.meta.url), await browserPath())
  try {
    await page.waitForFunction(() => window.benchEnvironment !== undefined)
    const ms = (kind: 'built' | 'prefiltered') => async (): Promise<number> => page.evaluate((name) => window.benchEnvironment!(name), kind)
    // Once unmeasured: shaders and code compile.
    await ms('built')()
    await ms('prefiltered')()
    const rows = [await alternate('surroundings ready / prefiltered at start', 'ms', 0.05, ROUNDS, ms('built'), ms('prefiltered')), ...weights()]
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return rows
  } finally {
    await close()
  }
}
