import { ease } from '../kernel/blend.ts'
import { refine } from '../kernel/refine.ts'
import { reshaped } from '../kernel/reshaped.ts'
import { roofGlass } from '../shape/regions.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'

/** Ribs pressed into the painted roof: distances from the middle plane, half-width, depth. Metres. */
const RIBS = { at: [0.12, 0.3], half: 0.03, deep: 0.006 } as const

/** The painted roof's sheet with two pressed ribs a side along it, which stiffen it and give the light something to run along. */
export function ribbedRoof(shape: Shape, sheet: Mesh, detail: Detail): Mesh {
  const edge = shape.region(roofGlass)
  const field: Field = (x, y, z) => {
    const u = shape.warp.half(x)
    const rib = Math.max(...RIBS.at.map((at) => 1 - ease(RIBS.half * 0.45, RIBS.half, Math.abs(u - at))))
    return shape.body(x, y, z) + RIBS.deep * rib * ease(0.05, 0.11, -edge(x, y, z))
  }
  const pressed = reshaped(sheet, field)
  return detail.rounds > 0 ? refine(pressed, field, { angle: 0.06, shortest: detail.crease * 1.5, passes: 2 }) : pressed
}
