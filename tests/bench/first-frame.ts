import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'
import type { Row } from './row.ts'

const root = resolve(import.meta.dirname, '../..')

/** The bar of what a page's first picture may weigh beside three alone. */
const BAR = 1.2

/** JavaScript that a page needs before its first picture, as against what one would write with three alone; both as built, brotli. */
export async function run(): Promise<Row[]> {
  const out = await mkdtemp(join(tmpdir(), 'parlour-first-'))
  try {
    const [house, bare] = [join(out, 'house'), join(out, 'bare')]
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: house, copyPublicDir: false } })
    await build({ configFile: false, root: join(root, 'tests/bench/pages'), logLevel: 'error', publicDir: false, build: { outDir: bare, target: 'es2022', rolldownOptions: { input: join(root, 'tests/bench/pages/bare-three.html') } } })
    const ours = (await needed(house, 'showroom.html')) / 1000
    const against = (await needed(bare, 'bare-three.html')) / 1000
    return [{ what: 'JavaScript to the first picture, brotli', ours, against, unit: 'KB', ratio: ours / against, bar: BAR, pass: ours / against <= BAR }]
  } finally {
    await rm(out, { recursive: true })
  }
}

/** Bytes after brotli of a page's scripts and of all that they import before they run; what is imported later does not count. */
export async function needed(folder: string, page: string): Promise<number> {
  const html = await readFile(join(folder, page), 'utf8')
  const open = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map((match) => match[1]!.replace(/^\.?\//, ''))
  if (open.length === 0) throw new Error(`${page} has no script`)
  const seen = new Set<string>()
  let bytes = 0
  while (open.length > 0) {
    const file = open.pop()!
    if (seen.has(file)) continue
    seen.add(file)
    const code = await readFile(join(folder, file))
    bytes += brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
    for (const [, specifier] of code.toString().matchAll(/(?:^|[;}\s])(?:import|export)(?:[\w\s{},$*]*?from)?["'](\.[^"']+)["']/g)) open.push(relative(folder, join(folder, dirname(file), specifier!)))
  }
  return bytes
}
