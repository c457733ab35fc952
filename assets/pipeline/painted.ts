import type { Document } from '@gltf-transform/core'
import { listTextureSlots } from '@gltf-transform/functions'
import sharp, { type Sharp } from 'sharp'
import { plainName } from './notes.ts'
import type { Level, Pictures } from './pack.ts'
import { Unfit } from './unfit.ts'

/** Pictures that hold numbers: directions and roughness suffer from what an eye would not see in a colour. */
const NUMBERS = /normal|metallicRoughness|occlusion|roughness|anisotropy/i
/**
 * Of 0 to 6: from here on twice the time saves a twentieth of the bytes. Colours drawn more finely within a block of four pixels take
 * five times as long and are off by as much as three points of quality are worth, which numbers get instead.
 */
const EFFORT = 2
const COLOURS = { quality: 82, effort: EFFORT }
const DIRECTIONS = { quality: 93, effort: EFFORT }
/** So few pixels are a table of values rather than a picture, and none of them may be off. */
const TABLE = 1024
/** Pictures of no more pixels are written two at a time: unfolded they stay small beside what may be used. */
const TOGETHER = 4096 * 4096
/** Smaller than this no picture is made for the sake of the card, pixels a side. */
const LEAST = 256

/** Every picture of a model as WebP, for each level. */
export interface Painted {
  /** Waits for a level's pictures. Throws `Unfit` for one that cannot be unfolded. */
  of(level: Level): Promise<Pictures>
  /** Begins no further one, and waits for those under way. */
  stop(): Promise<void>
}

/**
 * Begins to write every picture anew as WebP, once for each level and at most `sides` pixels a side, and goes on while others work at
 * triangles. Each is unfolded but once. What else a picture carries (places, cameras, colour profiles) stays behind. From here on textures
 * are called by numbers, in copies of the document as well.
 */
export function painted(document: Document, sides: Readonly<Record<Level, number>>): Painted {
  // What they are and what for is looked at now: the document changes while they are drawn.
  const works = document.getRoot().listTextures().map((texture) => ({
    name: texture.getName(),
    image: texture.getImage()!,
    isLarge: (texture.getSize() ?? [Infinity]).reduce((area, side) => area * side, 1) > TOGETHER,
    numbers: listTextureSlots(texture).some((slot) => NUMBERS.test(slot))
  }))
  document.getRoot().listTextures().forEach((texture, k) => texture.setName(`${k}`))
  const made: Record<Level, Uint8Array<ArrayBuffer>>[] = []
  let stopped = false
  const paint = async (k: number): Promise<void> => {
    const { name, image, numbers } = works[k]!
    made[k] = await inSizes(image, sides, numbers).catch((error: unknown) => {
      throw new Unfit('bad-picture', plainName(name) || `/images/${k}`, String(error).slice(0, 200))
    })
  }
  const run = async (): Promise<void> => {
    for (let k = 0; k < works.length && !stopped; ) {
      const alone = works[k]!.isLarge || !works[k + 1] || works[k + 1]!.isLarge
      await Promise.all(alone ? [paint(k)] : [paint(k), paint(k + 1)])
      k += alone ? 1 : 2
    }
  }
  const all = run()
  // Whoever asks for them hears of it.
  all.catch(() => undefined)
  return {
    async of(level) {
      await all
      return new Map(made.map((each, k) => [`${k}`, { name: works[k]!.name, bytes: each[level] }]))
    },
    async stop() {
      stopped = true
      await all.catch(() => undefined)
    }
  }
}

async function inSizes(image: Uint8Array, sides: Readonly<Record<Level, number>>, numbers: boolean): Promise<Record<Level, Uint8Array<ArrayBuffer>>> {
  const levels = (['full', 'headset', 'light'] as const).toSorted((a, b) => sides[b] - sides[a])
  const out: Partial<Record<Level, Uint8Array<ArrayBuffer>>> = {}
  let from = sharp(image, { failOn: 'none', sequentialRead: true })
  let [width, bytes] = [0, new Uint8Array()]
  for (const level of levels) {
    const { data, info } = await from.resize({ width: sides[level], height: sides[level], fit: 'inside', withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true })
    const pixels = (): Sharp => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    if (info.width !== width) bytes = new Uint8Array(await pixels().webp(info.width * info.height <= TABLE ? { lossless: true } : numbers ? DIRECTIONS : COLOURS).toBuffer())
    width = info.width
    out[level] = bytes
    from = pixels()
  }
  return out as Record<Level, Uint8Array<ArrayBuffer>>
}

/** The largest side, halved from `side`, with which pictures of these sizes stay within so many bytes on the card: four a pixel, and a third for smaller copies. */
export function within(sizes: readonly (readonly [number, number])[], side: number, card: number): number {
  const lies = (most: number): number => sizes.reduce((sum, [width, height]) => {
    const share = Math.min(1, most / Math.max(width, height))
    return sum + (width * share * height * share * 4 * 4) / 3
  }, 0)
  let most = side
  while (most > LEAST && lies(most) > card) most /= 2
  return most
}
