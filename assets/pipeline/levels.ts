import { createHash, randomUUID } from 'node:crypto'
import type { Document } from '@gltf-transform/core'
import { cloneDocument } from '@gltf-transform/functions'
import { BUDGETS, judge } from '../../src/contract/incoming/gate.ts'
import type { Guess } from '../../src/contract/incoming/guess-parts.ts'
import type { Report } from '../../src/contract/incoming/report.ts'
import { LIKENESS_FILE } from '../attention/bake.ts'
import { trianglesIn } from '../attention/triangles.ts'
import type { IncomingManifest } from './manifest.ts'
import { mate } from './mate.ts'
import { Notes } from './notes.ts'
import { handed, holdAgainstStandard, pack, write, type Level } from './pack.ts'
import { within, type Painted } from './painted.ts'
import { proxyOf } from './proxy.ts'
import { modelWriter } from './reader.ts'
import { coarsening } from './steps/coarser.ts'
import { compress } from './steps/compress.ts'
import { occlusion } from './steps/occlusion.ts'
import { inOrder, type Step, type Took, type Work } from './work.ts'

/** What each level may draw, and the side of its pictures. */
const LEVELS = {
  full: { triangles: 1_500_000, side: 2048 },
  headset: { triangles: 245_000, side: 1024 },
  light: { triangles: 9_900, side: 256 }
} as const
/** Bytes of pictures on the graphics card that a level's device is at ease with. */
const CARD = { full: BUDGETS.desktop.textures[0], headset: BUDGETS.headset.textures[0], light: Infinity } as const

/** The most pixels a side that a model's pictures have at each level. */
export function sidesFor(document: Document): Record<Level, number> {
  const sizes = document.getRoot().listTextures().map((texture) => texture.getSize())
  const side = (level: Level): number => within(sizes.map((size) => size ?? [LEVELS[level].side, LEVELS[level].side]), LEVELS[level].side, CARD[level])
  return { full: side('full'), headset: side('headset'), light: side('light') }
}

/** What levels are made of: the model, its pictures, what is guessed of its parts, and where to tell of it. */
export interface Making {
  readonly work: Work
  readonly pictures: Painted
  readonly guesses: readonly Guess[]
  readonly manifest: IncomingManifest
  readonly report: Report
  readonly shaded: boolean
  readonly told: Took
}

/**
 * Writes the three levels, the likeness and its tree, and the description of them, by file name. The second thread packs the finest level
 * and grows the tree while this one goes on with the others. The document is used up.
 */
export async function writeLevels(making: Making): Promise<Map<string, Uint8Array>> {
  const { work: { document, notes }, pictures, guesses, report, manifest, shaded, told } = making
  const files = new Map<string, Uint8Array>()
  const length = Math.max(...report.size!)
  const coarser = coarsening(length)
  const shape = (level: Level, ...steps: Step[]): Promise<void> => inOrder({ document, notes }, [coarser(LEVELS[level].triangles), ...steps], (step, ms) => told(`${level}: ${step}`, ms))
  const key = randomUUID()
  const beside = mate()
  const handedOver: Promise<unknown>[] = []
  const over = <T>(asked: Promise<T>): Promise<T> => {
    // Whoever waits for it hears of it.
    asked.catch(() => undefined)
    handedOver.push(asked)
    return asked
  }
  try {
    await shape('full', ...(shaded ? [occlusion(length)] : []))
    const model = await handed(document)
    const fullPacked = over(beside.ask('pack', { key, level: 'full', model }))
    await shape('headset')
    const triangles = trianglesIn(document, new Set())
    const tree = over(beside.ask('tree', { triangles, length }, [triangles.corners.buffer as ArrayBuffer, triangles.whose.buffer as ArrayBuffer]))
    const headset = cloneDocument(document)
    await pack(headset, 'headset', told)
    await shape('light')
    files.set('proxy.glb', await proxyFile(document, guesses, length, manifest))
    await pack(document, 'light', told)
    for (const [step, ms] of await fullPacked) told(step, ms)
    const began = performance.now()
    const full = over(beside.ask('write', { key, level: 'full', pictures: await pictures.of('full') }))
    const made = { headset: await write(headset, 'headset', await pictures.of('headset')), light: await write(document, 'light', await pictures.of('light')), full: await full }
    files.set(LIKENESS_FILE, await tree)
    for (const level of ['full', 'headset', 'light'] as const) {
      const { glb, weighed } = made[level]
      files.set(`${level}.glb`, glb)
      manifest.levels[level] = { file: `${level}.glb`, sha256: sha256(glb), bytes: glb.length, triangles: weighed.triangles, draws: weighed.draws, textures: weighed.textures }
    }
    told('write', performance.now() - began)
    report.after = { full: made.full.weighed, headset: made.headset.weighed, light: made.light.weighed }
  } finally {
    await Promise.allSettled(handedOver)
    await beside.ask('forget', { key })
  }
  report.gate = judge(report.after)
  files.set('product.json', new TextEncoder().encode(JSON.stringify(manifest)))
  report.files = [...files].map(([file, bytes]) => ({ file, bytes: bytes.length, sha256: sha256(bytes) }))
  return files
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function proxyFile(document: Document, guesses: readonly Guess[], length: number, manifest: IncomingManifest): Promise<Uint8Array> {
  const proxy = await proxyOf(document, guesses, length)
  await compress({ document: proxy.document, notes: new Notes() })
  const bytes = await (await modelWriter()).writeBinary(proxy.document)
  await holdAgainstStandard(bytes, 'proxy')
  manifest.proxy = { file: 'proxy.glb', sha256: sha256(bytes), bytes: bytes.length, triangles: proxy.triangles, zones: [...proxy.zones] }
  return bytes
}
