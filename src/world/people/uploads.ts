import type { DataTexture } from 'three'

/** More changed rows than this are sent as a whole: a call for each row costs more than the bytes. */
const SINGLY = 6

/** Sends the changed rows of a texture to the graphics card, by three's public update ranges. */
export interface Uploads {
  /** A row was changed. */
  changed(row: number): void
  /** After a frame's changes. */
  send(): void
}

/** `stride`: numbers a row. Makes no garbage: the ranges are kept. */
export const createUploads = (texture: DataTexture, stride: number): Uploads => {
  const kept = Array.from({ length: SINGLY }, () => ({ start: 0, count: 0 }))
  let count = 0
  let waiting = false
  return {
    changed(row) {
      if (count < SINGLY) kept[count]!.start = row * stride
      count++
    },
    send() {
      if (count === 0) return
      // What was not drawn yet is not known to be sent: then all of it goes.
      const singly = count <= SINGLY && !(waiting && texture.updateRanges.length > 0)
      texture.updateRanges.length = 0
      if (singly) {
        for (let k = 0; k < count; k++) {
          kept[k]!.count = stride
          texture.updateRanges.push(kept[k]!)
        }
      }
      waiting = true
      count = 0
      texture.needsUpdate = true
    }
  }
}
