import {
  CubeTexture, DataTexture, LinearFilter, LinearMipmapLinearFilter, LinearSRGBColorSpace, RGBFormat, UnsignedInt5999Type,
} from 'three'

/** Pixels of a face at the smallest level: roughness 1. */
const SMALLEST = 8

/**
 * Surroundings that were prefiltered when they were built, ready to be a scene's `environment`: nothing is computed here.
 *
 * `bytes` holds the levels from the sharpest to 8 pixels a face, each six faces (+x -x +y -y +z -z) of RGB9E5 texels,
 * x already mirrored as three expects of a cube texture that it did not render itself. Throws a RangeError if the length
 * fits no size. The caller disposes of the texture.
 */
export function loadEnvironment(bytes: ArrayBuffer): CubeTexture {
  const size = sizeOf(bytes.byteLength)
  const levels: DataTexture[][] = []
  let at = 0
  for (let edge = size; edge >= SMALLEST; edge /= 2) {
    const faces: DataTexture[] = []
    for (let face = 0; face < 6; face++) {
      faces.push(picture(new Uint32Array(bytes, at, edge * edge), edge))
      at += edge * edge * 4
    }
    levels.push(faces)
  }
  const [sharpest, ...rest] = levels
  const texture = new CubeTexture(sharpest)
  texture.format = RGBFormat
  texture.type = UnsignedInt5999Type
  texture.colorSpace = LinearSRGBColorSpace
  texture.minFilter = LinearMipmapLinearFilter
  texture.magFilter = LinearFilter
  texture.generateMipmaps = false
  texture.flipY = false
  // three counts mipmaps to find the roughest level, but for these the list leaves out the sharpest: one more, never read.
  const unread = Array.from({ length: 6 }, () => picture(new Uint32Array(16), SMALLEST / 2))
  texture.mipmaps = [...rest, unread].map(asLevel) as unknown as CubeTexture['mipmaps']
  texture.isPMREMTexture = true
  texture.needsUpdate = true
  return texture
}

function sizeOf(length: number): number {
  for (let size = SMALLEST * 2, total = bytesOf(SMALLEST); size <= 1024; size *= 2) {
    total += bytesOf(size)
    if (total === length) return size
  }
  throw new RangeError(`surroundings of ${length} bytes have no known size`)
}

const bytesOf = (edge: number): number => 6 * edge * edge * 4

const picture = (texels: Uint32Array<ArrayBuffer>, edge: number): DataTexture =>
  new DataTexture(texels, edge, edge, RGBFormat, UnsignedInt5999Type)

/** One level of a cube in the shape that three's upload reads. */
const asLevel = (faces: DataTexture[]): { image: DataTexture[] } => ({ image: faces })
