import { guessParts, type Guess } from '../../src/contract/incoming/guess-parts.ts'
import type { Report } from '../../src/contract/incoming/report.ts'
import { boxesOf, candidatesOf } from './candidates.ts'
import { openModel } from './check/open.ts'
import type { Outline } from './check/outline.ts'
import { objectionsTo, type Objection } from './check/standard.ts'
import { sidesFor, writeLevels } from './levels.ts'
import { manifestOf } from './manifest.ts'
import { mate, MateFell } from './mate.ts'
import { Notes, plainName } from './notes.ts'
import { painted, type Painted } from './painted.ts'
import { modelReader, modelWriter } from './reader.ts'
import { carry } from './steps/carry.ts'
import { tidy, trim } from './steps/compress.ts'
import { numbers } from './steps/numbers.ts'
import { houseNames } from './steps/house-names.ts'
import { oneScene, variantsOf } from './steps/one-scene.ts'
import { pictures } from './steps/pictures.ts'
import { place } from './steps/place.ts'
import { solidPictures } from './steps/solid-pictures.ts'
import { surfaces } from './steps/surfaces.ts'
import { Unfit } from './unfit.ts'
import { weigh } from './weigh.ts'
import { inOrder, type Took, type Work } from './work.ts'

/** What takes a decoder of its own, which takes a while to begin. */
const DRACO = 'KHR_draco_mesh_compression'
/** Larger files than this are not handed to another thread, bytes. */
const COPIED = 64 << 20
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
export async function makeProductOf(bytes: Uint8Array, name: string, told: Took = () => undefined, { shaded = true }: Wish = {}): Promise<Made> {
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
    if (error instanceof MateFell) throw error
    const unfit = error instanceof Unfit ? error : new Unfit('broken-file', 'file', error instanceof Error ? error.message.split('\n')[0]! : String(error))
    notes.add(unfit.code, 'stops', unfit.place, unfit.detail)
    return { files: new Map(), report: { ...report, outcome: 'refused', after: null, gate: [], findings: notes.list() } }
  }
}

async function make(bytes: Uint8Array, name: string, notes: Notes, report: Report, told: Took, shaded: boolean): Promise<Map<string, Uint8Array>> {
  let began = performance.now()
  const lap = (step: string): void => {
    told(step, performance.now() - began)
    began = performance.now()
  }
  const { model, outline, asItCame, beside } = await openModel(bytes, name)
  lap('open')
  const io = await (outline.extensionsUsed.includes(DRACO) ? modelReader() : modelWriter())
  const document = await io.readJSON(model)
  lap('decode')
  const work: Work = { document, notes }
  await inOrder(work, [numbers, pictures], told)
  report.before = weigh(document, bytes.length)
  if (report.before.materials > MANY_MATERIALS) notes.add('many-materials', 'heavy', 'materials', `${report.before.materials}`)
  const noted = validated(asItCame, outline, beside).then((objections) => {
    for (const { code, message, pointer } of objections) notes.add('against-the-standard', 'light', pointer, `${code}: ${message}`)
  })
  // Whoever waits for it hears of it.
  noted.catch(() => undefined)
  try {
    const files = await standing(work, report, told, shaded)
    await noted
    return files
  } finally {
    // Whatever else is wrong, what the standard has against it is told, too.
    await noted.catch(() => undefined)
  }
}

/** The model stood on the floor, with its pictures begun; then its parts and levels. */
async function standing(work: Work, report: Report, told: Took, shaded: boolean): Promise<Map<string, Uint8Array>> {
  const { document } = work
  report.variants = variantsOf(document)
  await inOrder(work, [oneScene, surfaces, place, tidy, solidPictures], told)
  const drawn = painted(document, sidesFor(document))
  try {
    return await partsAndLevels(work, drawn, report, told, shaded)
  } finally {
    await drawn.stop()
  }
}

/** What the validator says of a model as it came, asked beside everything else; of one too large to be copied, in this thread. */
function validated(bytes: Uint8Array, { buffers, images }: Outline, beside: (uri: string) => Uint8Array | undefined): Promise<readonly Objection[]> {
  const files = new Map([...buffers, ...images].flatMap(({ uri }) => {
    const found = uri === undefined ? undefined : beside(uri)
    return found ? [[uri!, found] as const] : []
  }))
  return bytes.length > COPIED ? objectionsTo(bytes, beside) : mate().ask('standard', { bytes, files })
}

async function partsAndLevels(work: Work, pictures: Painted, report: Report, told: Took, shaded: boolean): Promise<Map<string, Uint8Array>> {
  const { document } = work
  const began = performance.now()
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
  told('parts', performance.now() - began)
  await inOrder(work, [carry(aloneAmong(guesses)), trim], told)
  return writeLevels({ work, pictures, guesses, manifest, report, shaded, told })
}

/** Doors, wheels and the like move or are asked for: each is drawn by itself. Panes and lamps stand still with what they stand on. */
function aloneAmong(guesses: readonly Guess[]): ReadonlySet<string> {
  const MOVE: ReadonlySet<string> = new Set(['door', 'wheel', 'bonnet', 'boot', 'steering-wheel'])
  return new Set(guesses.filter(({ kind }) => MOVE.has(kind)).map(({ node }) => node))
}
