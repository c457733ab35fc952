import type { Making } from '../../../contract/making.ts'
import type { Piece } from '../../../contract/made.ts'
import type { ProductManifest } from '../manifest.ts'

type Triple = readonly [number, number, number]

/** The box round all that a piece holds, showroom frame, metres. */
export function boxOfPiece({ holds }: Pick<Piece, 'holds'>): readonly [Triple, Triple] {
  const side = (sign: 1 | -1): Triple => [0, 1, 2].map((axis) => sign * Math.max(...holds.map(({ at, size }) => sign * at[axis]! + size[axis]! / 2))) as unknown as Triple
  return [side(-1), side(1)]
}

/** What a product's folder says of it, with what was made by hand beside it. */
export function manifestWith(manifest: ProductManifest, { hinges, pieces, paints }: Making): ProductManifest {
  if (hinges.length + pieces.length + paints.length === 0) return manifest
  return {
    ...manifest,
    parts: [...manifest.parts, ...pieces.map((piece) => ({ name: piece.name, parent: piece.part, box: boxOfPiece(piece) }))],
    ...(manifest.variants && { variants: [...manifest.variants, ...paints.map(({ id }) => ({ name: id }))] }),
    clips: [...manifest.clips, ...hinges.map(({ id, part, at, axis, degrees }) => ({ name: id, part, seconds: 1, moves: [{ part, at, axis, degrees }] }))]
  }
}
