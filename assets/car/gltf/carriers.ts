import type { Part, Piece } from '../parts/part.ts'

/** A piece with the name of the part that it belongs to. */
export interface Held extends Piece {
  of: string
}

/** Still parts are drawn with what they stand on, so that a draw is spent only on what moves or may be hidden. */
export const GROUND = 'body'

/** The part whose node carries each part's triangles: itself, if it moves, may be hidden or is shared; else what it hangs on. */
export function carriers(parts: readonly Part[]): Map<string, string> {
  const byName = new Map(parts.map((part) => [part.name, part]))
  const sources = new Set(parts.map((part) => part.copyOf?.name))
  const alone = (part: Part): boolean => Boolean(part.hinge ?? part.hidden ?? part.choice ?? part.copyOf) || sources.has(part.name)
  const find = (part: Part): string => {
    if (alone(part) || part.name === GROUND) return part.name
    const above = part.parent === undefined ? byName.get(GROUND) : byName.get(part.parent)
    if (!above) throw new Error(`${part.name} has nothing to stand on`)
    return find(above)
  }
  return new Map(parts.map((part) => [part.name, find(part)]))
}

/** All pieces by the part that carries them. */
export function carried(parts: readonly Part[]): Map<string, Held[]> {
  const by = carriers(parts)
  const out = new Map<string, Held[]>()
  for (const part of parts) {
    if (part.copyOf) continue
    const name = by.get(part.name)!
    out.set(name, [...(out.get(name) ?? []), ...part.pieces.map((q) => ({ ...q, of: part.name }))])
  }
  return out
}
