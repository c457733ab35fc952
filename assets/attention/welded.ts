/** Corners with each place but once: the first that lay within a cell of `cell` metres stands for all in it. Three numbers a corner. */
export function welded(corners: Float32Array, cell: number): { positions: Float32Array; indices: Uint32Array } {
  const count = corners.length / 3
  let size = 16
  while (size < count * 2) size *= 2
  const table = new Int32Array(size).fill(-1)
  const cells = new Float64Array(corners.length)
  const positions = new Float32Array(corners.length)
  const indices = new Uint32Array(count)
  let known = 0
  for (let k = 0; k < count; k++) {
    const [x, y, z] = [Math.round(corners[3 * k]! / cell), Math.round(corners[3 * k + 1]! / cell), Math.round(corners[3 * k + 2]! / cell)]
    let slot = mixed(x, y, z) & (size - 1)
    for (let at = table[slot]!; at !== -1 && (cells[3 * at] !== x || cells[3 * at + 1] !== y || cells[3 * at + 2] !== z); at = table[slot]!) slot = (slot + 1) & (size - 1)
    if (table[slot] === -1) {
      cells[3 * known] = x
      cells[3 * known + 1] = y
      cells[3 * known + 2] = z
      for (let j = 0; j < 3; j++) positions[3 * known + j] = corners[3 * k + j]!
      table[slot] = known++
    }
    indices[k] = table[slot]!
  }
  return { positions: positions.slice(0, 3 * known), indices }
}

/** Neighbouring cells far apart (Teschner et al. 2003, with the bits mixed once more). */
function mixed(x: number, y: number, z: number): number {
  const h = Math.imul(x, 73_856_093) ^ Math.imul(y, 19_349_663) ^ Math.imul(z, 83_492_791)
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ (h >>> 13)
}
