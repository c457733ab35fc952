import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decodeLook } from '../../src/contract/look.ts'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, openShowroom, words } from './kit/doing.ts'
import { lookAtWrist, lowerWrist, panelStands, pressPanel, turnHead, wearHeadset } from './kit/headset.ts'
import { type House, openHouse } from './kit/house.ts'

const PATIENCE = 60_000
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: PATIENCE, interval: 300 })

interface Drawn {
  getObjectByName(name: string): Drawn | undefined
  children: { instanceCount?: number; visible: boolean; material?: unknown; _matricesTexture?: unknown }[]
  traverse(each: (object: { isBatchedMesh?: boolean; instanceCount?: number }) => void): void
  visible: boolean
}

let house: House
let browser: Browser
let customer: Page
let faults: string[]

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  const opened = await openPage(browser, { viewport: { width: 640, height: 400 } })
  ;({ page: customer, faults } = opened)
  await wearHeadset(customer)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

/** How many pieces the figure in the mirror is drawn with, and the mean colour of the picture; null while there is none. */
const pieces = () =>
  customer.evaluate(() => {
    const mirror = (window as unknown as { seenScenes: Drawn[] }).seenScenes.map((scene) => scene.getObjectByName('mirror')).find((found) => found !== undefined)
    if (!mirror?.visible) return null
    let count = 0
    mirror.traverse((object) => {
      if (object.isBatchedMesh) count += object.instanceCount ?? 0
    })
    return count
  })
const code = () => customer.evaluate(() => localStorage.getItem('parlour.own-look'))

it('Y9: in a headset the mirror’s panel changes what is drawn opposite, undoes it, and keeps it', async () => {
  await openShowroom(customer, house.url)
  await button(customer, words.showroom.headset).click()
  await customer.waitForFunction(() => (window as unknown as { seenScenes: Drawn[] }).seenScenes.some((scene) => scene.getObjectByName('headset-origin')), null, { timeout: PATIENCE })
  expect(await pieces()).toBeNull()
  await lookAtWrist(customer)
  await pressPanel(customer, -0.25, 56, 'wrist-menu')
  await lowerWrist(customer)
  await panelStands(customer)
  await soon(pieces).toBeGreaterThan(4)
  const before = (await pieces())!
  // Body is the last of four parts; the question before its first is its last: the wheelchair.
  await pressPanel(customer, 0.375, 56 + 4 * 80)
  await pressPanel(customer, -0.25, 56 + 3 * 80)
  await pressPanel(customer, 0.25, 56 + 2 * 80)
  await soon(pieces).toBe(before + 1)
  await pressPanel(customer, 0.25, 56 + 80)
  await soon(pieces).toBe(before)
  await pressPanel(customer, 0.25, 56 + 2 * 80)
  await soon(pieces).toBe(before + 1)
  await turnHead(customer, 0.3)
  await pressPanel(customer, -0.25, 56)
  await soon(pieces).toBeNull()
  expect(decodeLook((await code())!).wheelchair).toBe(true)
  expect(faults).toEqual([])
})
