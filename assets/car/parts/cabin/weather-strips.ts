import { clip } from '../../kernel/clip.ts'
import { both } from '../../kernel/mesh.ts'
import { surface } from '../../kernel/surface.ts'
import * as region from '../../shape/regions.ts'
import { piece } from '../part.ts'
import type { Field } from '../../kernel/field.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

/** How far under the skin they lie, and how far they reach to both sides of a shut-line. */
const DEPTH = 0.016
const REACH = 0.02
const STEP = 0.045

/**
 * Black strips under every shut-line, for the level that has too few triangles for the walls behind the panels' edges: without
 * them one would see daylight through the gaps.
 */
export function weatherStrips(shape: Shape): Part {
  const { parameters: p } = shape
  const sunk: Field = (x, y, z) => shape.body(x, y, z) + DEPTH
  const [nose, tail] = [p.wheelbase / 2 + p.frontOverhang, -p.wheelbase / 2 - p.rearOverhang]
  const whole = surface(sunk, [-2 * STEP, 0.3, tail - STEP], [p.width / 2 + STEP, p.height + STEP, nose], STEP)
  const half = clip(whole, sunk, (x) => -x, 0, STEP).within
  for (let k = 0; k < half.positions.length; k += 3) if (half.positions[k]! < 1e-4) half.positions[k] = half.normals[k] = 0
  const lines = [region.doorFront, region.doorRear, region.bonnet, region.tailgate, region.roofGlass, region.sideWindows].map(shape.region)
  const near: Field = (x, y, z) => Math.min(...lines.map((line) => Math.abs(line(x, y, z)))) - REACH
  const strips = clip(half, sunk, near, 0, STEP * 0.4).within
  return {
    name: 'weather-strips',
    label: { en: 'Weather strips', fr: 'Joints d’étanchéité' },
    origin: [0, 0, 0],
    pieces: [piece('trim', both(strips), { tint: [0.02, 0.02, 0.021], until: 'light', error: 0.004 })],
  }
}
