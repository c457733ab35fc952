import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { MaterialName } from '../materials/materials.ts'

/** The levels of detail, from few triangles to many. */
export const LEVELS = ['light', 'headset', 'full'] as const
export type Level = (typeof LEVELS)[number]

/** Triangles of one material. */
export interface Piece {
  mesh: Mesh
  material: MaterialName
  /** Linear colour that the material's own is multiplied by, for materials that many small things share. */
  tint?: Vec3
  /** The lowest level that shows it; light if left out. */
  from?: Level
  /** The highest level that shows it; full if left out. */
  until?: Level
  /** Places in the material's picture, two numbers a vertex, from the top left. Only on pieces that are kept. */
  places?: number[]
  /** Small and looked at: never simplified. */
  keep?: boolean
  /**
   * How open to the sky it is taken to be, 0 to 1, the same all over: for what turns round, so that no shade of its surroundings
   * turns with it. Worked out if left out.
   */
  open?: number
  /** Metres the simplifier may err at the full level; the material says if left out. */
  error?: number
}

/** What a motion does, the last word of its clip's name: `<part>-<motion>`. */
export type MotionName = 'open' | 'fold' | 'sweep' | 'steer' | 'roll'

/** How a part moves: from rest to the clip's end, turning about an axis through its origin. */
export interface Hinge {
  axis: Vec3
  degrees: number
  seconds: number
  /** Opening, if left out. */
  motion?: MotionName
  /** The part whose clip this motion belongs to, where several parts move at once; the part itself if left out. */
  leader?: string
  /** Where the turn is not about one axis: how the part is turned at a share of its way, as a quaternion. */
  turned?: (share: number) => [number, number, number, number]
  /** Goes there and back again within the clip. */
  back?: true
  /** At an even pace, not eased at both ends. */
  even?: true
}

export const clipName = (part: string, hinge: Hinge): string => `${hinge.leader ?? part}-${hinge.motion ?? 'open'}`

/** A named node of the product. Meshes are in the car's frame; the origin says where its node stands. */
export interface Part {
  name: string
  label: { en: string; fr: string }
  parent?: string
  origin: Vec3
  pieces: Piece[]
  hinge?: Hinge
  /** What a showroom may leave out or put in its place (a roof, parts of a pack): it keeps triangles of its own. */
  choice?: true
  /** Shown only if this is the choice taken (wheel designs): the first of a group is shown from the start. */
  hidden?: boolean
  /** A part whose triangles are those of another part, turned half round y if `turned`. */
  copyOf?: { name: string; turned: boolean }
}

/** Metres by which paint may err where it is looked at closely: a bend a thirtieth of a degree off shows in a reflection. */
const PAINT_ERROR = 0.00005

/** A piece that is simplified as its material says at the light level, and to `error` metres above it. */
export const closely = (q: Piece, error: number): Piece[] => [{ ...q, until: 'light' }, { ...q, from: 'headset', error }]

/** A sheet and its rounded edge. */
export function rounded(material: MaterialName, sheet: Mesh, rim: Mesh): Piece[] {
  const edge = piece(material, rim, { keep: true })
  const flat = piece(material, sheet)
  return material === 'paint' ? [...closely(flat, PAINT_ERROR), edge] : [flat, edge]
}

export const piece = (material: MaterialName, mesh: Mesh, rest: Omit<Piece, 'mesh' | 'material'> = {}): Piece => ({ material, mesh, ...rest })
