import type { Page } from 'playwright-core'

const inSight = new Set<Page>()

/** What this page shows is printed when a test fails, for as long as the page is open. */
export function keepInSight(page: Page): void {
  inSight.add(page)
  page.once('close', () => inSight.delete(page))
}

/** The pages that are open just now. */
export const pagesInSight = (): readonly Page[] => [...inSight]
