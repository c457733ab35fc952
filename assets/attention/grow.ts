import type { Indexed } from './fewer.ts'

/** A tree of boxes over triangles: `order` is theirs in the leaves, `nodes` eight numbers each as `src/dwell/tree.ts` reads them. */
export interface Grown {
  readonly order: Uint32Array
  readonly bounds: number[][]
  /** Of a leaf [first, count], of any other [second child, 0]. */
  readonly links: [number, number][]
}

/** Most triangles of a leaf, and slices that a split is looked for at. */
const LEAF = 4
const SLICES = 16

/** Each sum of what came up to there. */
function running<T>(all: readonly T[], add: (sum: T, each: T) => T): T[] {
  const sums: T[] = []
  for (const each of all) sums.push(sums.length === 0 ? each : add(sums.at(-1)!, each))
  return sums
}

/** Grows a tree by the surface area heuristic over slices (Wald 2007): the same triangles give the same tree. */
export function grow({ positions, indices }: Pick<Indexed, 'positions' | 'indices'>): Grown {
  const count = indices.length / 3
  const order = Uint32Array.from({ length: count }, (_, k) => k)
  const low = new Float64Array(count * 3)
  const high = new Float64Array(count * 3)
  const middle = new Float64Array(count * 3)
  for (let t = 0; t < count; t++)
    for (let axis = 0; axis < 3; axis++) {
      const three = [0, 1, 2].map((corner) => positions[indices[t * 3 + corner]! * 3 + axis]!)
      low[t * 3 + axis] = Math.min(...three)
      high[t * 3 + axis] = Math.max(...three)
      middle[t * 3 + axis] = (low[t * 3 + axis]! + high[t * 3 + axis]!) / 2
    }
  const bounds: number[][] = []
  const links: [number, number][] = []

  const empty = (): number[] => [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]
  const widen = (box: number[], t: number): void => {
    for (let axis = 0; axis < 3; axis++) {
      box[axis] = Math.min(box[axis]!, low[t * 3 + axis]!)
      box[axis + 3] = Math.max(box[axis + 3]!, high[t * 3 + axis]!)
    }
  }
  const join = (a: number[], b: number[]): number[] => a.map((v, k) => (k < 3 ? Math.min(v, b[k]!) : Math.max(v, b[k]!)))
  const area = (b: number[]): number => {
    const [x, y, z] = [b[3]! - b[0]!, b[4]! - b[1]!, b[5]! - b[2]!]
    return x < 0 ? 0 : x * y + y * z + z * x
  }

  function split(from: number, to: number): { axis: number; at: number } | null {
    let best: { axis: number; at: number; cost: number } | null = null
    for (let axis = 0; axis < 3; axis++) {
      let [first, last] = [Infinity, -Infinity]
      for (let k = from; k < to; k++) {
        first = Math.min(first, middle[order[k]! * 3 + axis]!)
        last = Math.max(last, middle[order[k]! * 3 + axis]!)
      }
      if (last - first < 1e-9) continue
      const slices = Array.from({ length: SLICES }, () => ({ n: 0, box: empty() }))
      for (let k = from; k < to; k++) {
        const slice = slices[Math.min(SLICES - 1, Math.floor(((middle[order[k]! * 3 + axis]! - first) / (last - first)) * SLICES))]!
        slice.n++
        widen(slice.box, order[k]!)
      }
      const added = (sum: { n: number; box: number[] }, each: { n: number; box: number[] }) => ({ n: sum.n + each.n, box: join(sum.box, each.box) })
      const fromLeft = running(slices, added)
      const fromRight = running(slices.toReversed(), added).toReversed()
      for (let cut = 1; cut < SLICES; cut++) {
        const [left, right] = [fromLeft[cut - 1]!, fromRight[cut]!]
        if (left.n === 0 || right.n === 0) continue
        const cost = left.n * area(left.box) + right.n * area(right.box)
        if (!best || cost < best.cost) best = { axis, at: first + ((last - first) * cut) / SLICES, cost }
      }
    }
    return best
  }

  function build(from: number, to: number): number {
    const node = bounds.length
    const box = empty()
    for (let k = from; k < to; k++) widen(box, order[k]!)
    bounds.push(box)
    links.push([from, to - from])
    if (to - from <= LEAF) return node
    const found = split(from, to)
    let cut = found ? partition(from, to, (t) => middle[t * 3 + found.axis]! < found.at) : from
    if (cut <= from || cut >= to) cut = (from + to) >> 1
    build(from, cut)
    links[node] = [build(cut, to), 0]
    return node
  }

  /** Puts those that go left first, each side in its own order. */
  function partition(from: number, to: number, left: (t: number) => boolean): number {
    const own = [...order.subarray(from, to)]
    const first = own.filter(left)
    order.set([...first, ...own.filter((t) => !left(t))], from)
    return from + first.length
  }
  if (count > 0) build(0, count)
  return { order, bounds, links }
}
