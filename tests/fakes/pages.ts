import type { PageName, PageSource } from '../../server/http/page-source.ts'

/** Built pages in memory. */
export function createFakePages(pages: Partial<Record<PageName, string>>): PageSource {
  return { template: async (name) => pages[name] ?? null }
}
