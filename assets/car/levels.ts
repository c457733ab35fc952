import { compact, merge, triangles } from './kernel/mesh.ts'
import { simplify } from './kernel/simplify.ts'
import { careOf } from './materials/materials.ts'
import { INTERIOR_SLOTS } from './materials/look.ts'
import { JAMB } from './parts/body.ts'
import { LEVELS } from './parts/part.ts'
import type { Simplification } from './kernel/simplify.ts'
import type { Level, Part, Piece } from './parts/part.ts'

/** The most triangles that each level may draw, one wheel design shown. */
export const BUDGET: Record<Level, number> = { light: 9_900, headset: 228_000, full: 384_000 }

/** How much coarser a level may be than its materials ask for, before its budget is looked at: less would not keep it. */
const START: Record<Level, number> = { light: 0.5, headset: 2.2, full: 2 }

/** Metres that a piece may err, and how much a bent normal counts, where only a few thousand triangles are left. */
interface Afar {
  part: RegExp
  material?: RegExp
  error: number
  normals: number
}

/**
 * What the light level spends its triangles on: it is seen from some metres away, so most go to what catches the light there;
 * seats behind glass and what lies in the shade of the wells get along with few. The first line that fits counts.
 */
const AFAR: readonly Afar[] = [
  { part: /^lights-/, error: 0.002, normals: 0 },
  { part: /^wheel-.*-tyre$/, material: /^matt$/, error: 0.0022, normals: 0 },
  { part: /^wheel-.*-(tyre|calliper)$/, error: 0.02, normals: 0.01 },
  { part: /^wheel-/, error: 0.01, normals: 0.002 },
  { part: /^weather-strips$/, error: 0.005, normals: 0 },
  { part: /^(seats|dashboard|console|sills|boot|steering|floor)/, error: 0.018, normals: 0.008 },
  { part: /^door-/, material: /^paint$/, error: 0.0045, normals: 0.22 },
  { part: /./, material: /^paint$/, error: 0.003, normals: 0.08 },
  { part: /^(door|tailgate)/, material: /^trim$/, error: 0.009, normals: 0.003 },
  { part: /./, material: /^(gloss-black|glass|lens)/, error: 0.003, normals: 0.02 },
  { part: /./, material: /^(headliner|cabin|matt)$/, error: 0.016, normals: 0.01 },
  { part: /./, error: 0.005, normals: 0.003 },
]

/**
 * What mirrors stripes without a break at the full level: how much coarser than its material asks for it may be at most, and how
 * much a bent normal counts. Its borders stay as they are, for at a shut-line one side is compared with the other.
 */
const MIRRORING = { factor: 5, normals: 0.3 } as const

/** The parts as one level shows them: pieces chosen, simplified until the budget is kept. */
export function atLevel(parts: readonly Part[], level: Level): Part[] {
  const reduce = reducer()
  let factor = START[level]
  for (;;) {
    const made = parts.map((part) => ({ ...part, pieces: byMaterial(part.pieces.filter((q) => shownAt(q, level) && !(level === 'light' && isWall(part, q))).map((q) => reduce(q, ruleOf(part, q, level, factor)))) }))
    const drawn = drawnTriangles(made)
    if (drawn <= BUDGET[level] || factor > 60) return made
    factor *= Math.min(1.6, Math.max(1.04, (drawn / BUDGET[level]) ** 0.6))
  }
}

/** Triangles that are drawn with the parts that are shown from the start; copies count like their originals. */
export function drawnTriangles(parts: readonly Part[]): number {
  const own = new Map(parts.map((part) => [part.name, part.pieces.reduce((n, q) => n + triangles(q.mesh), 0)]))
  const hidden = new Map(parts.map((part) => [part.name, part.hidden === true]))
  return parts.reduce((n, part) => {
    const source = part.copyOf?.name ?? part.name
    return n + (hidden.get(part.name) ? 0 : (own.get(source) ?? 0))
  }, 0)
}

/** Walls behind the edges of the body's openings: from afar the weather strips stand for them. */
const isWall = (part: Part, q: Piece): boolean => part.name === 'body' && q.tint?.join() === JAMB.join()

const shownAt = (q: Piece, level: Level): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(q.from ?? 'light') && LEVELS.indexOf(level) <= LEVELS.indexOf(q.until ?? 'full')

function ruleOf(part: Part, q: Piece, level: Level, factor: number): Simplification | null {
  if (level === 'light') {
    const afar = AFAR.find((each) => each.part.test(part.name) && (each.material?.test(q.material) ?? true))!
    if (q.keep && !part.name.startsWith('lights-')) return null
    return { error: afar.error * factor, normals: afar.normals, bold: true }
  }
  if (q.keep) return null
  const care = careOf(q.material)
  // Behind cards and linings of its own nobody sees the inner side of the skin.
  if (isInnerSkin(part, q)) return { error: 0.002 * factor, normals: care.normals }
  const error = q.error ?? care.error
  if (level === 'full' && mirrors(q)) return { error: error * Math.min(factor, MIRRORING.factor), normals: MIRRORING.normals, lock: true }
  // The cabin is looked at from an arm's length: it gives up less than what stands outside.
  if (INTERIOR.test(part.name) || (INTERIOR_SLOTS as readonly string[]).includes(q.material)) return { error: error * Math.min(factor, 2), normals: care.normals }
  return { error: error * factor, normals: care.normals, lock: factor < 3, bold: factor > 3 }
}

const INTERIOR = /^(seats|dashboard|console|steering|linings|boot|belts|vents|screens|pedals|floor|mirror-inner|sun|grab|reading)/
const isInnerSkin = (part: Part, q: Piece): boolean =>
  q.material === 'cabin' && (part.name === 'body' || part.name === 'tailgate' || (part.name.startsWith('door-') && q.from === undefined))

/** The car's skin and the covers of its lamps; the walls behind its edges err by more than any mirror could. */
const mirrors = (q: Piece): boolean => (q.material === 'paint' || q.material.startsWith('lens')) && (q.error ?? 0) < 0.001

/** Simplifies pieces, and remembers what came of the last rule: not every rule changes from one try to the next. */
function reducer(): (q: Piece, rule: Simplification | null) => Piece {
  const last = new Map<Piece, { rule: string; mesh: Piece['mesh'] }>()
  return (q, rule) => {
    if (!rule) return q
    const key = JSON.stringify(rule)
    const known = last.get(q)
    if (known?.rule === key) return { ...q, mesh: known.mesh }
    const mesh = simplify(compact(q.mesh), rule)
    last.set(q, { rule: key, mesh })
    return { ...q, mesh }
  }
}

/** Pieces of the same material and tint become one. */
function byMaterial(pieces: readonly Piece[]): Piece[] {
  const groups = new Map<string, Piece[]>()
  for (const q of pieces) {
    if (q.mesh.indices.length === 0) continue
    const key = `${q.material} ${q.tint?.join(',') ?? ''} ${q.keep ?? false} ${q.open ?? ''} ${q.places ? JSON.stringify(q.places) : ''}`
    groups.set(key, [...(groups.get(key) ?? []), q])
  }
  return [...groups.values()].map((group) => ({ ...group[0]!, mesh: merge(...group.map((q) => q.mesh)) }))
}
