import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { countDrawn } from './count-drawn.ts'
import type { CountedLine } from '../../e2e/kit/line.ts'

/** What it took until a picture had drawn the car. */
export interface Arrival {
  /** Milliseconds from the navigation, by the page's own clock. */
  readonly ms: number
  /** Seconds of the page's main thread, by the browser's own clock of its tasks. */
  readonly cpu: number
  /** Everything that came over the line. */
  readonly bytes: number
}

/** One visit with nothing kept from before. */
export interface Visit {
  readonly page: Page
  /** One arrival for each step that was asked for, in order. */
  readonly arrivals: readonly Arrival[]
  /** Seconds of its main thread so far. */
  cpu(): Promise<number>
  close(): Promise<void>
}

/** As long as a step may take to be drawn, ms. */
const PATIENCE = 180_000
const SIZE: BrowserContextOptions = { viewport: { width: 800, height: 500 } }

/**
 * Opens a page and waits until pictures have drawn so many vertices of triangles as each of `steps` says.
 *
 * @param path from the line's own address; a page of the same origin is opened before, so that both have a process of their own
 */
export async function visit(browser: Browser, line: CountedLine, path: string, steps: readonly number[], outside?: Record<string, Buffer>): Promise<Visit> {
  const context = await browser.newContext(SIZE)
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const arrivals: Arrival[] = []
  let heard: () => void = () => undefined
  const all = new Promise<void>((settle) => (heard = settle))
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  let begun = 0
  await page.exposeFunction('toldOfCar', async (ms: number, since1970: number) => {
    arrivals.push({ ms, cpu: (await taskSeconds(cdp)) - begun, bytes: line.received(since1970) })
    if (arrivals.length === steps.length) heard()
  })
  if (outside) await serveOutside(cdp, outside)
  await page.goto(`${line.url}/robots.txt`)
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.addInitScript(countDrawn, { steps: [...steps], told: 'toldOfCar' })
  begun = await taskSeconds(cdp)
  line.reset()
  await page.goto(line.url + path, { waitUntil: 'commit' })
  const late = setTimeout(() => void page.close(), PATIENCE)
  const closed = new Promise<never>((_, reject) => page.once('close', () => reject(new Error(`${path} drew ${arrivals.length} of ${steps.length} steps in ${PATIENCE / 1000} s`))))
  await Promise.race([all, closed])
  clearTimeout(late)
  closed.catch(() => undefined)
  return { page, arrivals, cpu: () => taskSeconds(cdp), close: () => context.close() }
}

async function taskSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')!.value
}

/** Answers for addresses elsewhere, from which a peer fetches by itself, at no cost of a line. */
async function serveOutside(cdp: CDPSession, files: Record<string, Buffer>): Promise<void> {
  await cdp.send('Fetch.enable', { patterns: Object.keys(files).map((urlPattern) => ({ urlPattern })) })
  cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
    const found = Object.entries(files).find(([pattern]) => request.url.startsWith(pattern.replace(/\*$/, '')))
    const answer = found
      ? cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'access-control-allow-origin', value: '*' }, { name: 'content-type', value: 'text/javascript' }], body: found[1].toString('base64') })
      : cdp.send('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' })
    answer.catch(() => undefined)
  })
}
