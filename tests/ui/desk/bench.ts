import { join } from 'node:path'
import { createServer } from 'vite'
import react from '@vitejs/plugin-react'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { browserPath } from '../../run/browser.ts'
import type { Bench } from './page.tsx'

/** The page's sources lie above its own folder. */
const root = join(import.meta.dirname, '../../..')

/** The desk's surface alone in a real browser: its stores filled by hand, its acts written down. */
export interface DeskBench {
  open(options?: BrowserContextOptions): Promise<{ page: Page; faults: string[] }>
  close(): Promise<void>
}

/** Serves the bench's page and opens one browser for it. */
export async function openDeskBench(): Promise<DeskBench> {
  const server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    cacheDir: join(root, 'node_modules/.vite/desk-bench'),
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null, fs: { allow: [root] } },
    optimizeDeps: { include: ['react', 'react-dom/client', 'react/jsx-dev-runtime', 'zustand', 'zustand/vanilla', 'zod'] }
  })
  await server.listen()
  const browser: Browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  })
  return {
    async open(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce', ...options })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      await page.goto(`${server.resolvedUrls!.local[0]}page.html`)
      await page.waitForFunction(() => 'bench' in window)
      return { page, faults }
    },
    async close() {
      await browser.close()
      await server.close()
    }
  }
}

/** The acts done so far, newest last, as `name value value`. */
export const actsOn = (page: Page): Promise<string[]> => page.evaluate(() => window.bench.acts.map((act) => act.map(String).join(' ')))

/** Waits until an act has been done. */
export async function didAct(page: Page, act: string): Promise<void> {
  await page.waitForFunction((wanted) => window.bench.acts.some((done) => done.map(String).join(' ') === wanted), act, { timeout: 5000 })
}

export type { Bench }
