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
  /** Metres the simplifier may err at the full level; the material says if left out. */
  error?: number
}

/** How a part moves: from shut to open, turning about an axis through its origin. */
export interface Hinge {
  axis: Vec3
  degrees: number
  seconds: number
}

/** A named node of the product. Meshes are in the car's frame; the origin says where its node stands. */
export interface Part {
  name: string
  label: { en: string; fr: string }
  parent?: string
  origin: Vec3
  pieces: Piece[]
  hinge?: Hinge
  /** Shown only if this is the choice taken (wheel designs): the first of a group is shown from the start. */
  hidden?: boolean
  /** A part whose triangles are those of another part, turned half round y if `turned`. */
  copyOf?: { name: string; turned: boolean }
}

/** A sheet and its rounded edge. */
export const rounded = (material: MaterialName, sheet: Mesh, rim: Mesh): Piece[] => [piece(material, sheet), piece(material, rim, { keep: true })]

export const piece = (material: MaterialName, mesh: Mesh, rest: Omit<Piece, 'mesh' | 'material'> = {}): Piece => ({ material, mesh, ...rest })
