import type { Measure as Kind, Zone } from '../../contract/attention/zones.ts'
import type { Pose } from '../../contract/pose.ts'
import { fetchBytes } from '../../net/bytes.ts'
import type { Measure } from '../../dwell/measure.ts'
import { whileSeen } from '../../ui/while-seen.ts'

/** What a picture is drawn with, as far as measuring needs it. */
export interface Lens {
  readonly matrixWorld: { readonly elements: ArrayLike<number> }
  /** Half of what is seen beside the panels, as tangents of the angle from its middle. */
  readonly reach: { readonly across: number; readonly up: number }
}

/** A picture that stood still for so long rests, ms. */
const RESTS = 300
/** How often a resting picture is looked at, and whole seconds are told, ms. */
const EVERY = 500

/** One running measurement. `watched` is told every drawn frame. */
export interface Meter {
  watched(pose: Pose, lens: Lens, inHeadset: boolean): void
  readonly measure: Measure
  stop(): void
}

/**
 * Fetches the module and the likeness of the product, which nobody has before a yes, and measures. `onSeconds` hears the whole seconds so
 * far, twice a second.
 */
export async function startMeter(kind: Kind, product: string, zones: readonly Zone[], onSeconds: (seconds: Record<string, number>) => void): Promise<Meter> {
  const [{ createMeasure }, likeness] = await Promise.all([import('../../dwell/measure.ts'), fetchBytes(`${product}attention.bin`)])
  const measure = createMeasure(likeness, zones)
  let seen: Lens | null = null
  let looks = ''
  let since = 0

  const hidden = () => {
    if (document.hidden) measure.rest()
  }
  document.addEventListener('visibilitychange', hidden)
  const end = whileSeen(EVERY, () => {
    const now = performance.now()
    if (kind === 'in-view' && seen && now - since >= RESTS) measure.picture(seen.matrixWorld.elements, seen.reach, now)
    onSeconds(measure.seconds())
  })

  return {
    measure,
    watched(pose, lens, inHeadset) {
      const now = performance.now()
      if (kind === 'dwell') {
        if (inHeadset) measure.head(pose.head.p, pose.head.q, now)
        return
      }
      if (inHeadset) {
        seen = null
        return measure.rest()
      }
      // Pictures are drawn for many reasons; it moves only when the camera does.
      const at = [...Array.from(lens.matrixWorld.elements), lens.reach.across, lens.reach.up].map((v) => Math.round(v * 1000)).join(' ')
      if (at !== looks) {
        looks = at
        since = now
        measure.rest()
      }
      seen = lens
    },
    stop() {
      end()
      document.removeEventListener('visibilitychange', hidden)
    }
  }
}
