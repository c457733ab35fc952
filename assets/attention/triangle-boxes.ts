/** The box of each triangle and its middle, three numbers each. */
export interface Boxes {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly middle: Float64Array
}

/** Looks at every triangle once. */
export function boxesOfTriangles(positions: Float32Array, indices: Uint32Array): Boxes {
  const [low, high, middle] = [new Float64Array(indices.length), new Float64Array(indices.length), new Float64Array(indices.length)]
  for (let k = 0; k < indices.length; k += 3)
    for (let axis = 0; axis < 3; axis++) {
      const [a, b, c] = [positions[3 * indices[k]! + axis]!, positions[3 * indices[k + 1]! + axis]!, positions[3 * indices[k + 2]! + axis]!]
      const [least, most] = [Math.min(a, b, c), Math.max(a, b, c)]
      low[k + axis] = least
      high[k + axis] = most
      middle[k + axis] = (least + most) / 2
    }
  return { low, high, middle }
}
