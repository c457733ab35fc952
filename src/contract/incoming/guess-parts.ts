import { z } from 'zod'
import { PART_KINDS, PART_WORDS, runOf, SIDE_WORDS, wordsOf, type PartKind } from './part-words.ts'

type Triple = readonly [number, number, number]
export type Box = readonly [low: Triple, high: Triple]

/** What can be known of a node before anybody has said what it is. Boxes in metres, the product's frame (front towards +z, left at +x). */
export interface Candidate {
  readonly name: string
  /** Names of the nodes above it, the nearest first. */
  readonly above: readonly string[]
  readonly box: Box
  /** Its materials: name, whether one sees through, whether it shines by itself. */
  readonly materials: readonly { readonly name: string; readonly clear: boolean; readonly shines: boolean }[]
}

export const guessSchema = z.object({
  /** Its name in the product. */
  node: z.string(),
  /** The name it came with. */
  came: z.string(),
  kind: z.enum(PART_KINDS),
  side: z.enum(['left', 'right']).nullable(),
  end: z.enum(['front', 'rear']).nullable(),
  /** 0 to 1; from 0.75 on a tick suggests itself. */
  certainty: z.number().min(0).max(1),
  because: z.array(z.enum(['name', 'above', 'place', 'symmetry', 'material']))
})
export type Guess = z.infer<typeof guessSchema>
type Reason = Guess['because'][number]

/** How much each reason says by itself; they add up as independent doubts: 1 − Π(1 − w). */
const SAYS: Readonly<Record<Reason, number>> = { name: 0.7, above: 0.4, place: 0.4, symmetry: 0.35, material: 0.3 }
/** Below this nothing is suggested. */
const FAINT = 0.5

/** Guesses what nodes are. Of a part and what hangs on it, only the upper one is named. */
export function guessParts(candidates: readonly Candidate[], product: Box): Guess[] {
  const named = candidates.map((each) => ({ each, kind: kindByName(each.name), above: kindAbove(each) }))
  const guesses = named.flatMap(({ each, kind, above }): Guess[] => {
    if (kind && above === kind) return []
    const found = kind ?? kindByLooks(each, product)
    if (!found || (!kind && above)) return []
    const because: Reason[] = []
    if (kind) because.push('name')
    if (kind && above === null && each.above.some((name) => kindWithin(name) === kind)) because.push('above')
    if (fitsPlace(found, each.box, product)) because.push('place')
    if (fitsMaterial(found, each)) because.push('material')
    if (candidates.some((other) => other !== each && (kindByName(other.name) ?? kindByLooks(other, product)) === found && mirrored(each.box, other.box, product))) because.push('symmetry')
    const contradicted = found !== 'glass' && found !== 'lamp' && !because.includes('place') ? 0.75 : 1
    const certainty = (1 - because.reduce((doubt, reason) => doubt * (1 - SAYS[reason]), 1)) * contradicted
    return certainty < FAINT ? [] : [{ node: each.name, came: each.name, kind: found, ...whereabouts(each, product), certainty: Math.round(certainty * 100) / 100, because }]
  })
  return guesses.toSorted((a, b) => b.certainty - a.certainty || a.node.localeCompare(b.node))
}

/** What a name alone says; null where it says nothing. */
export function kindByName(name: string): PartKind | null {
  const words = new Set(wordsOf(name))
  const run = runOf(name)
  return PART_WORDS.find((each) => !each.not.test(run) && (each.words.some((word) => words.has(word)) || each.stems.some((stem) => run.includes(stem))))?.kind ?? null
}

const kindAbove = ({ above }: Candidate): PartKind | null => above.map(kindByName).find((kind) => kind !== null) ?? null
const kindWithin = (name: string): PartKind | null => kindByName(name.replace(/s$/i, ''))

