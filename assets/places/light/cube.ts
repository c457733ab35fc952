import { prefilter, texelDirection } from '../../studio/prefilter.ts'
import { rgb9e5 } from '../../studio/rgb9e5.ts'
import type { V3 } from '../kit/vector.ts'

/** A picture all round, in colour: six faces as `texelDirection` lays them, from the finest to 8 pixels an edge. */
interface Round {
  readonly edge: number
  readonly texels: Float32Array
}

/** Bits of a mantissa that are kept: 1 % of the brightest channel, so that the file packs well. */
const KEPT = 7

/**
 * What is seen all round from a point as the bytes that `loadEnvironment` reads. `radiance` by direction; `samples` of a rough
 * surface's lobe.
 */
export function bakeSurroundings(radiance: (d: V3) => V3, size: number, samples: number): Uint8Array {
  const sharp = rendered(radiance, size)
  const pyramid = [sharp]
  while (pyramid.at(-1)!.edge > 8) pyramid.push(halved(pyramid.at(-1)!))
  const channels = [0, 1, 2].map((q) =>
    prefilter((d) => looked(sharp, d, q), size, samples, (level) => {
      const softer = pyramid[Math.min(pyramid.length - 1, Math.max(0, level - 1))]!
      return (d) => looked(softer, d, q)
    })
  )
  const count = channels[0]!.reduce((n, level) => n + level.length, 0)
  const out = new DataView(new ArrayBuffer(count * 4))
  let at = 0
  channels[0]!.forEach((reds, level) => {
    for (let k = 0; k < reds.length; k++, at += 4) out.setUint32(at, coarse(rgb9e5(reds[k]!, channels[1]![level]![k]!, channels[2]![level]![k]!)), true)
  })
  return new Uint8Array(out.buffer)
}

function coarse(word: number): number {
  const drop = 9 - KEPT
  const half = 1 << (drop - 1)
  const mantissa = (shift: number) => (Math.min(511 >> drop, (((word >>> shift) & 511) + half) >> drop) << drop) << shift
  return ((word & 0xf8000000) | mantissa(18) | mantissa(9) | mantissa(0)) >>> 0
}

function rendered(radiance: (d: V3) => V3, edge: number): Round {
  const texels = new Float32Array(6 * edge * edge * 3)
  for (let face = 0; face < 6; face++)
    for (let row = 0; row < edge; row++)
      for (let column = 0; column < edge; column++) {
        const at = 3 * ((face * edge + row) * edge + column)
        for (const [du, dv] of [[0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]] as const) {
          const c = radiance(texelDirection(face, ((column + du) / edge) * 2 - 1, ((row + dv) / edge) * 2 - 1))
          for (let q = 0; q < 3; q++) texels[at + q]! += c[q]! / 4
        }
      }
  return { edge, texels }
}

function halved({ edge, texels }: Round): Round {
  const half = edge / 2
  const out = new Float32Array(6 * half * half * 3)
  for (let face = 0; face < 6; face++)
    for (let row = 0; row < half; row++)
      for (let column = 0; column < half; column++)
        for (let q = 0; q < 3; q++) {
          const at = (r: number, c: number) => texels[3 * ((face * edge + r) * edge + c) + q]!
          out[3 * ((face * half + row) * half + column) + q] =
            (at(2 * row, 2 * column) + at(2 * row, 2 * column + 1) + at(2 * row + 1, 2 * column) + at(2 * row + 1, 2 * column + 1)) / 4
        }
  return { edge: half, texels: out }
}

/** One channel in a direction, between the four nearest texels of a face. */
function looked({ edge, texels }: Round, d: V3, q: number): number {
  const [x, y, z] = d
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)]
  const face = ax >= ay && ax >= az ? (x > 0 ? 0 : 1) : ay >= az ? (y > 0 ? 2 : 3) : z > 0 ? 4 : 5
  const m = face < 2 ? ax : face < 4 ? ay : az
  const u = (face === 0 ? -z : face === 1 ? z : face === 5 ? -x : x) / m
  const v = (face === 2 ? z : face === 3 ? -z : -y) / m
  const [s, t] = [(u * 0.5 + 0.5) * edge - 0.5, (v * 0.5 + 0.5) * edge - 0.5]
  const [i, j] = [Math.floor(s), Math.floor(t)]
  const [fu, fv] = [s - i, t - j]
  const held = (e: number) => (e < 0 ? 0 : e >= edge ? edge - 1 : e)
  const at = (r: number, c: number) => texels[3 * ((face * edge + held(r)) * edge + held(c)) + q]!
  const low = at(j, i) * (1 - fu) + at(j, i + 1) * fu
  const high = at(j + 1, i) * (1 - fu) + at(j + 1, i + 1) * fu
  return low * (1 - fv) + high * fv
}
