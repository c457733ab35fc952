import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'

/*
 * tsx assets/studio/sphere-check.ts [browser]: draws a sphere under the baked surroundings and under three's own prefiltering
 * of the same studio, and fails if they differ by more than 4 % of the light, or if a mirrored bake would not be noticed.
 */
const root = resolve(import.meta.dirname, '../..')
const server = await createServer({
  root,
  configFile: false,
  cacheDir: join(root, 'node_modules/.cache/parlour-looks'),
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
})
await server.listen()
const address = server.httpServer?.address()
if (!address || typeof address === 'string') throw new Error('the page server has no port')
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--no-first-run'],
})
try {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${address.port}/assets/studio/sphere.html`)
  await page.waitForFunction(() => document.title === 'ready')
  const found = await page.evaluate(() => window.compareSpheres())
  for (const d of found) {
    const good = d.error < 0.04 && d.mirrored > 2.5 * d.error
    console.log(`${d.studio} roughness ${d.roughness}: ${(100 * d.error).toFixed(2)} % off, mirrored ${(100 * d.mirrored).toFixed(1)} %${good ? '' : '  WRONG'}`)
    if (!good) process.exitCode = 1
  }
} finally {
  await browser.close()
  await server.close()
}
