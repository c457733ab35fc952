import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Manifest } from '../../assets/car/gltf/manifest.ts'
import { committedStripes } from '../../assets/car/looks/reflecting.ts'
import { framesToChoice } from './car-choice.ts'
import { median, type Row } from './row.ts'

const folder = fileURLToPath(new URL('../../public/product/one', import.meta.url))

/** A plain figure against its bar. */
const figure = (what: string, value: number, unit: string, bar: number): Row => ({ what, ours: value, against: bar, unit, ratio: value, bar, pass: value <= bar })

/** What the demo car weighs and asks of a graphics card, how soon a choice is drawn, and reflected stripes that break over its shut-lines and lamps. */
export async function run(): Promise<Row[]> {
  const { levels } = JSON.parse(readFileSync(`${folder}/product.json`, 'utf8')) as Manifest
  const { breaks } = await committedStripes(folder)
  return [
    figure('car, light level', levels.light.bytes / 1024, 'KiB', 270),
    figure('car, light level: triangles', levels.light.triangles, '', 10_000),
    figure('car, headset level: triangles', levels.headset.triangles, '', 250_000),
    figure('car, headset level: draws', levels.headset.draws, '', 60),
    figure('car, headset level: pictures on the graphics card', levels.headset.textures / 1024 / 1024, 'MiB', 96),
    figure('car, full level', levels.full.bytes / 1024 / 1024, 'MiB', 4),
    figure('car, full level: triangles', levels.full.triangles, '', 400_000),
    figure('car, reflected stripes that break', breaks.length, '', 0),
    figure('choice → drawn', median(await framesToChoice()), 'frames', 2)
  ]
}
