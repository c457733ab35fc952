import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageName, PageSource } from '../../server/http/page-source.ts'

/** Built pages, some of them missing. */
export type OpenPages = { source: PageSource; close(): Promise<void> }

const BUILT: Partial<Record<PageName, string>> = { showroom: '<!doctype html><title>The showroom</title>', desk: '<!doctype html><title>The desk</title> é € \u2028' }

/** What every source of built pages must do. */
export function pageSourceSuite(name: string, open: (pages: Partial<Record<PageName, string>>) => Promise<OpenPages>): void {
  describe(`built pages, ${name}`, () => {
    let pages: OpenPages
    beforeAll(async () => void (pages = await open(BUILT)))
    afterAll(() => pages.close())

    it('gives each page as it was built, to everybody at once, and again', async () => {
      for (const page of ['showroom', 'desk'] as const) {
        const read = await Promise.all(['/one', '/two', '/one'].map((address) => pages.source.template(page, address)))
        expect(read).toEqual([BUILT[page], BUILT[page], BUILT[page]])
      }
    })
    it('says that a page is not there, and goes on', async () => {
      expect(await pages.source.template('kept', '/k/x')).toBeNull()
      expect(await pages.source.template('showroom', '/s/one')).toBe(BUILT.showroom)
    })
  })
}
