import sharp from 'sharp'

/** The largest picture that is decoded, pixels; and the size that a poster gets. */
const MOST = 4096 * 4096
const WIDTH = 1600

/** Decodes a picture that somebody's browser drew and writes it anew as WebP, so that nothing else comes with it; null where it is none. */
export async function redrawn(picture: Uint8Array): Promise<Buffer | null> {
  return sharp(picture, { limitInputPixels: MOST })
    .resize({ width: WIDTH, withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer()
    .catch(() => null)
}
