import { MeshoptSimplifier } from 'meshoptimizer'
import { LIKENESS_ERROR, written } from '../attention/bake.ts'
import { merged } from '../attention/fewer.ts'
import type { PartTriangles } from '../attention/triangles.ts'

/** A triangle says whose it is by one byte. */
const MOST_PARTS = 255
/** The length of what `LIKENESS_ERROR` was measured on, metres. */
const CAR = 4.6

/**
 * The tree by which a room finds what a ray meets, as `src/dwell/tree.ts` reads it: by the same code as the car's, from the level that
 * a headset draws, off by as much of its length as the car's. `length` in metres.
 */
export async function treeFrom(triangles: PartTriangles, length: number): Promise<Uint8Array<ArrayBuffer>> {
  await MeshoptSimplifier.ready
  const { parts, corners, whose } = fewParts(triangles)
  return written(merged(corners, whose, parts.length, (LIKENESS_ERROR * length) / CAR), parts)
}

/** With at most as many parts as a byte can tell apart: those of fewer triangles than the others are nobody's. */
export function fewParts({ parts, corners, whose }: PartTriangles): PartTriangles {
  if (parts.length <= MOST_PARTS) return { parts, corners, whose }
  const count = new Uint32Array(parts.length)
  for (const part of whose) count[part]!++
  const kept = parts.map((_, part) => part).toSorted((a, b) => count[b]! - count[a]!).slice(0, MOST_PARTS - 1)
  const place = new Map(kept.map((part, k) => [part, k + 1]))
  return { parts: ['', ...kept.map((part) => parts[part]!)], corners, whose: whose.map((part) => place.get(part) ?? 0) }
}
