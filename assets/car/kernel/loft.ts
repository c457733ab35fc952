import { empty } from './mesh.ts'
import type { Mesh } from './mesh.ts'
import type { Vec3 } from './vector.ts'

/** A ring of a loft: how far it is drawn in from the outline and how far forward it lies, in metres. */
export type Ring = readonly [inset: number, forward: number]

/**
 * A solid of rounded rectangles one behind the other along +z, from its outer back edge to its middle: bezels, bowls, lenses.
 * Half sizes `a` across (x) and `b` up (y), corners of radius `r`. Normals are smooth except where a ring is given twice.
 */
export function loft(middle: Vec3, a: number, b: number, r: number, rings: readonly Ring[], round = 6): Mesh {
  const outline = corners(round)
  const mesh = empty()
  const n = outline.length
  const same = (i: number, j: number): boolean => rings[i]![0] === rings[j]![0] && rings[i]![1] === rings[j]![1]
  rings.forEach(([inset, forward], k) => {
    const before = k > 0 && !same(k - 1, k) ? k - 1 : k
    const after = k + 1 < rings.length && !same(k, k + 1) ? k + 1 : k
    const inward = rings[after]![0] - rings[before]![0]
    const rise = rings[after]![1] - rings[before]![1]
    const l = Math.hypot(inward, rise) || 1
    const [out, front] = [rise / l, inward / l]
    const radius = Math.max(0, r - inset)
    for (const { x, y, cx, cy } of outline) {
      const [w, h] = [Math.max(0, a - inset - radius), Math.max(0, b - inset - radius)]
      mesh.positions.push(middle[0] + cx * w + x * radius, middle[1] + cy * h + y * radius, middle[2] + forward)
      mesh.normals.push(x * out, y * out, front)
    }
  })
  for (let k = 0; k + 1 < rings.length; k++) {
    if (same(k, k + 1)) continue
    for (let i = 0; i < n; i++) {
      const [p, q] = [k * n + i, k * n + ((i + 1) % n)]
      mesh.indices.push(p, q, q + n, p, q + n, p + n)
    }
  }
  const last = (rings.length - 1) * n
  for (let i = 1; i + 1 < n; i++) mesh.indices.push(last, last + i, last + i + 1)
  return mesh
}

/** Directions round the outline and the corner each belongs to, counter-clockwise. */
function corners(round: number): { x: number; y: number; cx: number; cy: number }[] {
  const out = []
  for (let corner = 0; corner < 4; corner++)
    for (let k = 0; k <= round; k++) {
      const a = ((corner + k / round) * Math.PI) / 2
      out.push({ x: Math.cos(a), y: Math.sin(a), cx: corner === 0 || corner === 3 ? 1 : -1, cy: corner < 2 ? 1 : -1 })
    }
  return out
}
