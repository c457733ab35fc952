import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {Refusal} from './refusal.ts'
import {buildPages} from './pages.ts'

/** A build that says when it has begun, and takes as long as the file `hold` is there. */
const viteConfig = `
import {existsSync, writeFileSync} from 'node:fs'
export default {
  plugins: [{name: 'held', async buildStart() {
    writeFileSync('begun', '')
    while (existsSync('hold')) await new Promise((resolve) => setTimeout(resolve, 20))
  }}],
}`

let root: string
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'parlour-pages-'))
  await mkdir(path.join(root, 'src'))
  await writeFile(path.join(root, 'package.json'), '{"type": "module"}')
  await writeFile(path.join(root, 'vite.config.ts'), viteConfig)
  await writeFile(path.join(root, 'index.html'), '<script type="module" src="/src/page.js"></script>')
  await write('one')
})
afterEach(() => rm(root, {recursive: true, force: true}))

const write = (text: string) => writeFile(path.join(root, 'src', 'page.js'), `document.title = '${text}'`)
const at = (...parts: string[]) => path.join(root, ...parts)

/** The scripts of a build, and which of them says what. */
async function scripts(): Promise<Record<string, string>> {
  const names = await readdir(at('dist', 'assets'))
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(at('dist', 'assets', name), 'utf8')] as const)))
}

/** A process of its own that builds, as every start does. */
function builder() {
  const script = `
    import {buildPages} from ${JSON.stringify(path.join(import.meta.dirname, 'pages.ts'))}
    console.log('built: ' + await buildPages(${JSON.stringify(root)}, console.log))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {stdio: ['ignore', 'pipe', 'inherit']})
  let said = ''
  child.stdout.on('data', (piece) => (said += piece))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return {child, said: () => said, ended}
}

const patience = {timeout: 30_000, interval: 20}

test('A2: built once, they are built again only when a source has changed', async () => {
  expect(await buildPages(root, () => {})).toBe(true)
  expect(await buildPages(root, () => {})).toBe(false)
  await write('two')
  expect(await buildPages(root, () => {})).toBe(true)
  expect(await buildPages(root, () => {}, {always: true})).toBe(true)
  expect(Object.values(await scripts()).join()).toContain('two')
})

test('A1: two starts at once in one checkout: one builds, the other says that it waits, and builds nothing', async () => {
  await writeFile(at('hold'), '')
  const first = builder()
  await vi.waitFor(() => expect(existsSync(at('begun'))).toBe(true), patience)
  const second = builder()
  await vi.waitFor(() => expect(second.said()).toContain('is building the pages: waiting for it.'), patience)
  expect(second.said()).toContain(`(${first.child.pid})`)
  await rm(at('hold'))
  expect([await first.ended, await second.ended]).toEqual([0, 0])
  expect([first.said(), second.said()].map((said) => /built: (\w+)/.exec(said)?.[1])).toEqual(['true', 'false'])
})

test('A2: while one builds, what was built before is all there; afterwards an open page still finds its files', async () => {
  await buildPages(root, () => {})
  const [[before]] = Object.entries(await scripts()) as [[string, string]]
  await write('two')
  await writeFile(at('hold'), '')
  await rm(at('begun'))
  const building = builder()
  await vi.waitFor(() => expect(existsSync(at('begun'))).toBe(true), patience)
  expect(Object.keys(await scripts())).toEqual([before])
  expect(await readFile(at('dist', 'index.html'), 'utf8')).toContain(before)
  await rm(at('hold'))
  expect(await building.ended).toBe(0)
  const after = await scripts()
  expect(after[before]).toContain('one')
  expect(await readFile(at('dist', 'index.html'), 'utf8')).not.toContain(before)
  // Kept for one build more, not for good.
  await write('three')
  await buildPages(root, () => {})
  expect(Object.keys(await scripts())).not.toContain(before)
})

test('A2: a build that was killed leaves the pages as they were, holds nobody up, and is cleared away', async () => {
  await buildPages(root, () => {})
  await write('two')
  await writeFile(at('hold'), '')
  await rm(at('begun'))
  const killed = builder()
  await vi.waitFor(() => expect(existsSync(at('begun'))).toBe(true), patience)
  killed.child.kill('SIGKILL')
  await killed.ended
  expect(Object.values(await scripts()).join()).toContain('one')
  await rm(at('hold'))
  expect(await buildPages(root, () => {})).toBe(true)
  expect((await readdir(root)).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})

test('A2: what cannot be built is refused with the reason, and the pages stay as they were', async () => {
  await buildPages(root, () => {})
  await writeFile(at('src', 'page.js'), 'this is no script')
  const refused = await buildPages(root, () => {}).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(String(refused)).toMatch(/page\.js[^]*The pages could not be built\.$/)
  expect(Object.values(await scripts()).join()).toContain('one')
})
