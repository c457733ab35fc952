/** A picture as it was drawn: red, green, blue and opacity, 0 to 255. */
export interface Pixels {
  readonly data: ArrayLike<number>
  readonly width: number
  readonly height: number
}

/** Pixels of a block's edge: what is wrong in one place is not lost in the whole picture. */
const BLOCK = 16

/** The worst block of a picture: the mean there, 0 to 255, and its left and lower edge as shares of the picture. */
export interface Worst {
  readonly mean: number
  readonly at: readonly [number, number]
}

function worst({ width, height }: Pixels, of: (k: number, x: number) => number): Worst {
  let found: Worst = { mean: -1, at: [0, 0] }
  for (let y = 0; y + BLOCK <= height; y += BLOCK)
    for (let x = 0; x + BLOCK <= width; x += BLOCK) {
      let sum = 0
      for (let j = 0; j < BLOCK; j++) for (let i = 0; i < BLOCK; i++) sum += of(4 * ((y + j) * width + x + i), x + i)
      if (sum / BLOCK ** 2 > found.mean) found = { mean: sum / BLOCK ** 2, at: [x / width, y / height] }
    }
  return found
}

/** How much a picture changes that should hardly. Sheets that fight for one place change wholly. */
export function flicker(a: Pixels, b: Pixels): Worst {
  return worst(a, (k) => (Math.abs(a.data[k]! - b.data[k]!) + Math.abs(a.data[k + 1]! - b.data[k + 1]!) + Math.abs(a.data[k + 2]! - b.data[k + 2]!)) / 3)
}

/**
 * How far `b`, drawn half a pixel to the right of `a`, is from what lies between `a`'s pixels. Where a picture holds all that is seen,
 * next to nothing; leaves and their like, all edges, up to a tenth; where something is finer than the pixels, it shimmers in waves.
 */
export function moire(a: Pixels, b: Pixels): Worst {
  const { width } = a
  const between = (k: number, q: number) => Math.abs(b.data[k + q]! - (a.data[k + q]! + a.data[k + 4 + q]!) / 2)
  return worst(a, (k, x) => (x + 1 < width ? (between(k, 0) + between(k, 1) + between(k, 2)) / 3 : 0))
}

/** Pixels that a tone must hold on both sides of a step for it to be a band, and how large such a step is, of 255. */
const PLATEAU = 8
const STEP = { least: 3, most: 7 } as const

/**
 * The share of a picture's pixels that stand on a step between two plateaus of tone: bands in what should pass softly. A step of one or two is
 * what 8 bits can do.
 */
export function bands({ data, width, height }: Pixels): number {
  let found = 0
  for (let y = 0; y < height; y++) {
    let [tone, run, before, beforeRun] = [-1, 0, -1, 0]
    for (let x = 0; x < width; x++) {
      const k = 4 * (y * width + x)
      const now = data[k]! * 65_536 + data[k + 1]! * 256 + data[k + 2]!
      if (now === tone) run++
      else {
        ;[before, beforeRun, tone, run] = [tone, run, now, 1]
      }
      if (run === PLATEAU && beforeRun >= PLATEAU && stepOf(before, tone) >= STEP.least && stepOf(before, tone) <= STEP.most) found++
    }
  }
  return found / (width * height)
}

const stepOf = (a: number, b: number): number => Math.max(Math.abs((a >> 16) - (b >> 16)), Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)), Math.abs((a & 255) - (b & 255)))

/** A picture with few tones, as one of 5 bits a colour has. */
export function posterised({ data, width, height }: Pixels): Pixels {
  return { data: Uint8Array.from({ length: data.length }, (_, k) => data[k]! & 0xfc), width, height }
}
