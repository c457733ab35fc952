import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { PICTURES } from './all.ts'
import type { Picture } from './all.ts'
import type { Shot } from './page.ts'

/*
 * tsx assets/car/looks/shoot.ts --views side,front --studio dark --level full --paint ember --wheels forged --out DIR
 * … --lit day=0.75,brake=1   (lights by name; without it the car is as it comes)
 * tsx assets/car/looks/shoot.ts --all   (the fixed pictures of looks/all.ts; --only driver,boot takes some of them)
 * Takes pictures of the built car through three in a headless browser.
 */
const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    views: { type: 'string', default: 'front-quarter,side,rear-quarter' },
    studio: { type: 'string', default: 'dark' },
    level: { type: 'string', default: 'full' },
    paint: { type: 'string', default: 'glacier' },
    interior: { type: 'string', default: 'sand' },
    wheels: { type: 'string', default: 'aero' },
    roof: { type: 'string', default: 'glass' },
    lit: { type: 'string', default: '' },
    width: { type: 'string', default: '960' },
    height: { type: 'string', default: '540' },
    product: { type: 'string', default: '/product/one/' },
    prefix: { type: 'string', default: '' },
    out: { type: 'string', default: 'docs/looks' },
    browser: { type: 'string', default: '/usr/bin/chromium' },
  },
})

const root = resolve(import.meta.dirname, '../../..')
const server = await createServer({
  root,
  configFile: false,
  cacheDir: join(root, 'node_modules/.cache/parlour-looks-car'),
  logLevel: 'error',
  optimizeDeps: { entries: ['assets/car/looks/page.html'] },
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { strict: false } },
})
await server.listen()
const address = server.httpServer?.address()
if (!address || typeof address === 'string') throw new Error('the picture server has no port')
const browser = await chromium.launch({
  executablePath: values.browser,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
})
try {
  const page = await browser.newPage()
  page.setDefaultTimeout(240_000)
  page.on('pageerror', (error) => console.error(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text())
  })
  await page.goto(`http://127.0.0.1:${address.port}/assets/car/looks/page.html?product=${encodeURIComponent(values.product)}`)
  await page.waitForFunction(() => document.title === 'ready')
  await mkdir(values.out, { recursive: true })
  for (const picture of values.all ? PICTURES.filter(({ name }) => values.only === '' || values.only.split(',').includes(name)) : asked()) {
    const shot: Shot = {
      view: picture.view,
      level: picture.level,
      studio: picture.studio,
      variants: [`paint-${picture.paint}`, `interior-${picture.interior}`],
      wheels: picture.wheels,
      roof: picture.roof,
      lit: picture.lit ?? null,
      width: picture.size[0],
      height: picture.size[1],
    }
    const taken = await page.evaluate((s) => window.shoot(s), shot)
    const file = join(values.out, `${values.prefix}${picture.name}.${values.all ? 'jpg' : 'png'}`)
    await writeFile(file, Buffer.from((values.all ? taken.small : taken.picture).split(',')[1]!, 'base64'))
    console.log(`${file}: ${taken.triangles} triangles, ${taken.calls} draws`)
  }
} finally {
  await browser.close()
  await server.close()
}

function asked(): Picture[] {
  const { studio, level, paint, interior, wheels } = values
  const size: Picture['size'] = [Number(values.width), Number(values.height)]
  return values.views.split(',').map((view) => ({
    name: view,
    view,
    studio: studio as Picture['studio'],
    level: level as Picture['level'],
    paint,
    interior,
    wheels,
    roof: values.roof === 'painted' ? 'painted' : 'glass',
    size,
    ...(values.lit ? { lit: Object.fromEntries(values.lit.split(',').map((each) => [each.split('=')[0]!, Number(each.split('=')[1])])) } : {}),
  }))
}
