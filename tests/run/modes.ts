import {existsSync} from 'node:fs'
import path from 'node:path'
import {missingLiveKitLine, obtainLiveKit} from '../../server/start/livekit/obtain.ts'
import {buildPages} from '../../server/start/pages.ts'
import {Refusal} from '../../server/start/refusal.ts'
import {browserPath} from './browser.ts'
import {lint, oneCheck, runProgram, tests, timed, types} from './steps.ts'
import {isGood, lastLines, sum, type Tally} from './tally.ts'

/**
 * Runs what was asked for and gives the exit code. `check` is the quick part, `all` is everything; both end in the line
 * `N passed, N failed`. `build` builds the pages, as the start does, whether or not anything has changed.
 */
export async function runMode(mode: string, rest: readonly string[], root: string): Promise<number> {
  switch (mode) {
    case 'check':
      return conclude(await check(root))
    case 'all':
      return conclude(await everything(root))
    case 'bench':
    case 'looks':
      return script(mode, rest, root)
    case 'build':
      await buildPages(root, console.log, {always: true})
      return 0
    default:
      throw new Refusal(`There is no run called ${mode}: check, all, bench, looks or build.`)
  }
}

async function check(root: string): Promise<Tally[]> {
  return [await types(root), await lint(root), await tests(root, 'unit')]
}

async function everything(root: string): Promise<Tally[]> {
  const tallies = await check(root)
  tallies.push(await tests(root, 'assets'))
  tallies.push(await oneCheck('a LiveKit server', liveKitIsThere))
  // Before the server's tests: some of them ask it for pages.
  const pages = await oneCheck('pages', () => told(() => buildPages(root, console.log)))
  tallies.push(await tests(root, 'server'))
  const browser = await oneCheck('a browser', () => told(async () => console.log(await browserPath())))
  tallies.push(pages, browser)
  if (isGood(sum([pages])) && isGood(sum([browser]))) tallies.push(await tests(root, 'e2e'))
  else console.error('The browser tests could not be run.')
  return tallies
}

/** Runs `tests/bench/run.ts` or `tests/looks/run.ts`, which need what the browser tests need. */
async function script(name: 'bench' | 'looks', args: readonly string[], root: string): Promise<number> {
  const file = path.join(root, 'tests', name, 'run.ts')
  if (!existsSync(file)) throw new Refusal(`There is no tests/${name}/run.ts.`)
  await timed('getting ready', async () => {
    await liveKitIsThere()
    await buildPages(root, console.log)
    await browserPath()
  })
  return (await runProgram(root, process.execPath, ['--import', 'tsx', file, ...args])) ?? 1
}

async function liveKitIsThere(): Promise<boolean> {
  const obtained = await obtainLiveKit({env: process.env, say: console.log})
  if (obtained.file === null) console.error(missingLiveKitLine(obtained.reasons))
  else console.log(`${obtained.file} (${obtained.from})`)
  return obtained.file !== null
}

/** Whether something worked; if it was refused, the reason is told. */
async function told(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    return false
  }
}

function conclude(tallies: readonly Tally[]): number {
  const all = sum(tallies)
  console.log(`\n${lastLines(all)}`)
  return isGood(all) ? 0 : 1
}
