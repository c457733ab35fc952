import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { browserPath } from '../../run/browser.ts'
import type { Stand } from './stand.tsx'

declare global {
  interface Window {
    stand: Stand
  }
}

export interface Wish {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  language?: 'en' | 'fr'
  motion?: 'reduce'
  /** How much larger than usual text is set, as a browser's own setting does. */
  text?: number
}

/** One window of the stand: shows its states one after the other. */
export interface StandWindow {
  page: Page
  show(state: string): Promise<Page>
  close(): Promise<void>
}

export interface Standing {
  open(wish?: Wish): Promise<StandWindow>
  /** What pages have complained of so far. */
  faults: string[]
  stop(): Promise<void>
}

/** The components in a real browser, built as the product is, with acts that stay in memory. */
export async function serveStand(): Promise<Standing> {
  const outDir = await mkdtemp(join(tmpdir(), 'parlour-stand-'))
  const base = { root: import.meta.dirname, configFile: false, logLevel: 'error' } as const
  await build({ ...base, plugins: [react()], build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false } })
  const server = await preview({ ...base, build: { outDir }, preview: { port: 0 } })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the stand has no address')
  const browser: Browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--no-first-run'] })
  const faults: string[] = []
  return {
    faults,
    async open({ width = 1440, height = 900, theme = 'light', language = 'en', motion, text = 1 } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: motion ?? null })
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
      })
      return {
        page,
        async show(state) {
          await page.goto(`${address}?state=${state}&language=${language}`)
          await page.locator('#ui > *').first().waitFor({ state: 'attached' })
          if (text !== 1) await page.addStyleTag({ content: `html { font-size: ${text * 100}% }` })
          await page.evaluate(() => document.fonts.ready.then(() => undefined))
          return page
        },
        close: () => context.close()
      }
    },
    async stop() {
      await browser.close()
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    }
  }
}
