import { clip } from '../kernel/clip.ts'
import { flange } from '../kernel/flange.ts'
import { merge, mirror, offset } from '../kernel/mesh.ts'
import type { Halves } from '../kernel/clip.ts'
import type { Field } from '../kernel/field.ts'
import type { Flanged } from '../kernel/flange.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'

/** Cuts sheets of one surface and finishes their edges. */
export interface Cutter {
  /** Parts a sheet along a region's edge, leaving `gap`; both sides keep room for an edge of radius `r`. */
  part: (sheet: Mesh, region: Field, gap: number, r: number) => Halves
  /** As {@link Cutter.part}, with a line too fine to be seen: a change of material. */
  divide: (sheet: Mesh, region: Field) => Halves
  /** A body panel: rounded edge and a wall `depth` inward, the first of it apart as the hem if that is given. */
  panel: (sheet: Mesh, depth: number, r?: number, hem?: number) => Flanged
  /** A small trim piece: panel and short wall in one. */
  trimmed: (sheet: Mesh, r?: number, depth?: number) => Mesh
}

const onMiddle = (p: Vec3): boolean => p[0] < 1e-4

/**
 * How deep a shut-line is black before the edges behind it are painted as the body is: what is seen of a line while all is shut
 * lies in the dark, and no light is worked out in there.
 */
export const HEM = 0.009

/** `rounds` are the steps of every rounded edge; with none, edges are sharp and cuts leave no room for them. */
export function cutterFor(body: Field, step: number, rounds: number): Cutter {
  const keep = rounds > 0 ? 1 : 0
  const part = (sheet: Mesh, region: Field, gap: number, r: number): Halves => ({
    within: clip(sheet, body, region, -(gap / 2 + r * keep), step).within,
    beyond: clip(sheet, body, region, gap / 2 + r * keep, step).beyond,
  })
  return {
    part,
    divide: (sheet, region) => part(sheet, region, 0.0012 * keep, 0.0012),
    // Their normals make two steps look round: more would only weigh.
    panel: (sheet, depth, r = 0.0022, hem = 0) => flange(sheet, r * keep, depth, onMiddle, Math.min(2, rounds), hem),
    trimmed: (sheet, r = 0.0012, depth = 0.008) => {
      const f = flange(sheet, r * keep, depth, onMiddle, Math.min(2, rounds))
      return merge(f.sheet, f.rim, f.wall)
    },
  }
}

/** The inner side of a sheet. */
export const lining = (sheet: Mesh, depth: number): Mesh => offset(sheet, -depth, true)

/** Glass 4 mm thick: an outer and an inner face. */
export const pane = (sheet: Mesh): Mesh => merge(sheet, offset(sheet, -0.004, true))

export const side = (mesh: Mesh, left: boolean): Mesh => (left ? mesh : mirror(mesh))
