import type { Document } from '@gltf-transform/core'

/** Where the car is looked at from: the unit vector to the eye, and which way is up. */
export interface Look {
  name: string
  towards: [number, number, number]
  up: [number, number, number]
}

export const SIX: readonly Look[] = [
  { name: 'left', towards: [1, 0, 0], up: [0, 1, 0] },
  { name: 'front', towards: [0, 0, 1], up: [0, 1, 0] },
  { name: 'rear', towards: [0, 0, -1], up: [0, 1, 0] },
  { name: 'above', towards: [0, 1, 0], up: [0, 0, 1] },
  { name: 'front quarter', towards: [0.62, 0.16, 0.77], up: [0, 1, 0] },
  { name: 'rear quarter', towards: [-0.6, 0.2, -0.77], up: [0, 1, 0] },
]

type Triple = [number, number, number]
const cross = (a: Triple, b: Triple): Triple => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const unit = (a: Triple): Triple => {
  const l = Math.hypot(...a)
  return [a[0] / l, a[1] / l, a[2] / l]
}

/** Corners of all triangles that are drawn, car's frame, metres; nodes named in `hidden` are left out with what hangs on them. */
export function cornersOf(document: Document, hidden: ReadonlySet<string>): Float32Array {
  const out: number[] = []
  const visit = (node: ReturnType<Document['createNode']>): void => {
    if (hidden.has(node.getName())) return
    const m = node.getWorldMatrix()
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const position = primitive.getAttribute('POSITION')!
      const indices = primitive.getIndices()!
      const p = [0, 0, 0]
      for (let k = 0; k < indices.getCount(); k++) {
        position.getElement(indices.getScalar(k), p)
        for (let j = 0; j < 3; j++) out.push(m[j]! * p[0]! + m[4 + j]! * p[1]! + m[8 + j]! * p[2]! + m[12 + j]!)
      }
    }
    node.listChildren().forEach(visit)
  }
  document.getRoot().listScenes()[0]!.listChildren().forEach(visit)
  return new Float32Array(out)
}

/** The outline filled, seen from afar: `scale` pixels a metre, 1 where the car is. */
export function outline(corners: Float32Array, look: Look, width: number, height: number, scale: number): Uint8Array {
  const side = unit(cross(look.up, look.towards))
  const up = cross(look.towards, side)
  const mask = new Uint8Array(width * height)
  const at = (k: number): [number, number] => {
    const p: Triple = [corners[k]!, corners[k + 1]! - 0.7, corners[k + 2]!]
    return [width / 2 + dot(p, side) * scale, height / 2 - dot(p, up) * scale]
  }
  for (let t = 0; t < corners.length; t += 9) fill(mask, width, height, at(t), at(t + 3), at(t + 6))
  return mask
}

function fill(mask: Uint8Array, width: number, height: number, a: [number, number], b: [number, number], c: [number, number]): void {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  if (Math.abs(area) < 1e-9) return
  const s = Math.sign(area)
  const top = Math.max(0, Math.ceil(Math.min(a[1], b[1], c[1]) - 0.5))
  const bottom = Math.min(height - 1, Math.floor(Math.max(a[1], b[1], c[1]) - 0.5))
  const left = Math.max(0, Math.ceil(Math.min(a[0], b[0], c[0]) - 0.5))
  const right = Math.min(width - 1, Math.floor(Math.max(a[0], b[0], c[0]) - 0.5))
  const within = (p: [number, number], q: [number, number], x: number, y: number): boolean => s * ((q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0])) >= 0
  for (let j = top; j <= bottom; j++)
    for (let i = left; i <= right; i++) {
      if (mask[j * width + i]) continue
      const [x, y] = [i + 0.5, j + 0.5]
      if (within(a, b, x, y) && within(b, c, x, y) && within(c, a, x, y)) mask[j * width + i] = 1
    }
}

/** The share of the first outline's area in which the two differ. */
export function difference(whole: Uint8Array, other: Uint8Array): number {
  let area = 0
  let differing = 0
  whole.forEach((v, k) => {
    area += v
    if (v !== other[k]) differing++
  })
  return differing / area
}
