import type { Vec3 } from '../ids.ts'
import type { Description } from './apply.ts'
import type { ProductFacts } from './issues.ts'

/** What the model has together with what was made by hand: a hinge opens like a clip, a paint is put on like a variant, a piece is a part. */
export function factsWith(facts: ProductFacts | null, { hinges = [], paints = [], pieces = [] }: Pick<Description, 'hinges' | 'paints' | 'pieces'>): ProductFacts | null {
  if (!facts || hinges.length + paints.length + pieces.length === 0) return facts
  const boxes = pieces.map(({ name, holds }): [string, readonly [Vec3, Vec3]] => {
    const end = (sign: 1 | -1) => [0, 1, 2].map((axis) => sign * Math.max(...holds.map(({ at, size }) => sign * at[axis]! + size[axis]! / 2))) as Vec3
    return [name, [end(-1), end(1)]]
  })
  return {
    ...facts,
    parts: new Map([...facts.parts, ...boxes]),
    clips: new Set([...facts.clips, ...hinges.map(({ id }) => id)]),
    variants: new Set([...facts.variants, ...paints.map(({ id }) => id)])
  }
}
