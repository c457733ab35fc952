import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { openPeoplePage } from '../../assets/people/looks/open.ts'
import { openBrowser } from '../e2e/kit/browser.ts'
import { browserPath } from '../run/browser.ts'
import { fileOfPackage } from './peer.ts'
import { alternate, type Row } from './row.ts'

const ROUNDS = 7
const COUNT = 50
/** As many pictures as our own people are timed in, and every how many of them new poses come: 20 times a second of 60. */
const FRAMES = 30
const EVERY = 3

/** What of A-Frame and networked-aframe is used here. */
interface Peer {
  document: Document
  NAF: {
    clientId: string
    schemas: { add(schema: object): void }
    connection: { setNetworkAdapter(adapter: object): void; entities: { updateEntity(from: string, type: 'u', data: object): void } }
  }
}
interface AScene extends HTMLElement {
  hasLoaded: boolean
  renderer: { setAnimationLoop(loop: null): void; info: { render: { calls: number } }; getContext(): WebGL2RenderingContext }
  render(time: number): void
}

/** Stands 50 people of other pages in the scene, as their first messages would. */
const stand = (page: Page) =>
  page.evaluate(
    async (count) => {
      const { NAF, document } = window as unknown as Peer
      const scene = document.querySelector('a-scene') as unknown as AScene
      if (!scene.hasLoaded) await new Promise((resolve) => scene.addEventListener('loaded', resolve, { once: true }))
      NAF.schemas.add({ template: '#avatar-template', components: ['position', 'rotation'] })
      const nothing = () => undefined
      NAF.connection.setNetworkAdapter({ getServerTime: () => Date.now(), broadcastData: nothing, broadcastDataGuaranteed: nothing, sendData: nothing, sendDataGuaranteed: nothing, disconnect: nothing })
      NAF.clientId = 'me'
      for (let k = 0; k < count; k++)
        NAF.connection.entities.updateEntity(`p${k}`, 'u', {
          networkId: `n${k}`, owner: `p${k}`, creator: `p${k}`, lastOwnerTime: Date.now(), template: '#avatar-template', persistent: false, parent: null, isFirstSync: true,
          components: { 0: { x: (k % 10) * 0.8 - 4, y: 1.6, z: -Math.floor(k / 10) * 0.8 }, 1: { x: 0, y: 180, z: 0 } }
        })
      const built = () => document.querySelectorAll('a-scene .pupil').length === 2 * count && [...document.querySelectorAll('a-scene .pupil')].every((pupil) => (pupil as AScene).hasLoaded)
      while (!built()) await new Promise(requestAnimationFrame)
      scene.renderer.setAnimationLoop(null)
    },
    COUNT
  )

/** Median milliseconds of A-Frame's own step and drawing of one picture, all of them moving, and how many draws it takes. */
const frame = (page: Page) =>
  page.evaluate(
    async ([count, frames, every]) => {
      const { NAF, document } = window as unknown as Peer
      const scene = document.querySelector('a-scene') as unknown as AScene
      const gl = scene.renderer.getContext()
      const pixel = new Uint8Array(4)
      const times: number[] = []
      for (let picture = 0; picture < frames!; picture++) {
        const t = performance.now() / 1000
        // What comes over the line is read outside of the time, for both.
        if (picture % (every ?? 1) === 0)
          for (let k = 0; k < count!; k++)
            NAF.connection.entities.updateEntity(`p${k}`, 'u', {
              networkId: `n${k}`, owner: `p${k}`, creator: `p${k}`, lastOwnerTime: 0, template: '#avatar-template', persistent: false, parent: null,
              components: { 0: { x: (k % 10) * 0.8 - 4 + 0.1 * Math.sin(t * 2 + k), y: 1.6, z: -Math.floor(k / 10) * 0.8 }, 1: { x: 0, y: 180 + 9 * Math.sin(t * 3 + k), z: 0 } }
            })
        const begun = performance.now()
        scene.render(begun)
        times.push(performance.now() - begun)
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
        await new Promise(requestAnimationFrame)
      }
      times.splice(0, 2)
      times.sort((a, b) => a - b)
      return { ms: times[Math.floor(times.length / 2)]!, calls: scene.renderer.info.render.calls }
    },
    [COUNT, FRAMES, EVERY]
  )

/** Where the peer moves: somewhere along the line of poses, or the figure would be of people who stand still. */
const placeOf = (page: Page) => page.evaluate(() => (document.querySelector('a-scene .avatar') as unknown as { object3D: { position: { x: number } } }).object3D.position.x)

async function openPeer(): Promise<{ page: Page; close(): Promise<void> }> {
  const files: Record<string, Buffer> = {
    '/': await readFile(new URL('pages/aframe.html', import.meta.url)),
    '/aframe.js': await fileOfPackage('aframe@1.8.0', 'dist/aframe-v1.8.0.min.js'),
    '/networked-aframe.js': await fileOfPackage('networked-aframe@0.14.3', 'dist/networked-aframe.min.js')
  }
  const server = createServer(({ url }, response) => {
    const bytes = files[url ?? '']
    response.writeHead(bytes ? 200 : 404, { 'content-type': url === '/' ? 'text/html; charset=utf-8' : 'text/javascript' }).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await stand(page)
  return {
    page,
    async close() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

/** 50 people who move, ours against A-Frame's with networked-aframe: the processor's time for one picture. */
export async function run(): Promise<Row[]> {
  const peer = await openPeer()
  try {
    const ours = await openPeoplePage(new URL('people-page.ts', import.meta.url), await browserPath())
    try {
      await ours.page.waitForFunction(() => window.benchPeople !== undefined || window.benchProblem !== undefined)
      const own = () => ours.page.evaluate(() => window.benchPeople!('crowd').ms)
      await own()
      const before = await placeOf(peer.page)
      const { calls } = await frame(peer.page)
      if (calls < COUNT * 5) throw new Error(`the peer draws ${calls} times: not all of its people stand there`)
      if ((await placeOf(peer.page)) === before) throw new Error('the peer’s people stand still')
      return [await alternate('50 people moving, processor a frame / A-Frame with networked-aframe', 'ms', 1 / 8, ROUNDS, own, async () => (await frame(peer.page)).ms)]
    } finally {
      await ours.close()
    }
  } finally {
    await peer.close()
  }
}
