import { createHash } from 'node:crypto'
import { cloneDocument } from '@gltf-transform/functions'
import { BUDGETS, judge, type Weighed } from '../../src/contract/incoming/gate.ts'
import { guessParts, type Guess } from '../../src/contract/incoming/guess-parts.ts'
import type { Report } from '../../src/contract/incoming/report.ts'
import { LIKENESS_FILE } from '../attention/bake.ts'
import { boxesOf, candidatesOf } from './candidates.ts'
import { openModel } from './check/open.ts'
import { objectionsTo } from './check/standard.ts'
import { manifestOf } from './manifest.ts'
import { Notes, plainName } from './notes.ts'
import { proxyOf } from './proxy.ts'
import { modelReader } from './reader.ts'
import { carry } from './steps/carry.ts'
import { coarser } from './steps/coarser.ts'
import { compress, tidy } from './steps/compress.ts'
import { numbers } from './steps/numbers.ts'
import { houseNames } from './steps/house-names.ts'
import { occlusion } from './steps/occlusion.ts'
import { oneScene, variantsOf } from './steps/one-scene.ts'
import { pictures } from './steps/pictures.ts'
import { place } from './steps/place.ts'
import { smallerPictures } from './steps/smaller-pictures.ts'
import { surfaces } from './steps/surfaces.ts'
import { treeOf } from './tree.ts'
import { Unfit } from './unfit.ts'
import { weigh } from './weigh.ts'
import { inOrder, type Work } from './work.ts'

/** What each level may draw, and the side of its pictures. */
const LEVELS = {
  full: { triangles: 1_500_000, side: 2048 },
  headset: { triangles: 245_000, side: 1024 },
  light: { triangles: 9_900, side: 256 }
} as const
/** Bytes of pictures on the graphics card that a level's device is at ease with. */
const CARD = { full: BUDGETS.desktop.textures[0], headset: BUDGETS.headset.textures[0], light: Infinity } as const
/** More materials than this are told of. */
const MANY_MATERIALS = 120

