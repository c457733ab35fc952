import { DataTexture, FloatType, RGBAFormat } from 'three'
import { CLOTHS, FRAMES, HAIRS, IRISES, SHOES, SKINS } from '../../contract/look-palette.ts'
import type { Look } from '../../contract/look.ts'
import { HATS, OUTFITS } from '../../contract/look.ts'
import { clearMarks } from './write-marks.ts'
import { LOOK_TEXEL, LOOK_TEXELS, MOVING_TEXELS, ROWS } from './row.ts'

/** A texture of one row a person, and its numbers. */
export interface Rows {
  readonly texture: DataTexture
  /** The numbers of one row, changed in place. */
  row(index: number): Float32Array
}

const rows = (texels: number): Rows => {
  const data = new Float32Array(texels * 4 * ROWS)
  const texture = new DataTexture(data, texels, ROWS, RGBAFormat, FloatType)
  return { texture, row: (index) => data.subarray(index * texels * 4, (index + 1) * texels * 4) }
}

/** What moves, and what a person looks like: see row.ts. */
export const createRows = (): { moving: Rows; standing: Rows } => {
  const moving = rows(MOVING_TEXELS)
  for (let row = 0; row < ROWS; row++) clearMarks(moving.row(row))
  return { moving, standing: rows(LOOK_TEXELS) }
}

/** sRGB 0…255 to linear 0…1. */
const linear = (byte: number): number => {
  const c = byte / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/** How much of a beard is painted on the skin (the rest is geometry). */
const STUBBLE: Record<Look['beard'], number> = { none: 0, stubble: 0.42, moustache: 0.16, goatee: 0.2, short: 0.85, full: 0.7 }

/** Styles under which no scalp is painted. */
const NO_ROOTS: ReadonlySet<string> = new Set(['bald', 'hijab', 'turban', 'headscarf'])

/** Writes a look into a row of the standing texture. */
export const writeLook = (row: Float32Array, look: Look): void => {
  const colour = (texel: number, hex: number, w = 0): void => {
    row.set([linear(hex >> 16), linear((hex >> 8) & 255), linear(hex & 255), w], texel * 4)
  }
  const { face } = look
  colour(LOOK_TEXEL.skin, SKINS[look.skin]!, look.weight)
  colour(LOOK_TEXEL.hair, HAIRS[look.hairColour]!, NO_ROOTS.has(look.hair) ? 0 : 1)
  colour(LOOK_TEXEL.top, CLOTHS[look.top]!, OUTFITS.indexOf(look.outfit))
  colour(LOOK_TEXEL.inner, CLOTHS[look.inner]!)
  colour(LOOK_TEXEL.legs, CLOTHS[look.legs]!)
  colour(LOOK_TEXEL.shoe, SHOES[look.shoes]!)
  colour(LOOK_TEXEL.iris, IRISES[look.iris]!)
  colour(LOOK_TEXEL.cover, CLOTHS[look.cover]!, HATS.indexOf(look.hat))
  colour(LOOK_TEXEL.frame, FRAMES[look.frame]!, look.figure)
  // A straight figure goes with a heavier jaw and brow, a waisted one with fuller lips and wider eyes, a little.
  const { figure } = look
  row.set([face.jaw - 0.55 * figure, face.width - 0.15 * figure, face.cheeks + 0.2 * figure, face.nose - 0.4 * figure], LOOK_TEXEL.faceA * 4)
  row.set([face.noseWidth - 0.25 * figure, face.eyes + 0.45 * figure, face.brows - 0.55 * figure, face.mouth + 0.35 * figure], LOOK_TEXEL.faceB * 4)
  row.set([look.build, look.age, look.side / 255, STUBBLE[look.beard]], LOOK_TEXEL.body * 4)
}
