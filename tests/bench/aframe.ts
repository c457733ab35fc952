import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { openPeoplePage } from '../../assets/people/looks/open.ts'
import { openBrowser } from '../e2e/kit/browser.ts'
import { browserPath } from '../run/browser.ts'
import { fileOfPackage } from './peers/package-files.ts'
import { alternate, type Row } from './row.ts'

const ROUNDS = 7
const COUNT = 50
/** As many pictures as our own people are timed in, and every how many of them new poses come: 20 times a second of 60. */
const FRAMES = 30
const EVERY = 3
const NETWORKED = 'networked-aframe@0.14.3'
/** Five spheres and two hands. */
const DRAWS = 7

/** What of A-Frame and networked-aframe is used here. */
interface Peer {
  document: Document
  AFRAME: { components: Record<string, { Component: { prototype: { MODEL_BASE: string } } }> }
  NAF: {
    clientId: string
    schemas: { add(schema: object): void }
    connection: { setNetworkAdapter(adapter: object): void; entities: { updateEntity(from: string, type: 'u', data: object): void } }
  }
  /** Says where a person's head and hands are, as their messages would. */
  say(person: number, seconds: number, first: boolean): void
}
interface AScene extends HTMLElement {
  hasLoaded: boolean
  object3DMap: Record<string, object | undefined>
  renderer: { setAnimationLoop(loop: null): void; info: { render: { calls: number } }; getContext(): WebGL2RenderingContext }
  render(time: number): void
}

/** Stands 50 people of other pages in the scene, as their first messages would: each a rig, a head and two hands. */
const stand = (page: Page) =>
  page.evaluate(
    async (count) => {
      const peer = window as unknown as Peer
      const { NAF, AFRAME, document } = peer
      const scene = document.querySelector('a-scene') as unknown as AScene
      if (!scene.hasLoaded) await new Promise((resolve) => scene.addEventListener('loaded', resolve, { once: true }))
      // Its own models of hands, which come in its package, from this machine.
      AFRAME.components['networked-hand-controls']!.Component.prototype.MODEL_BASE = '/hands/'
      NAF.schemas.add({ template: '#rig-template', components: ['position', 'rotation'] })
      NAF.schemas.add({ template: '#head-template', components: ['position', 'rotation'] })
      const nothing = () => undefined
      NAF.connection.setNetworkAdapter({ getServerTime: () => Date.now(), broadcastData: nothing, broadcastDataGuaranteed: nothing, sendData: nothing, sendDataGuaranteed: nothing, disconnect: nothing })
      NAF.clientId = 'me'
      peer.say = (k, t, first) => {
        const tell = (what: string, template: string, parent: string | null, at: number[], turn: number, more: object = {}) =>
          NAF.connection.entities.updateEntity(`p${k}`, 'u', {
            networkId: `${what}${k}`, owner: `p${k}`, creator: `p${k}`, lastOwnerTime: first ? Date.now() : 0, template, persistent: false, parent, ...(first ? { isFirstSync: true } : {}),
            components: { 0: { x: at[0], y: at[1], z: at[2] }, 1: { x: 0, y: turn, z: 0 }, ...more }
          })
        const hand = (side: 'left' | 'right') => (first ? { 2: { hand: side, handModelStyle: 'highPoly', gesture: 'open', visible: true } } : {})
        const x = 0.1 * Math.sin(t * 2 + k)
        // A rig that stands says nothing.
        if (first) tell('rig', '#rig-template', null, [(k % 10) * 0.8 - 4, 0, -Math.floor(k / 10) * 0.8], 0)
        tell('head', '#head-template', `rig${k}`, [x, 1.6, 0], 180 + 9 * Math.sin(t * 3 + k))
        tell('left', '#left-hand-default-template', `rig${k}`, [x - 0.25, 1.1 + 0.1 * Math.sin(t * 2 + k), 0.3 + 0.1 * Math.sin(t * 2 + k)], 180, hand('left'))
        tell('right', '#right-hand-default-template', `rig${k}`, [x + 0.25, 1.1 + 0.1 * Math.cos(t * 2 + k), 0.3 + 0.1 * Math.cos(t * 2 + k)], 180, hand('right'))
      }
      for (let k = 0; k < count; k++) peer.say(k, 0, true)
      const every = (what: string, number: number, stands: (each: AScene) => unknown) => {
        const found = [...document.querySelectorAll(`a-scene ${what}`)] as AScene[]
        return found.length === number && found.every(stands)
      }
      const built = () => every('.pupil', 2 * count, (pupil) => pupil.hasLoaded) && every('[networked-hand-controls]', 2 * count, (hand) => hand.object3DMap['mesh'])
      while (!built()) await new Promise(requestAnimationFrame)
      scene.renderer.setAnimationLoop(null)
    },
    COUNT
  )

/** Median milliseconds of A-Frame's own step and drawing of one picture, all of them moving, and how many draws it takes. */
const frame = (page: Page) =>
  page.evaluate(
    async ([count, frames, every]) => {
      const peer = window as unknown as Peer
      const scene = peer.document.querySelector('a-scene') as unknown as AScene
      const gl = scene.renderer.getContext()
      const pixel = new Uint8Array(4)
      const times: number[] = []
      for (let picture = 0; picture < frames!; picture++) {
        // What comes over the line is read outside of the time.
        if (picture % (every ?? 1) === 0) for (let k = 0; k < count!; k++) peer.say(k, performance.now() / 1000, false)
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
    '/networked-aframe.js': await fileOfPackage(NETWORKED, 'dist/networked-aframe.min.js'),
    '/hands/leftHandHigh.glb': await fileOfPackage(NETWORKED, 'examples/assets/leftHandHigh.glb'),
    '/hands/rightHandHigh.glb': await fileOfPackage(NETWORKED, 'examples/assets/rightHandHigh.glb')
  }
  const server = createServer(({ url }, response) => {
    const bytes = files[url ?? '']
    const type = url === '/' ? 'text/html; charset=utf-8' : url?.endsWith('.js') ? 'text/javascript' : 'model/gltf-binary'
    // A page that shares nothing has a clock of microseconds, as the other one has.
    response.writeHead(bytes ? 200 : 404, { 'content-type': type, 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }).end(bytes)
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

/**
 * 50 people whose heads and hands move, ours against A-Frame's with networked-aframe: the processor's time for one picture. Ours have a body, a name,
 * a shadow and a mouth besides; of theirs a head and two hands are drawn, without a name.
 */
export async function run(): Promise<Row[]> {
  const peer = await openPeer()
  try {
    const ours = await openPeoplePage(new URL('people-page.ts', import.meta.url), await browserPath())
    try {
      await ours.page.waitForFunction(() => window.benchPeople !== undefined || window.benchProblem !== undefined)
      const own = () => ours.page.evaluate(async () => (await window.benchPeople!('tracked', 'pictures')).ms)
      await own()
      const before = await placeOf(peer.page)
      const { calls } = await frame(peer.page)
      if (calls < COUNT * DRAWS) throw new Error(`the peer draws ${calls} times: not all of its people stand there`)
      if ((await placeOf(peer.page)) === before) throw new Error('the peer’s people stand still')
      return [await alternate('50 people, head and hands moving, processor a frame / A-Frame with networked-aframe', 'ms', 1 / 8, ROUNDS, own, async () => (await frame(peer.page)).ms)]
    } finally {
      await ours.close()
    }
  } finally {
    await peer.close()
  }
}
