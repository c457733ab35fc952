import { box } from '../../kernel/solids.ts'
import { surface } from '../../kernel/surface.ts'
import type { Field } from '../../kernel/field.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Shape } from '../../shape/shape.ts'

/** A rounded box in the cabin: middle (x, y, station), half sizes (across, up, along), radius, lean in radians. */
export function cabinBox(shape: Shape, at: readonly [number, number, number], half: readonly [number, number, number], r: number, lean: number, step: number): Mesh {
  const [c, q] = [Math.cos(lean), Math.sin(lean)]
  const field: Field = (x, y, z) => {
    const b = shape.warp.station(z) - at[2]
    const v = y - at[1]
    return box(b * c + v * q, x - at[0], -b * q + v * c, half[2], half[0], half[1], r)
  }
  const reach = half[1] + half[2] + 3 * step
  const z = shape.warp.place(at[2])
  return surface(field, [at[0] - half[0] - 3 * step, at[1] - reach, z - reach], [at[0] + half[0] + 3 * step, at[1] + reach, z + reach], step)
}
