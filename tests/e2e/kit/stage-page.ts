import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { StageTest } from '../pages/stage.ts'
import { openPage } from './browser.ts'

interface Held {
  position: { x: number; y: number; z: number; set(x: number, y: number, z: number): void }
  quaternion: { set(x: number, y: number, z: number, w: number): void }
}

declare global {
  interface Window {
    stageTest: StageTest
    headsetDevice: {
      controllers: Record<'left' | 'right', Held & { connected: boolean; inputSource: object; updateButtonValue(id: string, value: number): void; updateAxes(id: string, x: number, y: number): void }>
      hands: Record<'left' | 'right', Held & { updatePinchValue(value: number): void }>
      primaryInputMode: 'controller' | 'hand'
      sessionOffered: boolean
      grantOfferedSession(): void
      position: { x: number; y: number; z: number; set(x: number, y: number, z: number): void }
      quaternion: { set(x: number, y: number, z: number, w: number): void }
    }
  }
}

/** A page with the room alone, its product on show. Small: every picture is drawn by the processor. */
export async function openStage(browser: Browser, url: string, query = '?still', before?: (page: Page) => Promise<void>) {
  const opened = await openPage(browser, { viewport: { width: 640, height: 400 } })
  await before?.(opened.page)
  await opened.page.goto(url + query)
  await opened.page.waitForFunction(() => window.stageTest?.stage.getState().loading.phase === 'done' || window.stageTest?.stage.getState().loading.phase === 'failed' || window.stageTest?.stage.getState().picture === 'none')
  return opened
}

/** Brings an emulated Quest 3 into a page that is about to open. */
export async function withHeadset(page: Page): Promise<void> {
  const iwer = readFileSync(createRequire(import.meta.url).resolve('iwer/build/iwer.min.js'), 'utf8')
  await page.addInitScript(`${iwer};(() => {
    const device = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true })
    device.installRuntime({ forceInstall: true })
    device.ipd = 0.063
    window.headsetDevice = device
  })()`)
}

/** The colour drawn at a place of the canvas (CSS pixels), 0 to 255 each. */
export function colourAt(page: Page, x: number, y: number): Promise<[number, number, number]> {
  return page.evaluate(
    ([left, top]) => {
      const { gl, scene, camera } = window.stageTest.first!
      gl.render(scene, camera)
      const context = gl.getContext()
      const ratio = gl.getPixelRatio()
      const pixel = new Uint8Array(4)
      context.readPixels(Math.round(left! * ratio), gl.domElement.height - Math.round(top! * ratio) - 1, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
      return [pixel[0]!, pixel[1]!, pixel[2]!] as [number, number, number]
    },
    [x, y]
  )
}

/** Waits until something wears a material of that name. */
export async function painted(page: Page, material: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    let worn = false
    window.stageTest.first!.scene.traverse((object) => {
      worn ||= (object as { material?: { name?: string } }).material?.name === wanted
    })
    return worn
  }, material)
}

/** Names of the product's nodes that are drawn. */
export function drawnNodes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names: string[] = []
    window.stageTest.first!.scene.traverseVisible((object) => {
      if (object.name) names.push(object.name)
    })
    return names
  })
}

/** Where a node of the room stands, showroom frame, metres. */
export function placeOf(page: Page, name: string): Promise<[number, number, number]> {
  return page.evaluate((wanted) => {
    const node = window.stageTest.first!.scene.getObjectByName(wanted)!
    node.updateWorldMatrix(true, false)
    const e = node.matrixWorld.elements
    return [e[12]!, e[13]!, e[14]!] as [number, number, number]
  }, name)
}

/** Pictures drawn so far. */
export const pictures = (page: Page): Promise<number> => page.evaluate(() => window.stageTest.first!.gl.info.render.frame)

/** Waits until the room says that nothing more will be drawn by itself: whatever moved has come to rest, whatever was fetched is shown. */
export async function atRest(page: Page): Promise<void> {
  // Two frames of the page: what was asked for just now, a size included, has reached the room.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.waitForFunction(() => window.stageTest.handle.resting(), undefined, { polling: 50, timeout: 180_000 })
}
