import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../e2e/kit/browser.ts'
import { openHouse } from '../e2e/kit/house.ts'
import { closure, readChunks, weigh } from './chunks.ts'
import { inTurn, rowOf } from './arriving/compare.ts'
import { type CountedLine, layLine, type LineKind } from '../e2e/kit/line.ts'
import { enoughOf } from './arriving/triangles.ts'
import { type Arrival, visit } from './arriving/visit.ts'
import { type Peer, servePeers } from './peers/serve.ts'
import type { Row } from './row.ts'

const dist = resolve(import.meta.dirname, '../../dist')
const ROUNDS = 7
const ON_THE_SLOW_LINE = 3
/** What a phone has where the signal is poor. */
const SLOW: LineKind = { bits: 1_600_000, roundTrip: 150 }
/** How long a page lies still, ms. */
const STILL = 10_000

/** Where Babylon's loader fetches its decoder from by itself: answered from here, at no cost of a line. */
const decoder = async () => ({ 'https://cdn.babylonjs.com/*': await readFile(createRequire(import.meta.url).resolve('meshoptimizer/decoder').replace(/\.mjs$/, '.cjs')) })

/** One visit of a page, with nothing kept: what each step took. */
async function arrive(browser: Browser, line: CountedLine, path: string, steps: readonly number[]): Promise<readonly Arrival[]> {
  const { arrivals, close } = await visit(browser, line, path, steps, path.startsWith('/babylon') ? await decoder() : undefined)
  await close()
  return arrivals
}

/** Seconds of its main thread that a page takes while it lies still, and how many pictures it draws. */
async function still(browser: Browser, line: CountedLine, path: string, steps: readonly number[]): Promise<{ cpu: number; pictures: number }> {
  const { page, cpu, close } = await visit(browser, line, path, steps)
  const pictures = () => page.evaluate(() => (globalThis as unknown as { drawnSoFar: { times: number[] } }).drawnSoFar.times.length)
  // Still is what draws nothing more by itself: whatever was on its way has come.
  for (let before = -1, now = await pictures(); now !== before; ) {
    await page.waitForTimeout(3000)
    ;[before, now] = [now, await pictures()]
  }
  const [begun, drawn] = [await cpu(), await pictures()]
  await page.waitForTimeout(STILL)
  const got = { cpu: (await cpu()) - begun, pictures: (await pictures()) - drawn }
  await close()
  return got
}

/** Bytes of a second visit in the same browser against those of the first, once both have all they want. */
async function secondVisit(browser: Browser, line: CountedLine, path: string, steps: readonly number[]): Promise<Row> {
  const { page, close } = await visit(browser, line, path, steps)
  await page.waitForLoadState('networkidle')
  const first = line.received()
  line.reset()
  await page.goto(line.url + path)
  await page.waitForLoadState('networkidle')
  const second = line.received()
  await close()
  return { what: 'second visit, bytes', ours: second / 1000, against: first / 1000, unit: 'KB', ratio: second / first, bar: 0.02, pass: second / first <= 0.02 }
}

/** The first car, the whole car and a page at rest, beside the peers with the same car: the table of arriving. */
export async function run(): Promise<Row[]> {
  const enough = await enoughOf()
  const [house, peers, browser] = [await openHouse(), await servePeers(), await openBrowser()]
  const lines = [await layLine(house.url, null), await layLine(peers.url, null), await layLine(house.url, SLOW), await layLine(peers.url, SLOW)] as const
  const [ours, theirs, oursSlow, theirsSlow] = lines
  const peer = (name: Peer) => () => arrive(browser, theirs, `/${name}.html`, [enough.full])
  try {
    const chunks = await readChunks(dist)
    const script = (await weigh(dist, [...closure(chunks, 'src/app/pages/showroom.html')])) / 1000
    const rounds = await inTurn(ROUNDS, {
      ours: () => arrive(browser, ours, '/s/one?detail=full', [enough.light, enough.full]),
      'model-viewer': peer('model-viewer'),
      aframe: peer('aframe'),
      babylon: peer('babylon')
    })
    const theirScript = peers.scriptBytes('/model-viewer.js') / 1000
    const slow = await inTurn(ON_THE_SLOW_LINE, {
      ours: () => arrive(browser, oursSlow, '/s/one', [enough.light]),
      'model-viewer': () => arrive(browser, theirsSlow, '/model-viewer.html', [enough.full])
    })
    const [mine, other] = [await still(browser, ours, '/s/one', [enough.light]), await still(browser, theirs, '/model-viewer.html', [enough.full])]
    const first = ([arrival]: readonly Arrival[]) => arrival!
    const last = (arrivals: readonly Arrival[]) => arrivals.at(-1)!
    const beside = { ours: 'ours', against: 'model-viewer' }
    return [
      { what: 'JavaScript to the first car, brotli / model-viewer', ours: script, against: theirScript, unit: 'KB', ratio: script / theirScript, bar: 0.62, pass: script / theirScript <= 0.62 },
      rowOf(rounds, { ...beside, what: 'main thread to the first car / model-viewer', unit: 's', bar: 0.7, of: (all) => first(all).cpu }),
      rowOf(rounds, { ...beside, what: 'time to the first car / model-viewer', unit: 'ms', bar: 0.5, of: (all) => first(all).ms }),
      rowOf(rounds, { ...beside, against: 'aframe', what: 'time to the first car / A-Frame', unit: 'ms', bar: 0.9, of: (all) => first(all).ms }),
      rowOf(rounds, { ...beside, against: 'babylon', what: 'time to the first car / Babylon’s viewer', unit: 'ms', bar: 0.9, of: (all) => first(all).ms }),
      rowOf(rounds, { ...beside, what: 'bytes to the first car, everything counted / model-viewer with the whole car', unit: 'B', bar: 0.2, of: (all) => first(all).bytes }),
      rowOf(slow, { ...beside, what: 'time to the first car at 1.6 Mbit/s and 150 ms / model-viewer', unit: 'ms', bar: 0.25, of: (all) => first(all).ms }),
      rowOf(rounds, { ...beside, what: 'bytes to the whole car / model-viewer', unit: 'B', bar: 1, of: (all) => last(all).bytes }),
      rowOf(rounds, { ...beside, what: 'time to the whole car / model-viewer', unit: 'ms', bar: 1, of: (all) => last(all).ms }),
      { what: 'main thread of a page that lies still for 10 s / model-viewer', ours: mine.cpu, against: other.cpu, unit: 's', ratio: mine.cpu / other.cpu, bar: 1, pass: mine.cpu <= other.cpu },
      { what: 'pictures drawn meanwhile', ours: mine.pictures, against: 0, unit: '', ratio: mine.pictures, bar: 0, pass: mine.pictures === 0 },
      await secondVisit(browser, ours, '/s/one', [enough.light])
    ]
  } finally {
    await browser.close()
    await house.stop()
    for (const line of lines) await line.close()
    await peers.close()
  }
}
