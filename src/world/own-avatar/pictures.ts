import { OWN_AVATAR } from '../../contract/own-avatar.ts'
import type { Accessors } from './accessors.ts'
import { type Json, listAt, neededAt } from './json.ts'
import { must } from './refusal.ts'

/** A picture as it lies in the file: its kind as its own bytes say, and the size that they declare. */
export interface RawPicture {
  readonly type: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** All pictures of a file, each small enough, by their own headers. A picture outside of the file is refused. */
export function readPictures(json: Json, accessors: Accessors): readonly RawPicture[] {
  const images = listAt(json, 'images', 100)
  for (const image of images) must(image['uri'] === undefined, 'not-whole', 'a picture outside of the file')
  must(images.length <= OWN_AVATAR.textures, 'too-many-textures', String(images.length))
  return images.map((image) => {
    const picture = sizeOf(accessors.view(neededAt(image, 'bufferView', 2000)))
    must(picture.width > 0 && picture.height > 0, 'broken', 'a picture of no size')
    must(Math.max(picture.width, picture.height) <= OWN_AVATAR.texture, 'texture-too-large', `${picture.width} × ${picture.height}`)
    return picture
  })
}

function sizeOf(bytes: Uint8Array): RawPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength > 33 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452)
    return { type: 'image/png', bytes, width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes.byteLength > 4 && view.getUint16(0) === 0xffd8) return { type: 'image/jpeg', bytes, ...jpegSize(view) }
  must(false, 'unknown-parts', 'a picture that is neither PNG nor JPEG')
}

/** Of a JPEG's first frame header (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): { width: number; height: number } {
  for (let at = 2; at + 9 < view.byteLength; ) {
    must(view.getUint8(at) === 0xff, 'broken', 'a JPEG without its markers')
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  must(false, 'broken', 'a JPEG without a frame')
}
