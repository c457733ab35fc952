import sharp from 'sharp'

/** The largest picture that is decoded, pixels; and the box that a logo is fitted into. */
const MOST = 4096 * 4096
const BOX = { width: 800, height: 400 }
/** What a picture of each kind begins with. What it says of itself, or is called, counts for nothing. */
const BEGINS: readonly (readonly [kind: string, at: number, bytes: readonly number[]])[] = [
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]]
]

/**
 * Decodes a logo and writes it anew as WebP with its clear parts clear: nothing else that was in the file comes with it. Null for
 * whatever is no PNG, JPEG or WebP by its own bytes (an SVG is a document that may hold programs), or cannot be decoded.
 */
export async function redrawnLogo(picture: Uint8Array): Promise<Buffer | null> {
  const [kind] = BEGINS.find(([, at, bytes]) => bytes.every((byte, k) => picture[at + k] === byte)) ?? []
  if (kind === undefined) return null
  const image = sharp(picture, { limitInputPixels: MOST, failOn: 'error' })
  const found = await image.metadata().catch(() => null)
  if (found?.format !== kind) return null
  return image.resize({ ...BOX, fit: 'inside', withoutEnlargement: true }).webp({ quality: 90, alphaQuality: 100 }).toBuffer().catch(() => null)
}
