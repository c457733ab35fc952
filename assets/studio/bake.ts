import { prefilter } from './prefilter.ts'
import { rgb9e5 } from './rgb9e5.ts'
import { radianceOf } from './studio.ts'
import type { Studio } from './studio.ts'

/**
 * A studio as the bytes that `loadEnvironment` reads: all levels one after another, each six faces of RGB9E5 texels,
 * little-endian. The length tells the size.
 */
export function bakeStudio(studio: Studio, size: number, samples: number): Uint8Array {
  const levels = prefilter(radianceOf(studio), size, samples)
  const out = new DataView(new ArrayBuffer(levels.reduce((n, level) => n + level.length * 4, 0)))
  let at = 0
  for (const level of levels)
    for (const v of level) {
      out.setUint32(at, rgb9e5(v, v, v), true)
      at += 4
    }
  return new Uint8Array(out.buffer)
}