export interface Made {
  readonly report: Report
  /** By name; empty when the model was refused. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** `shaded`: hollows get the shade that the model lacks. */
export interface Wish {
  readonly shaded?: boolean
}

/** Makes a product of a model: checked, written anew at three levels, with its likeness, its description and a report. */
export async function makeProductOf(bytes: Uint8Array, name: string, told: (step: string, ms: number) => void = () => undefined, { shaded = true }: Wish = {}): Promise<Made> {
  const notes = new Notes()
  const report: Report = { version: 1, name: plainName(name), outcome: 'refused', fence: 'none', before: null, after: null, findings: [], gate: [], parts: [], clips: [], variants: [], size: null, files: [], took: [], missing: [] }
  const step = (what: string, ms: number): void => {
    report.took.push({ step: what, ms: Math.round(ms) })
    told(what, ms)
  }
  try {
    const files = await make(bytes, name, notes, report, step, shaded)
    report.outcome = 'ready'
    report.missing = ['poster', ...(shaded ? [] : ['occlusion' as const])]
    return { files, report: { ...report, findings: notes.list() } }
  } catch (error) {
    const unfit = error instanceof Unfit ? error : new Unfit('broken-file', 'file', error instanceof Error ? error.message.split('\n')[0]! : String(error))
    notes.add(unfit.code, 'stops', unfit.place, unfit.detail)
    return { files: new Map(), report: { ...report, outcome: 'refused', after: null, gate: [], findings: notes.list() } }
  }
}

async function make(bytes: Uint8Array, name: string, notes: Notes, report: Report, told: (step: string, ms: number) => void, shaded: boolean): Promise<Map<string, Uint8Array>> {
  let began = performance.now()
  const lap = (step: string): void => {
    told(step, performance.now() - began)
    began = performance.now()
  }
  const { model, asItCame, beside } = await openModel(bytes, name)
  lap('open')
  const io = await modelReader()
  const document = await io.readJSON(model)
  lap('decode')
  const work: Work = { document, notes }
  await inOrder(work, [numbers, pictures], told)
  report.before = weigh(document, bytes.length)
  if (report.before.materials > MANY_MATERIALS) notes.add('many-materials', 'heavy', 'materials', `${report.before.materials}`)
  began = performance.now()
  for (const { code, message, pointer } of await objectionsTo(asItCame, beside)) notes.add('against-the-standard', 'light', pointer, `${code}: ${message}`)
  lap('standard')
  report.variants = variantsOf(document)
  await inOrder(work, [oneScene, surfaces, place, tidy], told)
  began = performance.now()
  const boxes = boxesOf(document)
  const box = boxes.product
  const found = guessParts(candidatesOf(document, boxes.of), box)
  report.size = [0, 1, 2].map((k) => Math.round((box[1][k]! - box[0][k]!) * 1e3) / 1e3) as [number, number, number]
  report.clips = document.getRoot().listAnimations().map((clip) => ({ name: clip.getName(), seconds: Math.max(0, ...clip.listSamplers().map((sampler) => sampler.getInput()?.getMax([])[0] ?? 0)) }))
  const came = houseNames(work)
  const byCame = new Map([...came].map(([name, own]) => [own, name]))
  const guesses = found.map((guess): Guess => ({ ...guess, node: byCame.get(guess.node)! }))
  report.parts = guesses
  const manifest = manifestOf(document, guesses, boxes, came)
  lap('parts')
  await inOrder(work, [carry(aloneAmong(guesses)), tidy], told)
  return write(work, manifest, guesses, report, told, shaded)
}

async function write({ document, notes }: Work, manifest: ReturnType<typeof manifestOf>, guesses: readonly Guess[], report: Report, told: (step: string, ms: number) => void, shaded: boolean): Promise<Map<string, Uint8Array>> {
  const io = await modelReader()
  const files = new Map<string, Uint8Array>()
  const length = Math.max(...report.size!)
  const weighed: Partial<Record<keyof typeof LEVELS, Weighed>> = {}
  let coarse = document
  for (const level of ['full', 'headset', 'light'] as const) {
    const { triangles, side } = LEVELS[level]
    const tell = (step: string, ms: number): void => told(`${level}: ${step}`, ms)
    await inOrder({ document: coarse, notes }, [coarser(triangles, length)], tell)
    if (level === 'full' && shaded) await inOrder({ document: coarse, notes }, [occlusion(length)], tell)
    if (level === 'headset') files.set(LIKENESS_FILE, await treeFile(coarse, length, told))
    if (level === 'light') files.set('proxy.glb', await proxyFile(coarse, guesses, length, manifest, told))
    const own = cloneDocument(coarse)
    await inOrder({ document: own, notes }, [smallerPictures(side, level === 'light', CARD[level]), tidy, compress], tell)
    const began = performance.now()
    const glb = await io.writeBinary(own)
    await holdAgainstStandard(glb, level)
    weighed[level] = weigh(own, glb.length)
    files.set(`${level}.glb`, glb)
    manifest.levels[level] = { file: `${level}.glb`, sha256: sha256(glb), bytes: glb.length, triangles: weighed[level].triangles, draws: weighed[level].draws, textures: weighed[level].textures }
    tell('write', performance.now() - began)
    coarse = level === 'light' ? coarse : cloneDocument(coarse)
  }
  report.after = weighed as Record<keyof typeof LEVELS, Weighed>
  report.gate = judge(report.after)
  files.set('product.json', new TextEncoder().encode(JSON.stringify(manifest)))
  report.files = [...files].map(([file, bytes]) => ({ file, bytes: bytes.length, sha256: sha256(bytes) }))
  return files
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function proxyFile(document: Work['document'], guesses: readonly Guess[], length: number, manifest: ReturnType<typeof manifestOf>, told: (step: string, ms: number) => void): Promise<Uint8Array> {
  const began = performance.now()
  const proxy = await proxyOf(document, guesses, length)
  await compress({ document: proxy.document, notes: new Notes() })
  const bytes = await (await modelReader()).writeBinary(proxy.document)
  await holdAgainstStandard(bytes, 'proxy')
  manifest.proxy = { file: 'proxy.glb', sha256: sha256(bytes), bytes: bytes.length, triangles: proxy.triangles, zones: [...proxy.zones] }
  told('proxy', performance.now() - began)
  return bytes
}

async function treeFile(document: Work['document'], length: number, told: (step: string, ms: number) => void): Promise<Uint8Array> {
  const began = performance.now()
  const bytes = await treeOf(document, length)
  told('tree', performance.now() - began)
  return bytes
}

/** Doors, wheels and the like move or are asked for: each is drawn by itself. Panes and lamps stand still with what they stand on. */
function aloneAmong(guesses: readonly Guess[]): ReadonlySet<string> {
  const MOVE: ReadonlySet<string> = new Set(['door', 'wheel', 'bonnet', 'boot', 'steering-wheel'])
  return new Set(guesses.filter(({ kind }) => MOVE.has(kind)).map(({ node }) => node))
}

/** Whatever came, what goes out holds against the standard: the validator finds no error in it. */
async function holdAgainstStandard(glb: Uint8Array, level: string): Promise<void> {
  const [first] = await objectionsTo(glb)
  if (first) throw new Unfit('not-made-good', `${level}.glb ${first.pointer}`, `${first.code}: ${first.message}`)
}
