import type { Humanoid } from './humanoid.ts'
import type { RawPicture } from './pictures.ts'

/** A surface, in linear colour; `picture` is a place among the pictures. */
export interface Surface {
  readonly colour: readonly number[]
  readonly picture: number | null
  readonly cutoff: number | null
  readonly blended: boolean
  readonly bothSides: boolean
  readonly unlit: boolean
}

/** A piece of the body, bound to joints. */
export interface Piece {
  readonly position: Float32Array
  readonly normal: Float32Array | null
  readonly uv: Float32Array | null
  readonly joints: Uint16Array
  readonly weights: Float32Array
  readonly indices: Uint32Array
  /** Where vertices go with an open mouth and with shut eyes, as differences; null: they do not move. */
  readonly mouth: Float32Array | null
  readonly blink: Float32Array | null
  readonly surface: number
  readonly skin: number
}

/** Which nodes a skin's joints are, and each one's inverse of rest (column-major 4 × 4). */
export interface Skin {
  readonly joints: readonly number[]
  readonly inverse: Float32Array
}

/** Where a node is under its parent, parents before children. */
export interface Placed {
  readonly parent: number
  readonly p: readonly number[]
  readonly q: readonly number[]
  readonly s: readonly number[]
}

/**
 * Everything that is kept of a file: numbers and pictures that were looked at one by one. What else was in it (scripts,
 * animations, cameras, addresses, extensions) is left behind.
 */
export interface OwnAvatar<P = RawPicture> {
  readonly nodes: readonly Placed[]
  readonly bones: Humanoid
  readonly skins: readonly Skin[]
  readonly pieces: readonly Piece[]
  readonly surfaces: readonly Surface[]
  readonly pictures: readonly P[]
  readonly triangles: number
}
