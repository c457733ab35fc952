import type { Lamp } from '../kit/model.ts'
import { hash } from '../kit/random.ts'
import { add, cross, frameOf, length, times, unit, type V3 } from '../kit/vector.ts'
import { type Lumels, pointOf, type Traced } from './lumels.ts'

/** Light below this share of white is not worth a ray. */
const FAINT = 0.003

/** Longest piece of a lamp that is sampled as one, metres: a strip of light by a wall would else come out as spots. */
const PIECE = 0.9

function pieces(lamp: Lamp): Lamp[] {
  const [a, b] = [length(lamp.u), length(lamp.v)]
  if (Math.max(a, b) < 4 * Math.min(a, b)) return [lamp]
  const [cols, rows] = [Math.ceil(a / PIECE), Math.ceil(b / PIECE)]
  const [u, v] = [times(lamp.u, 1 / cols), times(lamp.v, 1 / rows)]
  return Array.from({ length: cols * rows }, (_, k) => ({ ...lamp, u, v, o: add(lamp.o, add(times(u, k % cols), times(v, Math.floor(k / cols)))) }))
}

/** Light that lamps throw straight on every lumel (radiance of a white surface there), `samples` rays a lamp. */
export function lampLight(lumels: Lumels, { tree }: Traced, lamps: readonly Lamp[], samples: number): Float32Array {
  const out = new Float32Array(3 * lumels.count)
  for (const [index, lamp] of lamps.flatMap(pieces).entries()) {
    const face = cross(lamp.u, lamp.v)
    const area = length(face)
    const n = unit(face)
    const brightest = Math.max(...lamp.radiance)
    const long = length(lamp.u) > length(lamp.v)
    // A small ball of light throws shadows that are sharp anyway.
    const rays = lamp.round ? Math.ceil(samples / 3) : samples
    const middle = add(lamp.o, times(add(lamp.u, lamp.v), 0.5))
    const reach = 0.5 * Math.hypot(length(lamp.u), length(lamp.v))
    for (let k = 0; k < lumels.count; k++) {
      const [px, py, pz] = [lumels.positions[3 * k]!, lumels.positions[3 * k + 1]!, lumels.positions[3 * k + 2]!]
      const [nx, ny, nz] = [lumels.normals[3 * k]!, lumels.normals[3 * k + 1]!, lumels.normals[3 * k + 2]!]
      const away = Math.max(0.05, Math.hypot(middle[0] - px, middle[1] - py, middle[2] - pz) - reach)
      if ((brightest * area) / (Math.PI * away * away) < FAINT) continue
      let sum = 0
      const turn = hash(k, index, 9)
      for (let s = 0; s < rays; s++) {
        const a = (s + turn) / rays
        const b = (turn + s * 0.618034) % 1
        const [f, g] = long ? [a, b] : [b, a]
        const [dx, dy, dz] = [
          lamp.o[0] + lamp.u[0] * f + lamp.v[0] * g - px, lamp.o[1] + lamp.u[1] * f + lamp.v[1] * g - py, lamp.o[2] + lamp.u[2] * f + lamp.v[2] * g - pz
        ]
        const far = Math.max(0.03, Math.hypot(dx, dy, dz))
        const here = (dx * nx + dy * ny + dz * nz) / far
        const there = lamp.round ? 1 : -(dx * n[0] + dy * n[1] + dz * n[2]) / far
        if (here <= 0 || there <= 0) continue
        const gain = (here * there * area) / (Math.PI * far * far * rays)
        if (gain * brightest < FAINT / rays / 2) continue
        if (tree.cast(px + nx * 3e-3, py + ny * 3e-3, pz + nz * 3e-3, dx / far, dy / far, dz / far, far - 0.04, true) < 0) sum += gain
      }
      for (let q = 0; q < 3; q++) out[3 * k + q]! += sum * lamp.radiance[q]!
    }
  }
  return out
}

export interface Sun {
  /** Towards the sun. */
  readonly towards: V3
  /** Light on a white surface square to it. */
  readonly colour: V3
  /** Half its width, radians: thin cloud makes it wide and its shadows soft. */
  readonly radius: number
  /** Share of its light that the product mirrors, as if it came through a veil; nothing unless said. */
  readonly mirrored?: number
}

/** Light that the sun throws straight on every lumel. What is `thin`, by its material's number, is lit from behind as well: leaves let light through. */
export function sunLight(lumels: Lumels, { tree }: Traced, sun: Sun, samples: number, thin: readonly boolean[]): Float32Array {
  const out = new Float32Array(3 * lumels.count)
  const towards = unit(sun.towards)
  const [t, b] = frameOf(towards)
  const from = new Float64Array(3)
  for (let k = 0; k < lumels.count; k++) {
    const [nx, ny, nz] = [lumels.normals[3 * k]!, lumels.normals[3 * k + 1]!, lumels.normals[3 * k + 2]!]
    const leaf = thin[lumels.material[k]!]!
    if (!leaf && towards[0] * nx + towards[1] * ny + towards[2] * nz < -sun.radius) continue
    let sum = 0
    const turn = hash(k, 7, 1)
    for (let s = 0; s < samples; s++) {
      const r = sun.radius * Math.sqrt((s + 0.5) / samples)
      const angle = 2.399963 * s + 6.2832 * turn
      const d = unit(add(towards, add(times(t, r * Math.cos(angle)), times(b, r * Math.sin(angle)))))
      const facing = d[0] * nx + d[1] * ny + d[2] * nz
      const here = leaf ? 0.3 + 0.6 * Math.abs(facing) : facing
      if (here <= 0) continue
      // Over the whole texel, so that a shadow's edge has no steps.
      pointOf(lumels, k, ((s + 0.5) * 0.618034 + turn) % 1, (s + 0.5) / samples, from)
      if (tree.cast(from[0]!, from[1]!, from[2]!, d[0], d[1], d[2], 1e4, true) < 0) sum += here / samples
    }
    for (let q = 0; q < 3; q++) out[3 * k + q] = sum * sun.colour[q]!
  }
  return out
}
