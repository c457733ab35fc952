import type { Vec3 } from '../contract/ids.ts'
import type { Tree } from './tree.ts'

/** Where a picture of the product is seen from, and half of what it shows, as tangents; metres, showroom frame. */
export interface Shot {
  readonly eye: Vec3
  readonly aim: Vec3
  readonly across: number
  readonly up: number
}

/** RGBA of sRGB, row by row from the top. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** The lamp, and what nobody looked at, sRGB. */
const LAMP = [255, 176, 28] as const
const EMBER = [196, 84, 0] as const
/** Where the light comes from when there is no photograph to tint. */
const LIGHT = [0.45, 0.8, 0.4] as const
const NOTHING = 255

/**
 * Tints the product by how much of `shares` (0 to 1) each zone has: over a picture of it that was taken from `shot` (`under`, which is
 * changed), or, without one, drawn from the likeness alone. Gives way every few rows by awaiting `breath`, so that a page stays alive.
 */
export async function paintShares(tree: Tree, zoneOf: readonly (string | null)[], shares: ReadonlyMap<string, number>, shot: Shot, under: Picture, photograph: boolean, breath: () => Promise<unknown>): Promise<Picture> {
  const { width, height, pixels } = under
  const zones = [...shares.keys()]
  const numberOf = zoneOf.map((zone) => (zone === null ? -1 : zones.indexOf(zone)))
  // By the root, so that small shares are seen beside a large one.
  const tints = zones.map((zone) => Math.sqrt(Math.min(1, Math.max(0, shares.get(zone)!))))
  const heat = new Float32Array(width * height)
  const forward = unit([shot.aim[0] - shot.eye[0], shot.aim[1] - shot.eye[1], shot.aim[2] - shot.eye[2]])
  const right = unit(cross(forward, [0, 1, 0]))
  const up = cross(right, forward)
  for (let row = 0; row < height; row++) {
    if (row % 6 === 5) await breath()
    for (let column = 0; column < width; column++) {
      const a = ((column + 0.5) / width - 0.5) * 2 * shot.across
      const b = (0.5 - (row + 0.5) / height) * 2 * shot.up
      const part = tree.cast(...shot.eye, forward[0] + right[0] * a + up[0] * b, forward[1] + right[1] * a + up[1] * b, forward[2] + right[2] * a + up[2] * b)
      const at = row * width + column
      const number = part < 0 ? -1 : numberOf[part]!
      heat[at] = number < 0 ? 0 : tints[number]!
      if (!photograph) drawn(pixels, at * 4, part < 0 ? null : tree.met)
    }
  }
  const soft = softened(heat, width, height)
  for (let at = 0; at < soft.length; at++) warm(pixels, at * 4, soft[at]!)
  return under
}

/** Where there is no photograph: plain matter under one light; nothing where nothing is. */
function drawn(pixels: Uint8ClampedArray, at: number, met: Tree['met'] | null): void {
  const facing = met ? Math.abs(met.nx * LIGHT[0] + met.ny * LIGHT[1] + met.nz * LIGHT[2]) / (Math.hypot(met.nx, met.ny, met.nz) || 1) : 0
  pixels.fill(met ? 70 + 130 * facing : 0, at, at + 3)
  pixels[at + 3] = met ? NOTHING : 0
}

/** What nobody looked at goes grey and steps back; what was looked at glows from ember to lamp, with the light and shade of the picture. */
function warm(pixels: Uint8ClampedArray, at: number, tint: number): void {
  const [r, g, b] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!]
  const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b
  const light = Math.min(1, 0.34 + (grey / 255) * 0.95)
  const own = [r, g, b] as const
  for (let k = 0; k < 3; k++) {
    const back = grey + (own[k]! - grey) * 0.12
    const glow = (EMBER[k]! + (LAMP[k]! - EMBER[k]!) * tint) * light
    const share = tint === 0 ? 0 : 0.28 + 0.6 * tint
    pixels[at + k] = back * (1 - share) + glow * share
  }
}

/** Each value as the mean of the nine round it: edges without steps. */
function softened(values: Float32Array, width: number, height: number): Float32Array {
  const soft = new Float32Array(values.length)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let sum = 0
      let n = 0
      for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
          sum += values[y * width + x]!
          n++
        }
      soft[row * width + column] = sum / n
    }
  return soft
}

const cross = (a: Vec3, b: Vec3): Vec3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
function unit(a: Vec3): Vec3 {
  const length = Math.hypot(...a)
  return [a[0] / length, a[1] / length, a[2] / length]
}
