import { fetchBytes } from '../../net/bytes.ts'
import type { LookDrawer } from '../../ui/look/drawn.ts'

/** Draws oneself for the editor of looks; the people's file and the drawing are fetched when it is first opened. */
export function lookDrawer(advisor: boolean): LookDrawer {
  let data: Promise<ArrayBuffer> | null = null
  return async (canvas, still) => {
    data ??= fetchBytes('/people/people.bin')
    try {
      const [bytes, { createLookPreview }] = await Promise.all([data, import('../../world/look/preview.ts')])
      return createLookPreview(canvas, bytes, { still, advisor })
    } catch (error) {
      // The next opening may reach what this one did not.
      data = null
      throw error
    }
  }
}
