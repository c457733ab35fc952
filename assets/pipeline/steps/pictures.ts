import sharp, { type Metadata } from 'sharp'
import { INCOMING_LIMITS as LIMITS } from '../../../src/contract/incoming/limits.ts'
import { plainName } from '../notes.ts'
import { Unfit } from '../unfit.ts'
import type { Work } from '../work.ts'

const READ: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', heif: 'image/avif' }

/** Looks at every picture's own head before any pixel is unfolded: its kind by its bytes, never by its name, and its size. */
export async function pictures({ document }: Work): Promise<void> {
  const textures = document.getRoot().listTextures()
  const heads = await Promise.all(textures.map((texture) => headOf(texture.getImage())))
  for (const [k, texture] of textures.entries()) {
    const place = plainName(texture.getName()) || `/images/${k}`
    const head = heads[k]!
    if ('wrong' in head) throw new Unfit('bad-picture', place, head.wrong)
    const type = READ[head.format ?? '']
    if (!type || (head.format === 'heif' && head.compression !== 'av1')) throw new Unfit('bad-picture', place, `a ${head.format ?? 'thing'}`)
    const { width, height } = head
    if (width > LIMITS.pictureSide || height > LIMITS.pictureSide || width * height > LIMITS.pictureArea || (head.pages ?? 1) > 1) throw new Unfit('bad-picture', place, `${width} × ${height} pixels`)
    texture.setMimeType(type)
  }
}

/** What a picture says of itself, or what is wrong with it. */
async function headOf(image: Uint8Array | null): Promise<Metadata | { readonly wrong: string }> {
  if (!image || image.length === 0) return { wrong: 'no bytes' }
  return sharp(image, { limitInputPixels: false, unlimited: false }).metadata().catch((error: unknown) => ({ wrong: String(error).slice(0, 200) }))
}
