import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * What axe holds against a page, as `rule: where`; and by how many pixels it is wider than its window.
 *
 * @param which what is serious or critical, or all of it
 */
export async function faultsOf(page: Page, which: 'serious' | 'all' = 'serious'): Promise<string[]> {
  // Our own policy lets no foreign script onto a page: axe is run in a world of its own.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  const found = violations
    .filter(({ impact }) => which === 'all' || impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return wider > 0 ? [...found, `${wider} px wider than its window`] : found
}
