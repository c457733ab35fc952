import { DoubleSide, Ray } from 'three'
import { png } from './png.ts'
import type { MeshBVH } from 'three-mesh-bvh'

/** The floor's share of open sky round the car, as a grey picture: left to right is x from -, top to bottom z from -. */
export interface ContactShadow {
  bytes: Uint8Array
  /** Metres across (x) and along (z), centred on the origin. */
  size: [number, number]
}

export function contactShadow(bvh: MeshBVH, size: [number, number], width: number, rays: number): ContactShadow {
  const height = Math.round((width * size[1]) / size[0])
  const open = new Float32Array(width * height)
  const ray = new Ray()
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const x = ((i + 0.5) / width - 0.5) * size[0]
      const z = ((j + 0.5) / height - 0.5) * size[1]
      const turn = ((i * 7 + j * 13) % 17) * 0.37
      let hits = 0
      for (let k = 0; k < rays; k++) {
        const q = (k + 0.5) / rays
        const a = k * 2.399963 + turn
        ray.origin.set(x, 0.001, z)
        ray.direction.set(Math.sqrt(q) * Math.cos(a), Math.sqrt(1 - q), Math.sqrt(q) * Math.sin(a))
        if (bvh.raycastFirst(ray, DoubleSide)) hits++
      }
      open[j * width + i] = 1 - hits / rays
    }
  let soft: Float32Array = open
  for (let pass = 0; pass < 3; pass++) soft = blur(soft, width, height)
  return { bytes: png(width, height, Uint8Array.from(faded(soft, width, height), (v) => Math.round(255 * v)), 1), size }
}

/** Towards the picture's edge the shadow runs out, so that the edge itself is never seen. */
const faded = (open: Float32Array, width: number, height: number): Float32Array =>
  open.map((v, k) => {
    const i = k % width
    const j = Math.floor(k / width)
    const edge = Math.min(i, j, width - 1 - i, height - 1 - j) / (width * 0.09)
    return 1 - (1 - v) * Math.min(1, edge)
  })

function blur(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(values.length)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      let sum = 0
      let n = 0
      for (let b = Math.max(0, j - 1); b <= Math.min(height - 1, j + 1); b++)
        for (let a = Math.max(0, i - 1); a <= Math.min(width - 1, i + 1); a++) {
          sum += values[b * width + a]!
          n++
        }
      out[j * width + i] = sum / n
    }
  return out
}
