import { systemClock } from '../adapters/system/clock.ts'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editionSchema, type Edition } from '../../src/contract/showroom.ts'
import { demoShowroom } from '../demo/showroom.ts'
import { createLog } from '../log.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { createLimits, LIMITS } from './limits.ts'
import { createAsker } from './origin.ts'
import { builtPages } from './page-source.ts'
import { pageRoutes } from './pages.ts'
import { versionsIn } from './file-versions.ts'
import { postersIn } from './posters.ts'
import { firstFilesIn } from './product-files.ts'
import { kindPage } from './plain/page.ts'
import { answerFaults } from './refusal.ts'
import { guard } from './security.ts'
import { showroomRoutes } from './showrooms.ts'
import { staticFiles } from './static.ts'

const TEMPLATE = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Built</title><script type="module" src="/assets/app-Ab3_x9Qz.js"></script></head><body><div id="room" role="region"></div></body></html>'
const EVIL = '</script><script>alert(1)</script>"\'&\u2028$&'
const plain = demoShowroom({ name: null, address: null, contact: null, phone: null })
const yen = { ...plain, slug: 'yen', currency: 'JPY' }
const evil = { ...plain, slug: 'evil', title: { en: `Evil ${EVIL}`, fr: EVIL } }

const editions: Edition[] = [{ number: 1, showroom: plain }, { number: 2, showroom: plain }, { number: 1, showroom: evil }, { number: 1, showroom: yen }]
const showrooms: PublishedShowrooms = {
  edition: async (slug, number) => editions.filter((edition) => edition.showroom.slug === slug && (number === undefined || edition.number === number)).at(-1) ?? null,
  list: async () => [{ slug: 'one', title: plain.title }],
  editions: async () => [],
  publish: () => Promise.reject(new Error('not in these tests'))
}

let folder: string
let app: FastifyInstance
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-pages-'))
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, 'product'))
  for (const page of ['showroom', 'desk', 'sign-in', 'kept', 'about']) await writeFile(join(folder, `${page}.html`), TEMPLATE)
  const script = 'console.log("hello")\n'.repeat(40)
  await writeFile(join(folder, 'assets/app-Ab3_x9Qz.js'), script)
  await writeFile(join(folder, 'assets/app-Ab3_x9Qz.js.br'), brotliCompressSync(script))
  await writeFile(join(folder, 'assets/decoder-Zz91_abc.wasm'), Buffer.from([0, 97, 115, 109]))
  await writeFile(join(folder, 'product/car.glb'), Buffer.from('0123456789'))
  await writeFile(join(folder, '.hidden'), 'no')
  await mkdir(join(folder, 'studio'))
  await writeFile(join(folder, 'studio/light.env'), 'light')
  await mkdir(join(folder, 'product/one'))
  await writeFile(join(folder, 'product/one/posters.json'), JSON.stringify({ format: 1, light: 'day.webp', dark: 'night.webp', width: 8, height: 4 }))
  await writeFile(join(folder, 'product/one/product.json'), JSON.stringify({ levels: { light: { file: 'car-light.glb' } }, shadow: { file: 'shadow.png' } }))
  await writeFile(join(folder, 'product/one/shadow.png'), 'shadow')
  app = Fastify()
  const asker = createAsker([])
  guard(app, { asker, selfSigned: false })
  answerFaults(app, createLog('error', () => {}), kindPage)
  showroomRoutes(app, { showrooms })
  const versions = await versionsIn(folder)
  pageRoutes(app, { source: builtPages(folder), showrooms, previews: { bySecret: async (secret) => (secret === 'known' ? evil : null) }, clock: systemClock, limits: createLimits(systemClock), asker, firstFiles: firstFilesIn(folder), posters: postersIn(folder), versions, middleOf: async () => null, dev: false })
  await staticFiles(app, folder, versions)
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { host: 'parlour.example', ...headers } })
const policyOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['content-security-policy'])
const editionIn = (html: string) => editionSchema.parse(JSON.parse(/<script type="application\/json" id="edition">([^<]*)<\/script>/.exec(html)![1]!))

