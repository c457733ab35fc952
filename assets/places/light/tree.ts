/** Triangles sorted into boxes, for rays. Corners in metres. */
export interface Tree {
  /**
   * The nearest triangle that a ray meets within `far` metres, or -1; where, is left in `hit`. `any` stops at the first one met,
   * whichever it is.
   */
  cast(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, far: number, any: boolean): number
  readonly hit: { distance: number; u: number; v: number; back: boolean }
}

const LEAF = 4
const BINS = 12

/** Builds the tree over triangles given by three corners each (nine numbers), by the surface area heuristic. */
export function createTree(corners: Float32Array): Tree {
  const count = corners.length / 9
  const order = Uint32Array.from({ length: count }, (_, k) => k)
  const centre = new Float32Array(count * 3)
  const low = new Float32Array(count * 3)
  const high = new Float32Array(count * 3)
  for (let t = 0; t < count; t++)
    for (let k = 0; k < 3; k++) {
      const [a, b, c] = [corners[9 * t + k]!, corners[9 * t + 3 + k]!, corners[9 * t + 6 + k]!]
      low[3 * t + k] = Math.min(a, b, c)
      high[3 * t + k] = Math.max(a, b, c)
      centre[3 * t + k] = (low[3 * t + k]! + high[3 * t + k]!) / 2
    }
  // A node: box (6 numbers); then first triangle and count, or left child and 0 (right child follows the left one).
  const box = new Float32Array(Math.max(1, 2 * count) * 6)
  const info = new Int32Array(Math.max(1, 2 * count) * 2)
  let nodes = 1
  const bound = (node: number, from: number, to: number) => {
    for (let k = 0; k < 3; k++) {
      let [a, b] = [Infinity, -Infinity]
      for (let i = from; i < to; i++) {
        a = Math.min(a, low[3 * order[i]! + k]!)
        b = Math.max(b, high[3 * order[i]! + k]!)
      }
      box[6 * node + k] = a - 1e-4
      box[6 * node + 3 + k] = b + 1e-4
    }
  }
  const split = (node: number, from: number, to: number) => {
    bound(node, from, to)
    info[2 * node] = from
    info[2 * node + 1] = to - from
    if (to - from <= LEAF) return
    const found = bestSplit(order, centre, low, high, from, to)
    if (!found) return
    let middle = from
    for (let i = from; i < to; i++)
      if (centre[3 * order[i]! + found.axis]! < found.at) {
        const held = order[i]!
        order[i] = order[middle]!
        order[middle++] = held
      }
    if (middle === from || middle === to) return
    const left = nodes
    nodes += 2
    info[2 * node] = left
    info[2 * node + 1] = 0
    split(left, from, middle)
    split(left + 1, middle, to)
  }
  if (count > 0) split(0, 0, count)

  const hit = { distance: 0, u: 0, v: 0, back: false }
  const stack = new Int32Array(128)
  const reached = new Float64Array(128)
  return {
    hit,
    cast(ox, oy, oz, dx, dy, dz, far, any) {
      if (count === 0) return -1
      const ix = 1 / (Math.abs(dx) < 1e-9 ? 1e-9 : dx)
      const iy = 1 / (Math.abs(dy) < 1e-9 ? 1e-9 : dy)
      const iz = 1 / (Math.abs(dz) < 1e-9 ? 1e-9 : dz)
      // Which of a box's two numbers is met first, by axis.
      const [nx, ny, nz] = [ix < 0 ? 3 : 0, iy < 0 ? 4 : 1, iz < 0 ? 5 : 2]
      const [fx, fy, fz] = [ix < 0 ? 0 : 3, iy < 0 ? 1 : 4, iz < 0 ? 2 : 5]
      let best = -1
      let nearest = far
      let depth = 1
      stack[0] = 0
      reached[0] = 0
      while (depth > 0) {
        depth--
        if (reached[depth]! >= nearest) continue
        const node = stack[depth]!
        const size = info[2 * node + 1]!
        const first = info[2 * node]!
        if (size === 0) {
          const p = 6 * first
          let a = (box[p + nx]! - ox) * ix
          let e = (box[p + fx]! - ox) * ix
          let v = (box[p + ny]! - oy) * iy
          if (v > a) a = v
          v = (box[p + fy]! - oy) * iy
          if (v < e) e = v
          v = (box[p + nz]! - oz) * iz
          if (v > a) a = v
          v = (box[p + fz]! - oz) * iz
          if (v < e) e = v
          if (a < 0) a = 0
          const left = a <= e && a < nearest
          const q = p + 6
          let b = (box[q + nx]! - ox) * ix
          e = (box[q + fx]! - ox) * ix
          v = (box[q + ny]! - oy) * iy
          if (v > b) b = v
          v = (box[q + fy]! - oy) * iy
          if (v < e) e = v
          v = (box[q + nz]! - oz) * iz
          if (v > b) b = v
          v = (box[q + fz]! - oz) * iz
          if (v < e) e = v
          if (b < 0) b = 0
          const right = b <= e && b < nearest
          // The nearer one is looked into first.
          if (left && right) {
            const swap = a > b
            stack[depth] = swap ? first : first + 1
            reached[depth++] = swap ? a : b
            stack[depth] = swap ? first + 1 : first
            reached[depth++] = swap ? b : a
          } else if (left || right) {
            stack[depth] = left ? first : first + 1
            reached[depth++] = left ? a : b
          }
          continue
        }
        for (let i = first; i < first + size; i++) {
          const t = order[i]!
          const q = 9 * t
          const px = corners[q]!
          const py = corners[q + 1]!
          const pz = corners[q + 2]!
          const ux = corners[q + 3]! - px
          const uy = corners[q + 4]! - py
          const uz = corners[q + 5]! - pz
          const vx = corners[q + 6]! - px
          const vy = corners[q + 7]! - py
          const vz = corners[q + 8]! - pz
          const cx = dy * vz - dz * vy
          const cy = dz * vx - dx * vz
          const cz = dx * vy - dy * vx
          const det = ux * cx + uy * cy + uz * cz
          if (det > -1e-12 && det < 1e-12) continue
          const inverse = 1 / det
          const sx = ox - px
          const sy = oy - py
          const sz = oz - pz
          const u = (sx * cx + sy * cy + sz * cz) * inverse
          if (u < 0 || u > 1) continue
          const ex = sy * uz - sz * uy
          const ey = sz * ux - sx * uz
          const ez = sx * uy - sy * ux
          const v = (dx * ex + dy * ey + dz * ez) * inverse
          if (v < 0 || u + v > 1) continue
          const distance = (vx * ex + vy * ey + vz * ez) * inverse
          if (distance <= 1e-6 || distance >= nearest) continue
          best = t
          if (any) return t
          nearest = distance
          hit.distance = distance
          hit.u = u
          hit.v = v
          hit.back = det < 0
        }
      }
      return best
    }
  }
}

