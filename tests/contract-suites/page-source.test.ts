import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtPages } from '../../server/http/page-source.ts'
import { createFakePages } from '../fakes/pages.ts'
import { pageSourceSuite } from './page-source.suite.ts'

pageSourceSuite('in a folder', async (pages) => {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-pages-'))
  for (const [name, text] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), text)
  return { source: builtPages(folder), close: () => rm(folder, { recursive: true }) }
})

pageSourceSuite('in memory', async (pages) => ({ source: createFakePages(pages), close: async () => {} }))
