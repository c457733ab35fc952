import { compact, merge, triangles } from './kernel/mesh.ts'
import { simplify } from './kernel/simplify.ts'
import { careOf } from './materials/materials.ts'
import { LEVELS } from './parts/part.ts'
import type { Level, Part, Piece } from './parts/part.ts'

/** The most triangles that each level may draw, one wheel design shown. */
export const BUDGET: Record<Level, number> = { light: 9_900, headset: 230_000, full: 394_000 }

/** How much coarser than the full level a level may be before its budget is looked at. */
const START: Record<Level, number> = { light: 5, headset: 1.2, full: 1 }

/** The parts as one level shows them: pieces chosen, simplified until the budget is kept. */
export function atLevel(parts: readonly Part[], level: Level): Part[] {
  let factor = START[level]
  for (;;) {
    const made = parts.map((part) => ({ ...part, pieces: byMaterial(part.pieces.filter((q) => shownAt(q, level)).map((q) => reduce(q, factor))) }))
    const drawn = drawnTriangles(made)
    if (drawn <= BUDGET[level] || factor > 60) return made
    factor *= Math.min(1.6, Math.max(1.06, (drawn / BUDGET[level]) ** 0.6))
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

const shownAt = (q: Piece, level: Level): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(q.from ?? 'light') && LEVELS.indexOf(level) <= LEVELS.indexOf(q.until ?? 'full')

function reduce(q: Piece, factor: number): Piece {
  if (q.keep) return q
  const care = careOf(q.material)
  const error = (q.error ?? care.error) * factor
  return { ...q, mesh: simplify(compact(q.mesh), { error, normals: care.normals, lock: factor < 3, bold: factor > 3 }) }
}

/** Pieces of the same material and tint become one. */
function byMaterial(pieces: readonly Piece[]): Piece[] {
  const groups = new Map<string, Piece[]>()
  for (const q of pieces) {
    if (q.mesh.indices.length === 0) continue
    const key = `${q.material} ${q.tint?.join(',') ?? ''} ${q.keep ?? false} ${q.places ? JSON.stringify(q.places) : ''}`
    groups.set(key, [...(groups.get(key) ?? []), q])
  }
  return [...groups.values()].map((group) => ({ ...group[0]!, mesh: merge(...group.map((q) => q.mesh)) }))
}
