import {access, constants} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'
import {Refusal} from '../../server/start/refusal.ts'
import {runOnce} from '../../server/start/run-once.ts'

/** Names under which Chrome and Chromium are installed on Linux. */
const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']

/** Where they are on macOS. */
const applications = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

/** The oldest that the tests are known to run with. */
const oldestVersion = 126

/** The machine that a browser is looked for on; this one unless a test says otherwise. */
export type Machine = {
  readonly env: NodeJS.ProcessEnv
  /** Where browsers are that are not on the PATH. */
  readonly applications: readonly string[]
  /** Where Playwright puts what it downloads. */
  readonly downloaded: string
  /** The command that has Playwright download a browser. */
  readonly download: readonly [file: string, ...args: string[]]
  /** Whether packages may be installed without asking for a password. */
  readonly isRoot: boolean
}

function thisMachine(): Machine {
  const playwright = path.join(path.dirname(fileURLToPath(import.meta.resolve('playwright-core/package.json'))), 'cli.js')
  return {
    env: process.env,
    applications,
    downloaded: chromium.executablePath(),
    download: [process.execPath, playwright, 'install', 'chromium'],
    isRoot: process.getuid?.() === 0,
  }
}

/** The browser that is already on a machine, or null. */
async function installedBrowser({env, applications, downloaded}: Machine): Promise<string | null> {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(path.isAbsolute)
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  for (const file of [...onPath, ...applications, downloaded]) if (await isBrowser(file)) return file
  return null
}

/**
 * The browser that tests are to use: one that is there, else one that Playwright downloads, else the system's package.
 * Throws a `Refusal` that says what to install.
 */
export async function browserPath(say: (line: string) => void = console.log, machine: Machine = thisMachine()): Promise<string> {
  const there = await installedBrowser(machine)
  if (there !== null) return there
  say('No Chrome or Chromium here: downloading one with Playwright.')
  const [file, ...args] = machine.download
  const downloaded = await runOnce(file, args, {
    env: {...machine.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000'},
    timeout: 600_000,
  })
  const fromPlaywright = await installedBrowser(machine)
  if (fromPlaywright !== null) return fromPlaywright
  say(`That did not work (${lastLineOf(downloaded.output)}): trying the system's package.`)
  await installPackage(machine)
  const fromSystem = await installedBrowser(machine)
  if (fromSystem !== null) return fromSystem
  throw new Refusal(
    'The browser tests need Chrome or Chromium, and it could be had neither from Playwright nor from apt-get: install ' +
      'one (for instance `sudo apt-get install chromium`, or from https://www.google.com/chrome), then run them again.',
  )
}

async function isBrowser(file: string): Promise<boolean> {
  const runnable = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!runnable) return false
  // Some systems have a script by that name that only says how to get the browser.
  const {code, output} = await runOnce(file, ['--version'], {timeout: 15_000})
  return code === 0 && versionIn(output) >= oldestVersion
}

/** The major version in what a browser says of itself; 0 if it says none. */
export function versionIn(output: string): number {
  return Number(/Chrom(?:e|ium)[^\d]*(\d+)\.\d/.exec(output)?.[1] ?? 0)
}

/** Only where it can be done without asking for a password. */
async function installPackage({env, isRoot}: Machine): Promise<void> {
  const asRoot = isRoot ? [] : ['sudo', '-n']
  const aptGet = (...args: string[]) => {
    const [file = 'apt-get', ...rest] = [...asRoot, 'apt-get', '-y', ...args]
    return runOnce(file, rest, {env: {...env, DEBIAN_FRONTEND: 'noninteractive'}, timeout: 600_000})
  }
  if ((await aptGet('install', 'chromium')).code === 0) return
  await aptGet('update')
  await aptGet('install', 'chromium')
}

function lastLineOf(output: string): string {
  return output.trim().split('\n').pop() || 'no answer'
}