function bestSplit(order: Uint32Array, centre: Float32Array, low: Float32Array, high: Float32Array, from: number, to: number): { axis: number; at: number } | null {
  let best: { axis: number; at: number } | null = null
  let cheapest = Infinity
  for (let axis = 0; axis < 3; axis++) {
    let [a, b] = [Infinity, -Infinity]
    for (let i = from; i < to; i++) {
      a = Math.min(a, centre[3 * order[i]! + axis]!)
      b = Math.max(b, centre[3 * order[i]! + axis]!)
    }
    if (b - a < 1e-6) continue
    const counts = new Uint32Array(BINS)
    const boxes = Array.from({ length: BINS }, () => [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity])
    for (let i = from; i < to; i++) {
      const t = order[i]!
      const bin = Math.min(BINS - 1, Math.floor(((centre[3 * t + axis]! - a) / (b - a)) * BINS))
      counts[bin]!++
      grow(boxes[bin]!, low, high, t)
    }
    for (let cut = 1; cut < BINS; cut++) {
      const cost = costOf(boxes, counts, 0, cut) + costOf(boxes, counts, cut, BINS)
      if (cost < cheapest) {
        cheapest = cost
        best = { axis, at: a + ((b - a) * cut) / BINS }
      }
    }
  }
  return best
}

function grow(box: number[], low: Float32Array, high: Float32Array, t: number): void {
  for (let k = 0; k < 3; k++) {
    box[k] = Math.min(box[k]!, low[3 * t + k]!)
    box[3 + k] = Math.max(box[3 + k]!, high[3 * t + k]!)
  }
}

function costOf(boxes: number[][], counts: Uint32Array, from: number, to: number): number {
  let n = 0
  const all = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]
  for (let k = from; k < to; k++) {
    if (counts[k] === 0) continue
    n += counts[k]!
    for (let q = 0; q < 3; q++) {
      all[q] = Math.min(all[q]!, boxes[k]![q]!)
      all[3 + q] = Math.max(all[3 + q]!, boxes[k]![3 + q]!)
    }
  }
  if (n === 0) return 0
  const [x, y, z] = [all[3]! - all[0]!, all[4]! - all[1]!, all[5]! - all[2]!]
  return n * (x * y + y * z + z * x)
}
