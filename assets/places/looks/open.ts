import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'

/** A page with a canvas and a script, in a headless browser of its own. */
export interface OpenedPage {
  readonly page: Page
  /** What went wrong on the page so far. */
  readonly faults: string[]
  /** Addresses that the page asked for. */
  readonly asked: string[]
  close(): Promise<void>
}

const PUBLIC = resolve(import.meta.dirname, '../../../public')

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'page' } }
  })
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue
    const chunk = output.output.find((file) => file.type === 'chunk')
    if (chunk?.type === 'chunk') return chunk.code
  }
  throw new Error(`nothing was built of ${entry}`)
}

/** Opens the built script `entry` on a page; what it fetches comes of `public`, places of `places` where that is given. */
export async function openPlacePage(entry: URL, browserPath: string, places?: string, size = { width: 640, height: 400 }): Promise<OpenedPage> {
  const script = await bundled(fileURLToPath(entry))
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    asked.push(path)
    if (path === '/') {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><canvas></canvas><script type="module" src="page.js"></script>')
    } else if (path === '/page.js') response.setHeader('content-type', 'text/javascript').end(script)
    else {
      const file = places && path.startsWith('/places/') ? join(places, path.slice('/places/'.length)) : join(PUBLIC, path)
      readFile(file).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end()
      )
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  })
  const faults: string[] = []
  const page = await browser.newPage({ viewport: size })
  page.setDefaultTimeout(240_000)
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text().slice(0, 3000))
  })
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  return {
    page,
    faults,
    asked,
    async close() {
      await browser.close()
      server.close()
    }
  }
}
