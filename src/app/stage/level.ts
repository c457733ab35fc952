import type { Level } from '../../world/product/manifest.ts'

/** Narrower than this, CSS pixels, nobody sees the difference between the last two levels. */
const SMALL_PICTURE = 600

/** The finest level worth loading here: the middle one for headsets, phones and small pictures. */
export function finestFor(canvas: HTMLCanvasElement): Level {
  const headset = /OculusBrowser|PicoBrowser|Wolvic|visionOS/i.test(navigator.userAgent)
  const small = (canvas.parentElement ?? canvas).clientWidth < SMALL_PICTURE
  return headset || small || matchMedia('(pointer: coarse)').matches ? 'headset' : 'full'
}
