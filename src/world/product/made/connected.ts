/** Corners nearer to one another than this share of the geometry's size are one corner. */
const ONE_CORNER = 1e-6

/** What is needed of a list of corners. */
export interface Corners {
  readonly count: number
  getX(k: number): number
  getY(k: number): number
  getZ(k: number): number
}

export interface Index {
  readonly count: number
  getX(k: number): number
}

/**
 * Which triangles hang together: the corners of each connected piece, three a triangle, the piece with most triangles first. Corners
 * at one place are one, whatever normals and pictures they carry.
 */
export function connectedIn(corners: Corners, index: Index): number[][] {
  const root = welded(corners)
  const find = (k: number): number => {
    let at = k
    while (root[at] !== at) {
      root[at] = root[root[at]!]!
      at = root[at]!
    }
    return at
  }
  for (let k = 0; k + 2 < index.count; k += 3) {
    const a = find(index.getX(k))
    for (const next of [find(index.getX(k + 1)), find(index.getX(k + 2))]) root[next] = find(a)
  }
  const pieces = new Map<number, number[]>()
  for (let k = 0; k + 2 < index.count; k += 3) {
    const piece = find(index.getX(k))
    const held = pieces.get(piece)
    if (held) held.push(index.getX(k), index.getX(k + 1), index.getX(k + 2))
    else pieces.set(piece, [index.getX(k), index.getX(k + 1), index.getX(k + 2)])
  }
  return [...pieces.values()].toSorted((a, b) => b.length - a.length)
}

/** For each corner the first one at its place, itself where it is the first. */
function welded(corners: Corners): Int32Array {
  const grain = sizeOf(corners) * ONE_CORNER || 1
  const root = new Int32Array(corners.count)
  let slots = 16
  while (slots < corners.count * 2) slots *= 2
  const table = new Int32Array(slots).fill(-1)
  const at = (value: number) => Math.round(value / grain)
  for (let k = 0; k < corners.count; k++) {
    const [x, y, z] = [at(corners.getX(k)), at(corners.getY(k)), at(corners.getZ(k))]
    let slot = (Math.imul(x, 73_856_093) ^ Math.imul(y, 19_349_663) ^ Math.imul(z, 83_492_791)) & (slots - 1)
    for (;;) {
      const other = table[slot]!
      if (other < 0) {
        table[slot] = k
        root[k] = k
        break
      }
      if (at(corners.getX(other)) === x && at(corners.getY(other)) === y && at(corners.getZ(other)) === z) {
        root[k] = other
        break
      }
      slot = (slot + 1) & (slots - 1)
    }
  }
  return root
}

function sizeOf(corners: Corners): number {
  let size = 0
  for (let k = 0; k < corners.count; k++) size = Math.max(size, Math.abs(corners.getX(k)), Math.abs(corners.getY(k)), Math.abs(corners.getZ(k)))
  return size
}
