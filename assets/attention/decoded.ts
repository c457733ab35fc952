import { MathUtils, type Accessor } from '@gltf-transform/core'

/** An accessor's numbers as they are meant: floats as they lie there, normalized whole numbers as fractions. Not to be written into. */
export function decoded(accessor: Accessor): Float32Array | Float64Array {
  const array = accessor.getArray()!
  if (array instanceof Float32Array) return array
  const out = Float64Array.from(array)
  if (!accessor.getNormalized()) return out
  const type = accessor.getComponentType()
  for (let k = 0; k < out.length; k++) out[k] = MathUtils.decodeNormalizedInt(out[k]!, type)
  return out
}
