import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { pagesInSight } from './in-sight.ts'

// Set up for every browser test, and apart from the pages themselves: benches and pictures open those without a test round them.

/** The words on a page as somebody before it reads them, or why they cannot be had. */
async function wordsOn(page: Page): Promise<string> {
  const read = page.evaluate(() => document.body.innerText.replace(/\s*\n\s*/g, ' | ').slice(0, 1500))
  const late = new Promise<string>((resolve) => setTimeout(resolve, 10_000, '(the page did not answer within 10 s)').unref())
  return Promise.race([read, late]).catch((error: unknown) => `(${String(error)})`)
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const page of pagesInSight()) console.error(`left on ${page.url()}: ${await wordsOn(page)}`)
})
