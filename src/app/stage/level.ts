import type { Device } from '../../contract/incoming/devices.ts'
import type { Level } from '../../world/product/manifest.ts'

/** Narrower than this, CSS pixels, nobody sees the difference between the last two levels. */
const SMALL_PICTURE = 600

/**
 * The finest level worth loading here: the middle one for headsets, phones and small pictures. A device that the product is published
 * without (`without`) stays with the first picture's.
 */
export function finestFor(canvas: HTMLCanvasElement, without: readonly Device[] = []): Level {
  const headset = /OculusBrowser|PicoBrowser|Wolvic|visionOS/i.test(navigator.userAgent)
  const small = (canvas.parentElement ?? canvas).clientWidth < SMALL_PICTURE
  const touched = matchMedia('(pointer: coarse)').matches
  if (without.includes(headset ? 'headset' : touched ? 'phone' : 'desktop')) return 'light'
  return headset || small || touched ? 'headset' : 'full'
}
