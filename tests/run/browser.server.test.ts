import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {Refusal} from '../../server/start/refusal.ts'
import {browserPath, versionIn, type Machine} from './browser.ts'

let folder: string
let said: string[]
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parlour-browser-'))
  said = []
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const at = (...parts: string[]) => path.join(folder, ...parts)

/** A command on this machine that does what a script says; it finds nothing but what is written out in full. */
async function command(place: string, script: string): Promise<string> {
  const file = at(place)
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  return file
}

const browser = (place: string, version = 'Chromium 140.0.1.2') => command(place, `echo "${version}"`)
/** A line of a script that puts a browser somewhere. */
const puts = (place: string) => `/bin/mkdir -p ${path.dirname(at(place))}; printf '#!/bin/sh\\necho "Chromium 140.0.1.2"\\n' > ${at(place)}; /bin/chmod 755 ${at(place)}`

async function machine(isRoot = true): Promise<Machine> {
  return {
    env: {PATH: at('bin')},
    applications: [at('Applications', 'Chromium')],
    downloaded: at('playwright', 'chrome'),
    download: [at('bin', 'playwright'), 'install', 'chromium'],
    isRoot,
  }
}

const find = async (isRoot = true) => browserPath((line) => said.push(line), await machine(isRoot))

test('A9: a Chrome or Chromium on the PATH goes before everything else, and nothing is fetched', async () => {
  await browser('playwright/chrome')
  await command('bin/playwright', `echo fetched > ${at('fetched')}`)
  const file = await browser('bin/chromium')
  expect(await find()).toBe(file)
  expect(await find()).toBe(file)
  const better = await browser('bin/google-chrome', 'Google Chrome 141.0.7390.54')
  expect(await find()).toBe(better)
  expect(said).toEqual([])
})

test('one where a system keeps its applications, or that Playwright downloaded before, is taken', async () => {
  const earlier = await browser('playwright/chrome')
  expect(await find()).toBe(earlier)
  const application = await browser('Applications/Chromium')
  expect(await find()).toBe(application)
})

test('what is too old, says nothing, or cannot be run is passed over', async () => {
  await browser('bin/google-chrome', 'Google Chrome 90.0.4430.93')
  await command('bin/chromium-browser', 'echo "get it with snap" >&2; exit 1')
  await chmod(await browser('bin/chrome'), 0o644)
  await command('bin/playwright', puts('playwright/chrome'))
  expect(await find()).toBe(at('playwright', 'chrome'))
  expect(said).toEqual(['No Chrome or Chromium here: downloading one with Playwright.'])
})

test('A9: where Playwright cannot download, the system’s package is taken, with fresh lists if they are needed', async () => {
  await command('bin/playwright', 'echo "host refused" >&2; exit 1')
  await command('bin/apt-get', `echo "$*" >> ${at('asked')}
case "$*" in
  *update) : > ${at('lists')};;
  *) [ -e ${at('lists')} ] || exit 100; ${puts('bin/chromium')};;
esac`)
  expect(await find()).toBe(at('bin', 'chromium'))
  expect(said.at(-1)).toBe("That did not work (host refused): trying the system's package.")
  expect((await readFile(at('asked'), 'utf8')).trim().split('\n')).toEqual(['-y install chromium', '-y update', '-y install chromium'])
})

test('A9: whoever is not root is asked for no password', async () => {
  await command('bin/playwright', 'exit 1')
  await command('bin/sudo', `echo "$*" >> ${at('asked')}; exit 1`)
  await expect(find(false)).rejects.toThrow(Refusal)
  expect((await readFile(at('asked'), 'utf8')).split('\n')[0]).toBe('-n apt-get -y install chromium')
})

test('A9: where none of it works, one sentence says what to install', async () => {
  const refused = await find().catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect((refused as Refusal).message).toMatch(/^The browser tests need Chrome or Chromium, .* install one \(for instance `sudo apt-get install chromium`/)
})

test.each([
  ['Google Chrome 141.0.7390.54', 141],
  ['Chromium 156.0.1.2 built on Debian', 156],
  ['Google Chrome for Testing 145.0.1.2', 145],
  ['Firefox 120.0', 0],
  ['', 0],
])('%s is version %i', (output, version) => {
  expect(versionIn(output)).toBe(version)
})
