import type {Mesh} from '../geometry/mesh.ts'
import {join} from '../geometry/mesh.ts'
import type {Picture} from '../../src/world/people/data.ts'
import type {Part} from './part.ts'

/** Something that is drawn or not as a whole, at one level of detail (0 near, 1 far). */
export interface Range {
  readonly name: string
  readonly level: 0 | 1
  readonly part: Part
  readonly picture?: Picture
}

const glued = (arrays: readonly Uint8Array[]): Uint8Array => Uint8Array.from(arrays.flatMap((array) => [...array]))

/** Several parts as one. */
export const joinParts = (...parts: readonly Part[]): Part => ({
  mesh: join(...parts.map((part): Mesh => part.mesh)),
  slot: glued(parts.map((part) => part.slot)),
  open: Float32Array.from(parts.flatMap((part) => [...part.open])),
  bind: glued(parts.map((part) => part.bind)),
  paint: glued(parts.map((part) => part.paint)),
  tint: glued(parts.map((part) => part.tint))
})
