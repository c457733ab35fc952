import type { Direction } from './studio.ts'

/** Grey light arriving from a direction. */
export type Radiance = (d: Direction) => number

/** The smallest face that three reads: the level of roughness 1, which also serves as diffuse light. */
const SMALLEST = 8

/**
 * The surroundings as three's prefiltered cube (PMREM): levels from `size` down to 8 pixels a face, level l of n+1 filtered
 * by GGX for roughness 1 - √(1 - l/n) with view along the normal (three's `PMREMGenerator.lodToRoughness`). Each level is
 * six faces in WebGL's order +x -x +y -y +z -z. three mirrors x for cube textures that it did not render itself, so the
 * texel of direction (x, y, z) holds the light from (-x, y, z). `softened` gives a light that is already blurred for a level, where
 * small bright things would else come out as dots.
 */
export function prefilter(radiance: Radiance, size: number, samples: number, softened: (level: number) => Radiance = () => radiance): Float32Array[] {
  const last = Math.log2(size / SMALLEST)
  const levels: Float32Array[] = []
  for (let l = 0; l <= last; l++) {
    const edge = size >> l
    const roughness = 1 - Math.sqrt(1 - l / last)
    const filter = l === 0 ? supersampled(radiance, edge) : lobe(softened(l), roughness, samples * (l === last ? 8 : 1))
    const texels = new Float32Array(6 * edge * edge)
    for (let face = 0; face < 6; face++)
      for (let row = 0; row < edge; row++)
        for (let column = 0; column < edge; column++) {
          const d = texelDirection(face, ((column + 0.5) / edge) * 2 - 1, ((row + 0.5) / edge) * 2 - 1)
          texels[(face * edge + row) * edge + column] = filter([-d[0], d[1], d[2]])
        }
    levels.push(texels)
  }
  return levels
}

/** Direction of a texel of a WebGL cube face; u to the right and v down the stored rows, both -1 to 1. */
export function texelDirection(face: number, u: number, v: number): Direction {
  const d = ([[1, -v, -u], [-1, -v, u], [u, 1, v], [u, -1, -v], [u, -v, 1], [-u, -v, -1]] as const)[face]!
  const l = Math.hypot(...d)
  return [d[0] / l, d[1] / l, d[2] / l]
}

/** The light itself, averaged over about one texel. */
function supersampled(radiance: Radiance, edge: number): Radiance {
  const step = 1 / edge
  return (d) => {
    const [t, b] = tangents(d)
    let sum = 0
    for (const i of [-0.5, 0.5])
      for (const j of [-0.5, 0.5]) sum += radiance(shift(d, t, b, i * step, j * step))
    return sum / 4
  }
}

/** The GGX lobe about a direction, sampled where it is strong and weighted by the cosine (Karis 2013, split sum). */
function lobe(radiance: Radiance, roughness: number, samples: number): Radiance {
  const alpha2 = roughness ** 4
  const alpha = roughness ** 2
  const points = Array.from({ length: samples }, (_, i) => {
    const x = (i + 0.5) / samples
    const q = 1 / (1 - x + alpha2 * x)
    const cosine = (1 - x - alpha2 * x) * q
    const sine = 2 * alpha * Math.sqrt(x * (1 - x)) * q
    const angle = 2 * Math.PI * radicalInverse(i)
    return { cosine, u: sine * Math.cos(angle), v: sine * Math.sin(angle) }
  }).filter((p) => p.cosine > 0)
  const total = points.reduce((sum, p) => sum + p.cosine, 0)
  return (d) => {
    const [t, b] = tangents(d)
    let sum = 0
    for (const { cosine, u, v } of points)
      sum += cosine * radiance([d[0] * cosine + t[0] * u + b[0] * v, d[1] * cosine + t[1] * u + b[1] * v, d[2] * cosine + t[2] * u + b[2] * v])
    return sum / total
  }
}

function tangents(d: Direction): [Direction, Direction] {
  const [x, y, z] = d
  const up: Direction = Math.abs(z) < 0.999 ? [0, 0, 1] : [1, 0, 0]
  const t: [number, number, number] = [up[1] * z - up[2] * y, up[2] * x - up[0] * z, up[0] * y - up[1] * x]
  const l = Math.hypot(...t)
  const u: Direction = [t[0] / l, t[1] / l, t[2] / l]
  return [u, [y * u[2] - z * u[1], z * u[0] - x * u[2], x * u[1] - y * u[0]]]
}

function shift(d: Direction, t: Direction, b: Direction, i: number, j: number): Direction {
  const v = [d[0] + t[0] * i + b[0] * j, d[1] + t[1] * i + b[1] * j, d[2] + t[2] * i + b[2] * j] as const
  const l = Math.hypot(...v)
  return [v[0] / l, v[1] / l, v[2] / l]
}

/** Van der Corput's sequence in base 2. */
function radicalInverse(i: number): number {
  let result = 0
  for (let bit = 0.5, n = i; n > 0; n >>= 1, bit /= 2) if (n & 1) result += bit
  return result
}
