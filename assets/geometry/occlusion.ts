import type {Field} from './field.ts'
import type {Mesh} from './mesh.ts'
import {clamp} from './scalar.ts'

const REACHES = [0.008, 0.018, 0.04, 0.08, 0.15]

/**
 * How open to the sky each vertex is (0 closed, 1 open), judged from the field itself by five steps along the normal,
 * nearer ones counting more (Evans 2006, "Fast approximations for global illumination on dynamic scenes").
 * `reaches` are the steps in metres.
 */
export const occlusion = (field: Field, mesh: Mesh, reaches: readonly number[] = REACHES): Float32Array => {
  const out = new Float32Array(mesh.positions.length / 3)
  for (let v = 0; v < out.length; v++) {
    const [x, y, z] = mesh.positions.subarray(3 * v, 3 * v + 3) as unknown as [number, number, number]
    const [nx, ny, nz] = mesh.normals.subarray(3 * v, 3 * v + 3) as unknown as [number, number, number]
    let closed = 0
    let weight = 1
    for (const reach of reaches) {
      closed += weight * clamp((reach - field(x + nx * reach, y + ny * reach, z + nz * reach)) / reach)
      weight *= 0.72
    }
    out[v] = clamp(1 - closed * 0.42, 0.12, 1)
  }
  return out
}
