import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { browserPath } from '../../run/browser.ts'
import { keepInSight } from './in-sight.ts'

const always = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run'
]

/** A real Chromium with a fake microphone; `voice` is a WAV file that is played into it, round and round. */
export async function openBrowser(voice?: string): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    args: voice ? [...always, `--use-file-for-fake-audio-capture=${voice}`] : always
  })
}

/** Pictures drawn by two busy cores come late: a condition is given up only after this, ms. */
const PATIENCE = 75_000

/** One person's page in a context of its own, small, since every picture is drawn by the processor. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 960, height: 600 },
    reducedMotion: 'reduce',
    permissions: ['microphone'],
    locale: 'en-GB',
    ...options
  })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  keepInSight(page)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return { context, page, faults }
}
