import { ATTENTION } from '../../server/demo/zones.ts'
import type { AttentionTable } from '../../src/contract/attention/reading.ts'
import { MEASURES } from '../../src/contract/attention/zones.ts'

/** Four weeks of a house: the last still open, one with too few. Invented: the page is what is looked at. */
export const TABLE: AttentionTable = {
  showroom: 'one', title: { en: 'Parlour One' }, product: '/product/one/', view: { eye: [5.1, 1.15, 6.5], aim: [0, 0.62, 0.05], fov: 19 }, k: 20, zones: ATTENTION.zones,
  periods: MEASURES.flatMap((measure) =>
    ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map((from, week) => {
      const about = { edition: week < 2 ? 1 : 2, measure, from, days: 7, visitsGive: 15, epsilon: 1, spent: 1 }
      if (week === 3) return { ...about, state: 'open' as const, visits: null, cells: null }
      if (week === 0 && measure === 'dwell') return { ...about, state: 'few' as const, visits: null, cells: null }
      const cells = ATTENTION.zones.map(({ name }, index) => ({ zone: name, seconds: Math.max(0, Math.round((4200 / (index * 0.9 + 1)) * (0.7 + 0.2 * week) - 90 + ((index * 137) % 180))), give: 449 }))
      return { ...about, state: 'shown' as const, visits: 210 + 60 * week, cells }
    })
  )
}
