import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { encodeLook, randomLook, type Look } from '../../src/contract/look.ts'
import { openBrowser } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { openStage, withHeadset } from './kit/stage-page.ts'

const PATIENCE = 60_000
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE, interval: 300 })
const LOOK: Look = { ...randomLook(() => 0.4), glasses: 'none', hat: 'none', hair: 'bob', beard: 'none', height: 0 }

let house: Awaited<ReturnType<typeof openStageHouse>>
let browser: Browser
beforeAll(async () => {
  house = await openStageHouse()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

interface Piece {
  isBatchedMesh?: boolean
  instanceCount?: number
  material?: { uniforms?: { moving?: { value: { image: { data: Float32Array } } } } }
}

/** What the figure in the mirror is drawn of, and where its head is (metres, the first of its row); null while there is none. */
const figure = (page: Page) =>
  page.evaluate(() => {
    const mirror = window.stageTest.first!.scene.getObjectByName('mirror')
    if (!mirror?.visible) return null
    let pieces = 0
    let head: number[] = []
    mirror.traverse((each) => {
      const { isBatchedMesh, instanceCount, material } = each as unknown as Piece
      if (isBatchedMesh) pieces = instanceCount ?? 0
      const row = material?.uniforms?.moving?.value.image.data
      if (row) head = [row[0]!, row[1]!, row[2]!]
    })
    return { pieces, head }
  })
const wear = (page: Page, look: Look | null) => page.evaluate((mirror) => window.stageTest.headset.setState({ mirror }), look && encodeLook(look))

it('Y9, Y13: in a headset one stands opposite oneself: what is drawn changes with the look, and the head goes with one’s own', async () => {
  const { page, context, faults } = await openStage(browser, house.url, '?still', withHeadset)
  page.setDefaultTimeout(PATIENCE)
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
  await page.evaluate(() => {
    document.addEventListener('click', () => void window.stageTest.handle.headset.enter(), { once: true, capture: true })
  })
  await page.mouse.click(20, 20)
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'in')
  expect(await figure(page)).toBeNull()

  await wear(page, LOOK)
  await soon(async () => (await figure(page))?.pieces ?? 0).toBeGreaterThan(4)
  const { pieces } = (await figure(page))!
  await wear(page, { ...LOOK, glasses: 'round', wheelchair: true })
  await soon(async () => (await figure(page))?.pieces).toBe(pieces + 2)
  await wear(page, { ...LOOK, hair: 'bald' })
  await soon(async () => (await figure(page))?.pieces).toBe(pieces - 1)

  const own = () => page.evaluate(() => window.stageTest.offered.pose!.head.p)
  const before = { own: await own(), head: (await figure(page))!.head }
  const apart = Math.hypot(before.own[0] - before.head[0]!, before.own[2] - before.head[2]!)
  expect(apart).toBeGreaterThan(1.2)
  expect(apart).toBeLessThan(2.2)
  await page.evaluate(() => window.headsetDevice.position.set(window.headsetDevice.position.x, window.headsetDevice.position.y - 0.3, window.headsetDevice.position.z))
  await soon(async () => (await own())[1]).toBeLessThan(before.own[1] - 0.2)
  await soon(async () => (await figure(page))!.head[1]! - before.head[1]!).toBeLessThan(-0.2)

  // Below: one's own body, once it is chosen, from the neck down, without the hands that one holds up oneself.
  const ownBody = () =>
    page.evaluate(() => {
      const body = window.stageTest.first!.scene.getObjectByName('own-body')
      if (!body?.visible) return 0
      let pieces = 0
      body.traverse((each) => {
        const { isBatchedMesh, instanceCount } = each as unknown as Piece
        if (isBatchedMesh) pieces = instanceCount ?? 0
      })
      return pieces
    })
  expect(await ownBody()).toBe(0)
  await page.evaluate((body) => window.stageTest.headset.setState({ body }), encodeLook(LOOK))
  await soon(ownBody).toBe(2)
  await page.evaluate(() => window.stageTest.headset.setState({ body: null }))
  await soon(ownBody).toBe(0)

  await wear(page, null)
  await soon(() => figure(page)).toBeNull()
  expect(faults).toEqual([])
  await context.close()
})
