import { roundBox, capsule } from '../../geometry/shapes.ts'
import { smoothUnion } from '../../geometry/blend.ts'
import { simplify } from '../../geometry/simplify.ts'
import { surfaceNets } from '../../geometry/surface-nets.ts'
import type { Mesh } from '../../geometry/mesh.ts'
import type { Field } from '../../geometry/field.ts'

/** Height of the four legs' tops; what is above is cloth. Metres. */
export const LEG = 0.17

/**
 * A seat with a soft cushion for each of `places`, a low back and two arms, its front towards +z, its feet on y = 0. Cloth and legs
 * apart, for they are of different stuff.
 */
export async function seat(places: number, triangles: number): Promise<{ cloth: Mesh; legs: Mesh }> {
  const wide = 0.31 * places
  const cushions: Field = (x, y, z) => {
    let d = Infinity
    for (let k = 0; k < places; k++) {
      const c = (k - (places - 1) / 2) * 0.62
      // A cushion is fuller in its middle.
      const puff = 0.018 * Math.cos(Math.min(1.5, Math.abs(x - c) * 4)) * Math.cos(Math.min(1.5, Math.abs(z - 0.05) * 4))
      d = Math.min(d, roundBox(x, y - puff, z, [c, 0.37, 0.05], [0.303, 0.075, 0.35], 0.05))
      const lean = z + 0.26 + (y - 0.4) * 0.22
      d = Math.min(d, roundBox(x, y, lean, [c, 0.6, 0], [0.3, 0.2, 0.085], 0.07))
    }
    return d
  }
  const frame: Field = (x, y, z) => {
    const base = roundBox(x, y, z, [0, 0.24, -0.02], [wide + 0.1, 0.07, 0.43], 0.03)
    const back = roundBox(x, y, z + (y - 0.3) * 0.18, [0, 0.46, -0.38], [wide + 0.1, 0.28, 0.06], 0.045)
    const arm = roundBox(Math.abs(x), y, z, [wide + 0.06, 0.4, -0.02], [0.062, 0.17, 0.42], 0.045)
    return smoothUnion(smoothUnion(base, back, 0.03), arm, 0.03)
  }
  const low = [-wide - 0.2, 0.12, -0.62] as const
  const high = [wide + 0.2, 0.95, 0.55] as const
  const cloth = await simplify(surfaceNets((x, y, z) => Math.min(cushions(x, y, z), frame(x, y, z)), low, high, 0.02), triangles, 0.02)
  const legs: Field = (x, y, z) => capsule(Math.abs(x), y, Math.abs(z + 0.02), [wide + 0.05, 0.012, 0.37], [wide + 0.02, LEG + 0.04, 0.33], 0.012, 0.019)
  return { cloth, legs: await simplify(surfaceNets(legs, [-wide - 0.1, -0.02, -0.45], [wide + 0.1, 0.24, 0.42], 0.012, Infinity), 160, 0.01) }
}

/** A long plain bench cushion, its front towards +z: `width` metres. */
export async function cushion(width: number, deep: number, thick: number, triangles: number): Promise<Mesh> {
  const field: Field = (x, y, z) => {
    const puff = 0.01 * Math.cos(Math.min(1.5, (2 * Math.abs(z)) / deep))
    return roundBox(x, y - puff, z, [0, thick / 2, 0], [width / 2, thick / 2, deep / 2], Math.min(0.04, thick * 0.45))
  }
  return simplify(surfaceNets(field, [-width / 2 - 0.06, -0.06, -deep / 2 - 0.06], [width / 2 + 0.06, thick + 0.08, deep / 2 + 0.06], 0.02), triangles, 0.02)
}
