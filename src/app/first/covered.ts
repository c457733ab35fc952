import type { Covered } from '../../world/camera/frame-free.ts'

/**
 * What the panel will cover once it is there (docs of the design: a panel of 360 px with 16 px round it, a sheet below 900 px), so that
 * the car stands at once where it will stay.
 */
export function coveredAtFirst(width: number, height: number): Covered {
  const none = { top: 0, right: 0, bottom: 0, left: 0 }
  return width >= 900 ? { ...none, right: 376 } : { ...none, bottom: Math.round(height * 0.5) }
}
