import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { needed } from './first-frame.ts'
import type { Row } from './row.ts'

const root = resolve(import.meta.dirname, '../..')

/** KB of JavaScript, brotli, that the desk may take before anything of the room is drawn. */
const BAR = 130

/** JavaScript of the desk at rest: its page as it is built, with all that it imports before it runs; no conversation and no room. */
export async function run(): Promise<Row[]> {
  const out = await mkdtemp(join(tmpdir(), 'parlour-desk-'))
  try {
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: out, copyPublicDir: false } })
    const ours = (await needed(out, 'desk.html')) / 1000
    return [{ what: 'desk before the room is drawn: JavaScript, brotli', ours, against: BAR, unit: 'KB', ratio: ours, bar: BAR, pass: ours <= BAR }]
  } finally {
    await rm(out, { recursive: true })
  }
}
