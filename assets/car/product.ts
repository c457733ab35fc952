import { bakeLikeness, LIKENESS_FILE } from '../attention/bake.ts'
import { buildCar } from './build.ts'
import { figuresOf } from './gltf/figures.ts'
import { documentOf } from './gltf/document.ts'
import { manifestOf } from './gltf/manifest.ts'
import { proxyOf } from './gltf/proxy.ts'
import { pack } from './gltf/pack.ts'
import { simplifierReady } from './kernel/simplify.ts'
import { atLevel } from './levels.ts'
import { LEVELS } from './parts/part.ts'
import { contactShadow } from './shade/contact-shadow.ts'
import { blockers, shadeFrom } from './shade/shade.ts'
import { middling, sparse } from './detail.ts'
import type { Style } from './gltf/materials.ts'
import type { Detail } from './detail.ts'
import type { Manifest } from './gltf/manifest.ts'
import type { CarParameters } from './parameters.ts'
import type { Level } from './parts/part.ts'

/** Files of the product by name, ready to be written. */
export type ProductFiles = Map<string, Uint8Array>

const STYLES: Record<Level, Style> = { light: 'plain palette', headset: 'palette', full: 'own' }
const SHADOW: [number, number] = [4, 6.4]

/** Builds everything that the showroom loads of a car. `log` hears of each finished step. */
export async function makeProduct(parameters: CarParameters, detail: Detail, log: (step: string) => void, wanted: readonly Level[] = LEVELS): Promise<ProductFiles> {
  await simplifierReady
  const parts = buildCar(parameters, detail)
  const few = detail.skin < sparse.skin ? buildCar(parameters, sparse) : parts
  const some = detail.skin < middling.skin && wanted.includes('headset') ? buildCar(parameters, middling) : parts
  log('shaped and cut')
  const files: ProductFiles = new Map()
  const hidden = new Set(parts.filter((part) => part.hidden).map((part) => part.name))
  const levels = {} as Manifest['levels']
  const light = atLevel(few, 'light')
  const bvh = blockers(light)
  const shade = shadeFrom(bvh, detail.rays)
  for (const level of wanted) {
    const shown = level === 'light' ? light : atLevel(level === 'headset' ? some : parts, level)
    const document = documentOf(shown, shade, STYLES[level])
    const bytes = await pack(document)
    const file = `car-${level}.glb`
    files.set(file, bytes)
    levels[level] = { file, bytes: bytes.length, ...figuresOf(document, hidden) } satisfies Manifest['levels'][Level]
    log(`${level}: ${levels[level].triangles} triangles, ${levels[level].draws} draws, ${bytes.length} bytes`)
  }
  const finest = files.get('car-full.glb')
  if (finest) files.set(LIKENESS_FILE, await bakeLikeness(finest, hidden))
  const shadow = contactShadow(bvh, SHADOW, detail.rays > 10 ? 128 : 48, detail.rays * 5)
  files.set('shadow.png', shadow.bytes)
  const proxy = proxyOf(light)
  const rough = await pack(proxy.document)
  files.set('car-proxy.glb', rough)
  const manifest = manifestOf(parts, levels, { file: 'shadow.png', size: shadow.size }, { file: 'car-proxy.glb', bytes: rough.length, triangles: proxy.triangles, zones: proxy.zones })
  files.set('product.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`))
  log('shadow and manifest')
  return files
}
