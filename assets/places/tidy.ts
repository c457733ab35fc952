import { type PlaceFile, TEXEL_UNIT } from '../../src/world/places/format.ts'

/** Metres within which one thing rests on another. */
const TOUCH = 0.025

interface Thing {
  readonly low: [number, number, number]
  readonly high: [number, number, number]
}

/** Everything solid of a built place, apart from one another: triangles that share a corner's place, to the millimetre, are one thing. */
export function thingsOf({ near, indices }: PlaceFile): Thing[] {
  const names = new Map<string, number>()
  const parent: number[] = []
  const root = (k: number): number => {
    while (parent[k] !== k) k = parent[k] = parent[parent[k]!]!
    return k
  }
  const of = (v: number): number => {
    const name = near.corners.subarray(4 * v, 4 * v + 3).join()
    const known = names.get(name)
    if (known !== undefined) return known
    names.set(name, parent.length)
    return parent.push(parent.length) - 1
  }
  const corner = new Map<number, number>()
  for (let k = 0; k < indices.solid.length; k += 3) {
    const [a, b, c] = [0, 1, 2].map((q) => {
      const v = indices.solid[k + q]!
      const id = of(v)
      corner.set(id, v)
      return root(id)
    }) as [number, number, number]
    parent[b] = a
    parent[root(c)] = root(a)
  }
  const things = new Map<number, Thing>()
  for (const [id, v] of corner) {
    const at = [0, 1, 2].map((q) => near.corners[4 * v + q]! / 1000) as [number, number, number]
    const thing = things.get(root(id))
    if (!thing) things.set(root(id), { low: [...at], high: [...at] })
    else
      for (let q = 0; q < 3; q++) {
        thing.low[q] = Math.min(thing.low[q]!, at[q]!)
        thing.high[q] = Math.max(thing.high[q]!, at[q]!)
      }
  }
  return [...things.values()]
}

/** Things that nothing holds: not the ground, nor anything that is held itself. */
export function floating(things: readonly Thing[], ground: number): Thing[] {
  const held = things.map(({ low }) => low[1] <= ground + TOUCH)
  const touch = (a: Thing, b: Thing) => [0, 1, 2].every((q) => a.low[q]! - TOUCH <= b.high[q]! && b.low[q]! - TOUCH <= a.high[q]!)
  for (let more = true; more; ) {
    more = false
    things.forEach((thing, k) => {
      if (held[k] || !things.some((other, j) => held[j] && touch(thing, other))) return
      held[k] = true
      more = true
    })
  }
  return things.filter((_, k) => !held[k])
}

/** Radiance of a texel (RGB9E5): the largest channel. */
const radiance = (word: number): number => Math.max(word & 511, (word >>> 9) & 511, (word >>> 18) & 511) * 2 ** ((word >>> 27) - 24)

/**
 * Texels of flat surfaces that stand out from all that is round them: more than `times` as bright as the brightest neighbour, or as dark
 * against the darkest. Given as shares of all texels that were looked at.
 */
export function specks({ near, indices, head }: PlaceFile, light: Uint32Array, times: number): { texels: number; found: number } {
  const [width] = head.light
  const looked = new Set<number>()
  let found = 0
  for (let k = 0; k < indices.solid.length; k += 6) {
    const corners = Array.from(indices.solid.subarray(k, k + 6))
    if (!corners.every((v) => near.corners[4 * v + 3] === 1)) {
      k -= 3
      continue
    }
    const at = (q: 0 | 1) => corners.map((v) => near.lights[2 * v + q]! / TEXEL_UNIT)
    const [x0, x1, y0, y1] = [Math.min(...at(0)), Math.max(...at(0)), Math.min(...at(1)), Math.max(...at(1))].map(Math.floor) as [number, number, number, number]
    for (let y = y0 + 1; y < y1; y++)
      for (let x = x0 + 1; x < x1; x++) {
        const here = y * width + x
        if (looked.has(here)) continue
        looked.add(here)
        const round = [-1, 0, 1].flatMap((j) => [-1, 0, 1].flatMap((i) => (i || j ? [radiance(light[here + j * width + i]!)] : [])))
        const own = radiance(light[here]!)
        if (own > times * Math.max(...round) || own * times < Math.min(...round)) found++
      }
  }
  return { texels: looked.size, found }
}
