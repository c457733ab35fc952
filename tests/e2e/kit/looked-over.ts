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

/** The same of a page in a window of 320 px with text twice as large, all of it, and what is too wide there. */
export async function faultsIfNarrow(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await page.waitForLoadState('networkidle')
  const found = await faultsOf(page, 'all')
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 4)
      .map((element) => `${element.tagName}.${element.className} “${(element.textContent ?? '').slice(0, 24)}”`)
  )
  return found.map((fault) => (/wider/.test(fault) ? `${fault}: ${wide.join(', ')}` : fault))
}
