import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {chromium} from 'playwright-core'

/**
 * Takes pictures of the people: `tsx assets/people/looks/shoot.ts OUT view,view… [width height]`, with the people file
 * that is built. CHROMIUM names the browser.
 */
const [, , out = 'tests/.out/people', list = 'lineup', width = '1280', height = '720'] = process.argv
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const main = async (): Promise<void> => {
  const bundle = await build({entryPoints: [here('page.ts')], bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'error'})
  const script = bundle.outputFiles[0]!.text
  const people = readFileSync(here('../../../public/people/people.bin'))
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (path === '/people.bin') response.end(people)
    else if (path === '/page.js') response.setHeader('content-type', 'text/javascript').end(script)
    else response.setHeader('content-type', 'text/html').end('<!doctype html><canvas></canvas><script type="module" src="page.js"></script>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const {port} = server.address() as AddressInfo
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  })
  try {
    const page = await browser.newPage({viewport: {width: Number(width), height: Number(height)}})
    page.on('console', (message) => message.type() === 'error' && console.error(message.text().slice(0, 3000)))
    await page.goto(`http://127.0.0.1:${port}/?w=${width}&h=${height}`)
    await page.waitForFunction(() => window.shootPeople !== undefined || window.peopleProblem !== undefined)
    const problem = await page.evaluate(() => window.peopleProblem)
    if (problem) throw new Error(problem)
    mkdirSync(out, {recursive: true})
    for (const name of list.split(',')) {
      const counted = await page.evaluate((view) => window.shootPeople!(view), name)
      const url = await page.evaluate(() => document.querySelector('canvas')!.toDataURL('image/png'))
      writeFileSync(`${out}/${name}.png`, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
      console.log(name, JSON.stringify(counted))
    }
  } finally {
    await browser.close()
    server.close()
  }
}

await main()
