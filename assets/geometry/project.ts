import type {Field} from './field.ts'
import {gradient} from './gradient.ts'
import type {Mesh} from './mesh.ts'
import {clamp} from './scalar.ts'

/**
 * Moves vertices on to the field's surface by three Newton steps of at most half of `step` (metres) each and gives
 * them the field's normals.
 */
export const projected = (field: Field, positions: Float32Array, indices: Uint32Array, step: number): Mesh => {
  const normals = new Float32Array(positions.length)
  const direction = new Float64Array(3)
  for (let q = 0; q < positions.length; q += 3) {
    let x = positions[q]!
    let y = positions[q + 1]!
    let z = positions[q + 2]!
    for (let turn = 0; turn < 3; turn++) {
      const slope = Math.max(gradient(field, x, y, z, direction), 0.3)
      const move = clamp(field(x, y, z) / slope, -step / 2, step / 2)
      x -= direction[0]! * move
      y -= direction[1]! * move
      z -= direction[2]! * move
    }
    gradient(field, x, y, z, direction)
    positions.set([x, y, z], q)
    normals.set(direction, q)
  }
  return {positions, normals, indices}
}
