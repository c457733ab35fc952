import { clip } from '../kernel/clip.ts'
import { flange } from '../kernel/flange.ts'
import { both, mirror, offset } from '../kernel/mesh.ts'
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
}

const onMiddle = (p: Vec3): boolean => p[0] < 1e-4

export function cutterFor(body: Field, step: number): Cutter {
  const part = (sheet: Mesh, region: Field, gap: number, r: number): Halves => ({
    within: clip(sheet, body, region, -(gap / 2 + r), step).within,
    beyond: clip(sheet, body, region, gap / 2 + r, step).beyond,
  })
  return { part, divide: (sheet, region) => part(sheet, region, 0.0012, 0.0012) }
}

/** A body panel: rounded edge of 2.2 mm and a wall `depth` inward. */
export const panel = (sheet: Mesh, depth: number, r = 0.0022): Flanged => flange(sheet, r, depth, onMiddle, 3)

/** A small trim piece: panel and short wall in one. */
export function trimmed(sheet: Mesh, r = 0.0012, depth = 0.008): Mesh {
  const f = flange(sheet, r, depth, onMiddle, 2)
  return { positions: [...f.panel.positions, ...f.wall.positions], normals: [...f.panel.normals, ...f.wall.normals], indices: [...f.panel.indices, ...f.wall.indices.map((k) => k + f.panel.positions.length / 3)] }
}

/** The inner side of a sheet. */
export const lining = (sheet: Mesh, depth: number): Mesh => offset(sheet, -depth, true)

/** Glass 4 mm thick: an outer and an inner face. */
export const pane = (sheet: Mesh): Mesh => {
  const inner = offset(sheet, -0.004, true)
  const base = sheet.positions.length / 3
  return {
    positions: [...sheet.positions, ...inner.positions],
    normals: [...sheet.normals, ...inner.normals],
    indices: [...sheet.indices, ...inner.indices.map((k) => k + base)],
  }
}

export const side = (mesh: Mesh, left: boolean): Mesh => (left ? mesh : mirror(mesh))
export { both }
