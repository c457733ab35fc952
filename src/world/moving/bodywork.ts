import type { ProductManifest } from '../product/manifest.ts'
import type { Solid } from './solid.ts'

type Triple = readonly [number, number, number]

/** What a product's manifest says of itself, as far as nobody may walk through it. Metres, everything shut. */
export interface Bodywork {
  readonly parts: readonly { readonly name: string; readonly box?: readonly [Triple, Triple]; readonly parent?: string }[]
  readonly clips: readonly { readonly name: string; readonly part: string; readonly moves?: readonly { readonly part: string; readonly at: Triple; readonly axis: Triple; readonly degrees: number }[] }[]
  readonly size: Triple
  readonly lights?: Pick<NonNullable<ProductManifest['lights']>, 'lamps'> | null
}

/** Corners of a car seen from above are round, metres. */
const CORNER = 0.3
/** Half the thickness of a door leaf, metres. */
const LEAF = 0.07
/** Lower than this is no leaf that one walks into (a flap), metres. */
const LEAF_HEIGHT = 0.4
/** As good as shut, of 1. */
const SHUT = 0.03

/**
 * The product as solids on the floor: its body, and each leaf that turns about an upright hinge as it stands now. What opens upwards
 * is no wall.
 *
 * @param openness how far each clip stands open, 0 to 1, by name; what is not named is shut
 */
export function solidsOf(bodywork: Bodywork, openness: ReadonlyMap<string, number>): Solid[] {
  return [bodyOf(bodywork), ...bodywork.clips.flatMap((clip) => leafOf(bodywork, clip, openness.get(clip.name) ?? 0))]
}

/** The body's own outline, doors shut. */
export function bodyOf({ parts, size }: Bodywork): Solid {
  const box = parts.find(({ name }) => name === 'body')?.box ?? [[-size[0] / 2, 0, -size[2] / 2], [size[0] / 2, size[1], size[2] / 2]]
  const [[x0, , z0], [x1, , z1]] = box
  return { at: [(x0 + x1) / 2, (z0 + z1) / 2], half: [(x1 - x0) / 2, (z1 - z0) / 2], round: CORNER, turn: 0 }
}

function leafOf({ parts }: Bodywork, clip: Bodywork['clips'][number], open: number): Solid[] {
  const move = clip.moves?.find(({ part }) => part === clip.part)
  const box = parts.find(({ name }) => name === clip.part)?.box
  if (!move || !box || !(open > SHUT) || Math.abs(move.axis[1]) < 0.9 || box[1][1] - box[0][1] < LEAF_HEIGHT) return []
  const [hx, hz] = [move.at[0], move.at[2]]
  // The leaf reaches from its hinge to the end of its box that is farther away.
  const end = Math.abs(box[0][2] - hz) > Math.abs(box[1][2] - hz) ? box[0][2] : box[1][2]
  const length = Math.abs(end - hz)
  const angle = ((move.degrees * Math.PI) / 180) * Math.min(1, open) * Math.sign(move.axis[1])
  const along = Math.sign(end - hz)
  // A turn about y takes +z to (sin, cos) on the floor.
  const [dx, dz] = [Math.sin(angle) * along, Math.cos(angle) * along]
  return [{ at: [hx + (dx * length) / 2, hz + (dz * length) / 2], half: [LEAF, length / 2], round: LEAF, turn: angle }]
}
