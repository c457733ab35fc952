import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { makeProductOf } from '../../assets/pipeline/product.ts'
import { modelReader } from '../../assets/pipeline/reader.ts'
import { weigh } from '../../assets/pipeline/weigh.ts'
import { madeCar } from './made-car.ts'
import { optimized } from './optimized.ts'
import { median, type Row } from './row.ts'

const ROUNDS = 3
const profiles = join(dirname(createRequire(import.meta.url).resolve('@webxr-input-profiles/assets/package.json')), 'dist/profiles')

/** A made car of a quarter of a million triangles, and two models by others. */
const models = async (): Promise<Uint8Array[]> => [
  await madeCar(250_000, 3, 1024),
  ...(await Promise.all(['valve-index/left.glb', 'htc-vive/none.glb'].map(async (name) => new Uint8Array(await readFile(join(profiles, name))))))
]

/** A product against what gltf-transform makes of the same model by itself, no triangle taken away by either: bytes, draws, time. */
export async function run(): Promise<Row[]> {
  const all = await models()
  const sums = { ours: { bytes: 0, draws: 0 }, theirs: { bytes: 0, draws: 0 } }
  const ratios: number[] = []
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (const glb of all) {
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now()
      const { report, files } = await makeProductOf(glb, 'model.glb', undefined, { shaded: false })
      const ours = performance.now() - began
      if (report.outcome !== 'ready') throw new Error(`refused: ${JSON.stringify(report.findings[0])}`)
      const again = performance.now()
      const other = await optimized(glb)
      const theirs = performance.now() - again
      times.ours.push(ours)
      times.theirs.push(theirs)
      ratios.push(ours / theirs)
      if (round > 0) continue
      const weighed = weigh(await (await modelReader()).readBinary(other), other.length)
      if (Math.abs(weighed.triangles / report.after!.full.triangles - 1) > 0.01) throw new Error(`not at equal triangles: ${report.after!.full.triangles} and ${weighed.triangles}`)
      sums.ours.bytes += files.get('full.glb')!.length
      sums.ours.draws += report.after!.full.draws
      sums.theirs.bytes += other.length
      sums.theirs.draws += weighed.draws
    }
  }
  const against = (what: string, ours: number, theirs: number, unit: string, bar: number, ratio = ours / theirs): Row => ({ what, ours, against: theirs, unit, ratio, bar, pass: ratio <= bar })
  return [
    against('model made ready / gltf-transform optimize: bytes, three models', sums.ours.bytes / 1024, sums.theirs.bytes / 1024, 'KiB', 1),
    against('the same: draws', sums.ours.draws, sums.theirs.draws, '', 1),
    against('the same: time, with three levels, proxy and tree', median(times.ours), median(times.theirs), 'ms', 2, median(ratios))
  ]
}
