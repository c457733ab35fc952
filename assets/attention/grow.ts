import type { Indexed } from './fewer.ts'
import { boxesOfTriangles, type Boxes } from './triangle-boxes.ts'

/** A tree of boxes over triangles, as `src/dwell/tree.ts` reads it: `order` is theirs in the leaves. */
export interface Grown {
  readonly order: Uint32Array
  readonly nodes: number
  /** Six numbers a node: the least of each axis, then the most. */
  readonly bounds: Float64Array
  /** Two a node: of a leaf [first, count], of any other [second child, 0]. */
  readonly links: Uint32Array
}

/** Most triangles of a leaf, and slices that a split is looked for at. */
const LEAF = 4
const SLICES = 16

/** What was last counted into slices: for each how many, and their boxes; and the same summed up from the left. */
const scratch = () => ({ n: new Uint32Array(SLICES), box: new Float64Array(6 * SLICES), leftN: new Uint32Array(SLICES), leftArea: new Float64Array(SLICES) })

/** Grows a tree by the surface area heuristic over slices (Wald 2007): the same triangles give the same tree. */
export function grow({ positions, indices }: Pick<Indexed, 'positions' | 'indices'>): Grown {
  const boxes = boxesOfTriangles(positions, indices)
  const count = indices.length / 3
  const order = new Uint32Array(count)
  for (let k = 0; k < count; k++) order[k] = k
  const bounds = new Float64Array(12 * count)
  const links = new Uint32Array(4 * count)
  const slices = scratch()
  const aside = new Uint32Array(count)
  let nodes = 0

  function build(from: number, to: number): number {
    const node = nodes++
    const box = bounds.subarray(6 * node, 6 * node + 6)
    clear(box, 0)
    for (let k = from; k < to; k++) widen(box, 0, boxes, order[k]!)
    links[2 * node] = from
    links[2 * node + 1] = to - from
    if (to - from <= LEAF) return node
    const found = split(boxes, order, from, to, slices)
    let cut = found ? partition(from, to, found.axis, found.at) : from
    if (cut <= from || cut >= to) cut = (from + to) >> 1
    build(from, cut)
    links[2 * node] = build(cut, to)
    links[2 * node + 1] = 0
    return node
  }

  /** Puts those first whose middles lie before `at`, each side in its own order. */
  function partition(from: number, to: number, axis: number, at: number): number {
    let [first, rest] = [from, 0]
    for (let k = from; k < to; k++) {
      const t = order[k]!
      if (boxes.middle[3 * t + axis]! < at) order[first++] = t
      else aside[rest++] = t
    }
    order.set(aside.subarray(0, rest), first)
    return first
  }
  if (count > 0) build(0, count)
  return { order, nodes, bounds, links }
}

function clear(box: Float64Array, at: number): void {
  box[at] = box[at + 1] = box[at + 2] = Infinity
  box[at + 3] = box[at + 4] = box[at + 5] = -Infinity
}

function widen(box: Float64Array, at: number, { low, high }: Boxes, t: number): void {
  for (let axis = 0; axis < 3; axis++) {
    if (low[3 * t + axis]! < box[at + axis]!) box[at + axis] = low[3 * t + axis]!
    if (high[3 * t + axis]! > box[at + axis + 3]!) box[at + axis + 3] = high[3 * t + axis]!
  }
}

/** Widens the box at `at` by the one at `by`, and gives half the surface of what comes of it. */
function joined(sum: Float64Array, box: Float64Array, by: number): number {
  for (let k = 0; k < 3; k++) {
    if (box[by + k]! < sum[k]!) sum[k] = box[by + k]!
    if (box[by + k + 3]! > sum[k + 3]!) sum[k + 3] = box[by + k + 3]!
  }
  const [x, y, z] = [sum[3]! - sum[0]!, sum[4]! - sum[1]!, sum[5]! - sum[2]!]
  return x < 0 ? 0 : x * y + y * z + z * x
}

function split(boxes: Boxes, order: Uint32Array, from: number, to: number, { n, box, leftN, leftArea }: ReturnType<typeof scratch>): { axis: number; at: number } | null {
  const { middle } = boxes
  let best: { axis: number; at: number; cost: number } | null = null
  for (let axis = 0; axis < 3; axis++) {
    let [first, last] = [Infinity, -Infinity]
    for (let k = from; k < to; k++) {
      const v = middle[3 * order[k]! + axis]!
      if (v < first) first = v
      if (v > last) last = v
    }
    if (last - first < 1e-9) continue
    n.fill(0)
    for (let k = from; k < to; k++) {
      const t = order[k]!
      const slice = Math.min(SLICES - 1, Math.floor(((middle[3 * t + axis]! - first) / (last - first)) * SLICES))
      if (n[slice]!++ === 0) clear(box, 6 * slice)
      widen(box, 6 * slice, boxes, t)
    }
    const sum = new Float64Array(6)
    clear(sum, 0)
    let [so, area] = [0, 0]
    for (let slice = 0; slice < SLICES; slice++) {
      so += n[slice]!
      if (n[slice]! > 0) area = joined(sum, box, 6 * slice)
      leftN[slice] = so
      leftArea[slice] = area
    }
    clear(sum, 0)
    so = area = 0
    let [least, where] = [Infinity, 0]
    for (let cut = SLICES - 1; cut > 0; cut--) {
      so += n[cut]!
      if (n[cut]! > 0) area = joined(sum, box, 6 * cut)
      if (leftN[cut - 1] === 0 || so === 0) continue
      const cost = leftN[cut - 1]! * leftArea[cut - 1]! + so * area
      // Of cuts that cost the same the first is taken.
      if (cost <= least) [least, where] = [cost, cut]
    }
    if (where > 0 && (!best || least < best.cost)) best = { axis, at: first + ((last - first) * where) / SLICES, cost: least }
  }
  return best
}
