import type { Tree } from './tree.ts'

/** Where the picture is seen from, and how wide, metres and degrees: the front left quarter. */
const EYE = [3.5, 1.75, 3.9] as const
const AIM = [0, 0.62, -0.15] as const
const ANGLE = 34
/** Where the light comes from. */
const LIGHT = [0.45, 0.8, 0.4] as const

export interface Colours {
  /** Linear steps of sRGB, 0 to 255: where nothing is, what nobody looked at, what was looked at most. */
  readonly ground: readonly [number, number, number, number]
  readonly plain: readonly [number, number, number]
  readonly warm: readonly [number, number, number]
}

/**
 * Paints the product tinted by how much of `shares` (0 to 1) each zone has, row by row onto RGBA; gives way every few rows by
 * awaiting `breath`, so that a page stays alive. The picture is drawn from the same likeness that measures.
 */
export async function paintShares(tree: Tree, zoneOf: readonly (string | null)[], shares: ReadonlyMap<string, number>, colours: Colours, size: { width: number; height: number }, breath: () => Promise<unknown>): Promise<Uint8ClampedArray<ArrayBuffer>> {
  const { width, height } = size
  const pixels = new Uint8ClampedArray(width * height * 4)
  const forward = unit([AIM[0] - EYE[0], AIM[1] - EYE[1], AIM[2] - EYE[2]])
  const right = unit(cross(forward, [0, 1, 0]))
  const up = cross(right, forward)
  const half = Math.tan((ANGLE * Math.PI) / 360)
  for (let row = 0; row < height; row++) {
    if (row % 6 === 5) await breath()
    for (let column = 0; column < width; column++) {
      const a = ((column + 0.5) / width - 0.5) * 2 * half
      const b = ((0.5 - (row + 0.5) / height) * 2 * half * height) / width
      const d = [0, 1, 2].map((k) => forward[k]! + right[k]! * a + up[k]! * b)
      const part = tree.cast(EYE[0], EYE[1], EYE[2], d[0]!, d[1]!, d[2]!)
      const at = (row * width + column) * 4
      if (part < 0) {
        pixels.set(colours.ground, at)
        continue
      }
      const zone = zoneOf[part]!
      const share = zone === null ? 0 : (shares.get(zone) ?? 0)
      const { nx, ny, nz } = tree.met
      const facing = Math.abs(nx * LIGHT[0] + ny * LIGHT[1] + nz * LIGHT[2]) / (Math.hypot(nx, ny, nz) || 1)
      const light = 0.45 + 0.55 * facing
      // By the root, so that small shares are seen beside a large one.
      const tint = Math.sqrt(share)
      for (let k = 0; k < 3; k++) pixels[at + k] = light * (colours.plain[k]! * (1 - tint) + colours.warm[k]! * tint)
      pixels[at + 3] = 255
    }
  }
  return pixels
}

type Triple = readonly [number, number, number]
const cross = (a: Triple, b: Triple): Triple => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
function unit(a: Triple): Triple {
  const length = Math.hypot(...a)
  return [a[0] / length, a[1] / length, a[2] / length]
}
