import {readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import type {Page} from 'playwright-core'
import {chromium} from 'playwright-core'
import {build} from 'vite'

/** A page that draws people in a headless browser of its own. */
export interface Opened {
  readonly page: Page
  /** What went wrong on the page so far. */
  readonly faults: string[]
  close(): Promise<void>
}

const bundled = async (entry: string): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {write: false, minify: false, target: 'es2022', lib: {entry, formats: ['es'], fileName: 'page'}}
  })
  const outputs = Array.isArray(result) ? result : [result]
  for (const output of outputs) {
    if (!('output' in output)) continue
    const chunk = output.output.find((file) => file.type === 'chunk')
    if (chunk?.type === 'chunk') return chunk.code
  }
  throw new Error(`nothing was built of ${entry}`)
}

/**
 * Opens a page with a canvas, the built script `entry` and the people file beside it (`people.bin`). `browserPath` is the
 * browser's executable; `query` goes into the page's address.
 */
export const openPeoplePage = async (entry: URL, browserPath: string, query = '', size = {width: 960, height: 540}): Promise<Opened> => {
  const script = await bundled(fileURLToPath(entry))
  const people = readFileSync(new URL('../../../public/people/people.bin', import.meta.url))
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    // A page that shares nothing has a clock of microseconds.
    response.setHeader('cross-origin-opener-policy', 'same-origin')
    response.setHeader('cross-origin-embedder-policy', 'require-corp')
    if (path === '/people.bin') response.end(people)
    else if (path === '/page.js') response.setHeader('content-type', 'text/javascript').end(script)
    else response.setHeader('content-type', 'text/html').end('<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><canvas></canvas><script type="module" src="page.js"></script>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  })
  const faults: string[] = []
  const page = await browser.newPage({viewport: size})
  page.setDefaultTimeout(240_000)
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text().slice(0, 3000))
  })
  await page.goto(`http://127.0.0.1:${port}/?${query}`)
  return {
    page,
    faults,
    async close() {
      await browser.close()
      server.close()
    }
  }
}
