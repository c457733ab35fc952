import { SHEET_QUERY } from '../../model/sheet.ts'
import type { Covered } from '../../world/camera/frame-free.ts'

/**
 * What the page will cover once it is there (the design: title and views over a sheet on a phone; title above, views below and a column of
 * 360 px with 16 px round it elsewhere), so that the car stands at once where it will stay. The page measures it then.
 */
export function coveredAtFirst(height: number): Covered {
  if (matchMedia(SHEET_QUERY).matches) return { top: 158, right: 0, bottom: Math.round(Math.max(height * 0.5, Math.min(384, height * 0.8))), left: 0 }
  return { top: 76, right: 376, bottom: 110, left: 0 }
}
