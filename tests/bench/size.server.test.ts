import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { BUDGETS, SMALL } from './budgets.ts'
import { added, type Chunk, closure, readChunks, weigh } from './chunks.ts'

const dist = resolve(import.meta.dirname, '../../dist')
let chunks: Chunk[]

beforeAll(async () => {
  chunks = await readChunks(dist)
})

describe('what the pages weigh', () => {
  it.each(BUDGETS)('$load after $after stays within $kb KB', async ({ load, after, kb }) => {
    expect((await weigh(dist, added(chunks, load, after))) / 1000).toBeLessThanOrEqual(kb)
  })

  it('whatever else is imported later is small beside the page that asks for it', async () => {
    const named = new Set(BUDGETS.map((budget) => budget.load))
    const pages = chunks.flatMap(({ facade }) => (facade?.endsWith('.html') ? [facade] : []))
    const later = chunks.filter(({ facade }) => facade !== null && !facade.endsWith('.html') && !named.has(facade))
    expect(later.length).toBeGreaterThan(0)
    for (const { facade, file } of later) {
      const asking = pages.filter((page) => reaches(page, file))
      const extra = await Promise.all(asking.map(async (page) => (await weigh(dist, added(chunks, facade!, [page, ...loadsOf(page)]))) / 1000))
      expect(Math.max(0, ...extra), facade!).toBeLessThanOrEqual(SMALL)
    }
  })
})

/** Whether a page can come by a file, at once or later. */
function reaches(page: string, wanted: string): boolean {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))
  const seen = new Set<string>()
  const open = [...closure(chunks, page)]
  while (open.length > 0) {
    const file = open.pop()!
    if (seen.has(file)) continue
    seen.add(file)
    const chunk = byFile.get(file)
    open.push(...(chunk?.imports ?? []), ...(chunk?.later ?? []))
  }
  return seen.has(wanted)
}

/** The loads with a budget of their own that a page comes by. */
function loadsOf(page: string): string[] {
  return BUDGETS.filter((budget) => !budget.load.endsWith('.html') && budget.after.includes(page)).map((budget) => budget.load)
}