describe('pages (SPEC P1–P5)', () => {
  it('P1: every page has its policy, which runs no script but our own files', async () => {
    for (const path of ['/s/one', '/s/one/about', '/desk', '/sign-in', '/k/some-secret']) {
      const answer = await get(path)
      expect([path, answer.statusCode]).toEqual([path, 200])
      expect(policyOf(answer)).toContain("script-src 'self' 'wasm-unsafe-eval';")
      expect(policyOf(answer)).not.toMatch(/unsafe-inline|unsafe-eval'? ?[^;]*https?:|\*/)
      expect(policyOf(answer)).toContain(`frame-ancestors '${path.startsWith('/s/') ? 'self' : 'none'}'`)
      expect(policyOf(answer)).toContain("connect-src 'self' ws://parlour.example ")
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin' })
      expect(answer.headers['permissions-policy']).toContain('microphone=(self)')
      expect(answer.headers['permissions-policy']).toContain('camera=()')
    }
  })

  it('P2: a showroom comes with its edition, title and language in it', async () => {
    const answer = await get('/s/one', { 'accept-language': 'de, fr-CA;q=0.8, en;q=0.5' })
    expect(answer.body).toContain('<html lang="fr">')
    expect(answer.body).toContain('<title>Parlour One</title>')
    expect(answer.body).toContain('<meta property="og:url" content="http://parlour.example/s/one">')
    expect(answer.body).toContain(`content="${plain.summary['fr']}"`)
    expect(answer.body).toMatch(/<link rel="preload" as="fetch" crossorigin href="\/product\/one\/product\.json\?v=[\w-]{12}">/)
    // A file that is missing is asked for as it is, and the page finds out.
    expect(answer.body).toContain('<link rel="preload" as="fetch" crossorigin href="/product/one/car-light.glb">')
    expect(answer.body).toMatch(/<link rel="preload" as="fetch" crossorigin media="\(prefers-color-scheme: light\)" href="\/studio\/light-first\.env">/)
    expect(editionIn(answer.body)).toEqual({ number: 2, showroom: plain })
    expect(editionIn((await get('/s/one?edition=1')).body).number).toBe(1)
    expect((await get('/s/one?lang=en', { 'accept-language': 'fr' })).body).toContain('<html lang="en">')
    expect((await get('/s/one', { 'accept-language': 'zh, *;q=0' })).body).toContain('<html lang="en">')
  })

  it('P12: a showroom’s picture comes with its page, for either theme and for whoever passes it on', async () => {
    const { body } = await get('/s/one')
    expect(body).toContain('<div id="room" role="region"><picture id="poster"><source media="(prefers-color-scheme: dark)" srcset="/product/one/night.webp"><img src="/product/one/day.webp" width="8" height="4" alt="Parlour One" fetchpriority="high"></picture>')
    // Asked for ahead of every script.
    const ahead = body.indexOf('<link rel="preload" as="image" fetchpriority="high" media="(prefers-color-scheme: dark)" href="/product/one/night.webp">')
    expect(ahead).toBeGreaterThan(0)
    expect(ahead).toBeLessThan(body.indexOf('<script'))
    expect(body).toContain('<meta property="og:image" content="http://parlour.example/product/one/day.webp">')
    expect((await get('/s/one/about')).body).not.toContain('poster')
  })

  it('P13: the page says what it is about to whoever reads it by program, in its own language and currency', async () => {
    const about = async (path: string) => JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec((await get(path)).body)![1]!) as Record<string, unknown>
    expect(await about('/s/one?lang=fr')).toMatchObject({
      '@type': 'Product',
      name: plain.title.fr,
      description: plain.summary.fr,
      image: 'http://parlour.example/product/one/day.webp',
      offers: { '@type': 'Offer', price: '41900.00', priceCurrency: 'EUR', url: 'http://parlour.example/s/one' }
    })
    expect((await about('/s/yen')).offers).toMatchObject({ price: '4190000', priceCurrency: 'JPY' })
    expect((await get('/s/one/about')).body).not.toContain('ld+json')
  })

  it('P3: nothing that a marketer writes becomes markup', async () => {
    const { body } = await get('/s/evil')
    // The page's own, its edition, its versions, and what it is about.
    expect(body.match(/<script/g)).toHaveLength(4)
    expect(body).not.toContain('alert(1)</script>')
    const written = body.slice(body.indexOf('id="edition"'))
    expect(written.slice(0, written.indexOf('</script>'))).not.toContain('\u2028')
    expect(editionIn(body).showroom.title.en).toBe(`Evil ${EVIL}`)
    expect(body.match(/<\/head>/g)).toHaveLength(1)
  })

  it('P4: looking round sets no cookie, whatever comes with the request', async () => {
    for (const path of ['/', '/s/one', '/s/one/about', '/api/showrooms/one', '/assets/app-Ab3_x9Qz.js', '/nothing'])
      for (const headers of [{}, { 'sec-gpc': '1' }, { cookie: 'parlour-session=x; parlour-visit=y' }])
        expect((await get(path, headers)).headers['set-cookie']).toBeUndefined()
  })

  it('P5: pages that open by a secret tell nobody where they are', async () => {
    for (const path of ['/k/some-secret', '/sign-in', '/desk'])
      expect((await get(path)).headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive', 'cache-control': 'no-store' })
    expect((await get('/s/one')).headers['x-robots-tag']).toBeUndefined()
    expect((await get('/k/some-secret')).body).not.toContain('some-secret')
    expect((await get('/robots.txt')).body).toContain('Disallow: /k/')
  })

  it('P6: no page stands before a file of the studio’s own surroundings', async () => {
    expect((await app.inject('/studio/light.env')).body).toBe('light')
  })

  it('E8: a preview shows the draft under an address that no showroom has, and asks nobody anything', async () => {
    const reply = await app.inject('/p/known')
    expect(reply.statusCode).toBe(200)
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive' })
    const said = JSON.parse(/<script type="application\/json" id="edition">(.*?)<\/script>/.exec(reply.body)![1]!) as Edition
    expect(said.showroom.slug).toMatch(/^preview--[0-9a-f]{16}$/)
    expect(said.showroom.attention).toBeUndefined()
    expect(evil.attention).toBeDefined()
    expect(reply.body).not.toContain('known')
    expect((await app.inject('/p/unknown')).statusCode).toBe(404)
  })

  it('L2: previews are opened as seldom from one place as every private link', async () => {
    const opened = async () => (await app.inject({ url: '/p/unknown', remoteAddress: '10.9.9.9' })).statusCode
    for (let n = 0; n < LIMITS.secret.place.burst; n++) expect(await opened()).toBe(404)
    expect(await opened()).toBe(429)
  })

  it('is sent in the form a browser takes, and not again while it has not changed', async () => {
    const identity = await get('/s/one')
    const br = await get('/s/one', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    const gzip = await get('/s/one', { 'accept-encoding': 'gzip, br;q=0' })
    expect([br.headers['content-encoding'], gzip.headers['content-encoding'], identity.headers['content-encoding']]).toEqual(['br', 'gzip', undefined])
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(identity.body)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(identity.body)
    const again = await get('/s/one', { 'if-none-match': `W/"other", ${identity.headers.etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await get('/s/one', { 'if-none-match': String(br.headers.etag) })).statusCode).toBe(200)
  })

  it('the only showroom is found at the root', async () => {
    const answer = await get('/')
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/s/one'])
  })

  it('what is not there is said to people on a page and to programs in a word', async () => {
    for (const path of ['/nothing', '/s/none', '/s/UPPER', '/s/one?edition=99', '/s/one?edition=x', '/showroom.html', '/showroom%2ehtml', '/assets/none.js', '/.hidden', '/assets/..%2f..%2fetc/passwd', '/product/']) {
      const page = await get(path, { accept: 'text/html', 'accept-language': 'fr' })
      expect([path, page.statusCode]).toEqual([path, 404])
      expect(page.body).toContain('Il n’y a rien à cette adresse')
      expect((await get(path)).json()).toEqual({ reason: 'not-found' })
    }
    expect((await get('/api/showrooms/none', { accept: 'text/html' })).json()).toEqual({ reason: 'not-found' })
  })
})

describe('built files (SPEC P6, P7)', () => {
  it('P6: what is named by its content is kept for good, compressed where it lies so', async () => {
    const br = await get('/assets/app-Ab3_x9Qz.js', { 'accept-encoding': 'br' })
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
    expect(br.headers['content-type']).toMatch(/javascript/)
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe((await get('/assets/app-Ab3_x9Qz.js')).body)
    expect(policyOf(br)).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect((await get('/assets/app-Ab3_x9Qz.js.br')).statusCode).toBe(404)
  })
  it('P14: a file that keeps its name is kept for good by its version, and asked about by any other', async () => {
    const { body } = await get('/s/one')
    const files = JSON.parse(/<script type="application\/json" id="files">([^<]*)<\/script>/.exec(body)![1]!) as Record<string, string>
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['/product/one/product.json', '/product/one/shadow.png', '/studio/light.env']))
    const now = await get(`/studio/light.env?v=${files['/studio/light.env']}`)
    expect([now.body, now.headers['cache-control']]).toEqual(['light', 'public, max-age=31536000, immutable'])
    for (const other of ['?v=older', '?v=', '']) {
      const asked = await get(`/studio/light.env${other}`)
      expect([asked.body, asked.headers['cache-control']]).toEqual(['light', 'public, no-cache'])
    }
    expect((await get(`/studio/none.env?v=${files['/studio/light.env']}`)).headers['cache-control']).not.toContain('immutable')
  })
  it('P14: a part is counted in the plain file, whatever packing a browser takes', async () => {
    const part = await get('/assets/app-Ab3_x9Qz.js', { 'accept-encoding': 'br', range: 'bytes=0-11' })
    expect([part.statusCode, part.body, part.headers['content-encoding']]).toEqual([206, "console.log(", undefined])
  })
  it('P14: of a file that is another by now no part is given: the rest of it is no rest of what was begun', async () => {
    const files = JSON.parse(/<script type="application\/json" id="files">([^<]*)<\/script>/.exec((await get('/s/one')).body)![1]!) as Record<string, string>
    const same = await get(`/studio/light.env?v=${files['/studio/light.env']}`, { range: 'bytes=2-' })
    const other = await get('/studio/light.env?v=older', { range: 'bytes=2-' })
    expect([same.statusCode, same.body, other.statusCode, other.body]).toEqual([206, 'ght', 200, 'light'])
  })
  it('P7: types are right, parts can be had, and an unchanged file is not sent again', async () => {
    expect((await get('/assets/decoder-Zz91_abc.wasm')).headers['content-type']).toBe('application/wasm')
    const part = await get('/product/car.glb', { range: 'bytes=2-4' })
    expect([part.statusCode, part.body, part.headers['content-range'], part.headers['content-type']]).toEqual([206, '234', 'bytes 2-4/10', 'model/gltf-binary'])
    expect(part.headers['cache-control']).toBe('public, no-cache')
    expect((await get('/product/car.glb', { range: 'bytes=20-' })).statusCode).toBe(416)
    const { etag } = (await get('/product/car.glb')).headers
    expect((await get('/product/car.glb', { 'if-none-match': String(etag) })).statusCode).toBe(304)
  })
})

describe('editions as data', () => {
  it('a numbered one may be kept for good, the newest is asked about', async () => {
    const newest = await get('/api/showrooms/one')
    expect([newest.json<Edition>().number, newest.headers['cache-control']]).toEqual([2, 'no-cache'])
    const first = await get('/api/showrooms/one?edition=1')
    expect([first.json<Edition>().number, first.headers['cache-control']]).toEqual([1, 'public, max-age=31536000, immutable'])
    expect((await get('/api/showrooms/one?edition=0')).statusCode).toBe(400)
  })
})
