import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Keeps what a page shows as a PNG in the folder that PARLOUR_PICTURES names, for people to look at; without it, nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PARLOUR_PICTURES']
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
