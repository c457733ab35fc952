import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe holds against a page, serious or critical, as `rule: where`; and by how many pixels it is wider than its window. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Our own policy lets no foreign script onto a page: axe is run in a world of its own.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return wider > 0 ? [...found, `${wider} px wider than its window`] : found
}