const middle = ([low, high]: Box): Triple => [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
const size = ([low, high]: Box): Triple => [high[0] - low[0], high[1] - low[1], high[2] - low[2]]

/** Where a box's middle lies in the product, each axis from −1 to 1; upwards from 0 to 1. */
function within(box: Box, product: Box): Triple {
  const [c, p, s] = [middle(box), middle(product), size(product)]
  return [(2 * (c[0] - p[0])) / s[0], (c[1] - product[0][1]) / s[1], (2 * (c[2] - p[2])) / s[2]]
}

function fitsPlace(kind: PartKind, box: Box, product: Box): boolean {
  const [x, y, z] = within(box, product)
  const [w, h, l] = size(box)
  const whole = size(product)
  const round = Math.abs(h - l) < 0.15 * Math.max(h, l)
  if (kind === 'wheel') return round && w < 0.8 * h && box[0][1] - product[0][1] < 0.12 * whole[1] && h < 0.65 * whole[1] && Math.abs(x) > 0.4 && Math.abs(z) > 0.3
  if (kind === 'door') return Math.abs(x) > 0.45 && Math.abs(z) < 0.6 && h > 0.3 * whole[1] && w < 0.35 * whole[0] && l > 0.1 * whole[2] && l < 0.5 * whole[2]
  if (kind === 'bonnet') return Math.abs(x) < 0.15 && Math.abs(z) > 0.35 && y > 0.3 && w > 0.4 * whole[0] && h < 0.5 * whole[1]
  if (kind === 'boot') return Math.abs(x) < 0.15 && Math.abs(z) > 0.5 && w > 0.35 * whole[0]
  if (kind === 'seat') return Math.abs(x) < 0.7 && Math.abs(z) < 0.6 && y > 0.15 && y < 0.7 && l < 0.45 * whole[2]
  if (kind === 'glass') return y > 0.45
  if (kind === 'lamp') return Math.abs(z) > 0.6 && y > 0.15 && y < 0.8
  if (kind === 'mirror') return Math.abs(x) > 0.7 && y > 0.4 && Math.abs(z) < 0.6 && w < 0.3 * whole[0]
  return Math.abs(x) < 0.7 && Math.abs(x) > 0.05 && y > 0.3 && y < 0.8 && w < 0.35 * whole[0]
}

function fitsMaterial(kind: PartKind, { materials }: Candidate): boolean {
  if (kind === 'glass') return materials.some(({ clear }) => clear)
  if (kind === 'lamp') return materials.some(({ shines, name }) => shines || kindByName(name) === 'lamp')
  if (kind === 'wheel') return materials.some(({ name }) => /rubber|gummi|caoutchouc|tyre|tire|reifen|pneu|alloy|rim|felge/i.test(name))
  if (kind === 'seat') return materials.some(({ name }) => /leather|leder|cuir|fabric|stoff|tissu|seat|upholster|alcantara/i.test(name))
  return false
}

/** What nobody named but its shape, place and material give away. */
function kindByLooks(each: Candidate, product: Box): PartKind | null {
  if (fitsPlace('wheel', each.box, product) && size(each.box)[1] > 0.25 * size(product)[1]) return 'wheel'
  if (fitsMaterial('glass', each) && each.materials.every(({ clear }) => clear) && fitsPlace('glass', each.box, product)) return 'glass'
  if (each.materials.some(({ shines }) => shines) && fitsPlace('lamp', each.box, product)) return 'lamp'
  return null
}

/** Whether one box is the other's image in the plane down the middle. */
function mirrored(a: Box, b: Box, product: Box): boolean {
  const [p, s] = [middle(product), size(product)]
  const slack = 0.03 * Math.max(...s)
  const [ca, cb, sa, sb] = [middle(a), middle(b), size(a), size(b)]
  return Math.abs(ca[0] - p[0]) > slack && Math.abs(ca[0] + cb[0] - 2 * p[0]) < slack && [1, 2].every((k) => Math.abs(ca[k]! - cb[k]!) < slack) && sa.every((v, k) => Math.abs(v - sb[k]!) < slack)
}

/** Side and end by the name where it says so; else by the place, as far as the front lies towards +z. */
function whereabouts({ name, box }: Candidate, product: Box): Pick<Guess, 'side' | 'end'> {
  const words = wordsOf(name)
  const said = <T extends keyof typeof SIDE_WORDS>(...of: T[]): T | undefined => of.find((each) => words.some((word) => SIDE_WORDS[each].includes(word)))
  const [x, , z] = within(box, product)
  return {
    side: said('left', 'right') ?? (x > 0.15 ? 'left' : x < -0.15 ? 'right' : null),
    end: said('front', 'rear') ?? (z > 0.15 ? 'front' : z < -0.15 ? 'rear' : null)
  }
}
