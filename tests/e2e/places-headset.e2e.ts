import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './kit/browser.ts'
import { button, openShowroom, words } from './kit/doing.ts'
import { lookAtWrist, lowerWrist, panelStands, pressButton, wearHeadset } from './kit/headset.ts'
import { type House, openHouse } from './kit/house.ts'

/** Two eyes of a place are drawn by the processor alone, ms. */
const PATIENCE = 150_000

let house: House
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  const opened = await openPage(browser, { viewport: { width: 480, height: 360 } })
  page = opened.page
  faults = opened.faults
  await wearHeadset(page)
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

interface Drawn {
  name: string
  visible: boolean
  onAfterRender: () => void
}
interface Seen {
  getObjectByName(name: string): Drawn | undefined
  environment: unknown
}

/** Which meshes of a place are drawn in the next pictures of the session, and how bright the picture is, 0 to 255. */
async function drawn(page: Page): Promise<{ meshes: string[]; bright: number }> {
  const meshes = await page.evaluate(async () => {
    const scene = (window as unknown as { seenScenes: Seen[] }).seenScenes.find((each) => each.getObjectByName('headset-origin'))!
    const seen = new Set<string>()
    const all = ['place-far', 'place-solid', 'place-leaves', 'place-glass'].flatMap((name) => scene.getObjectByName(name) ?? [])
    for (const mesh of all) mesh.onAfterRender = () => void seen.add(mesh.name)
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame)
    for (const mesh of all) mesh.onAfterRender = () => undefined
    return [...seen].sort()
  })
  const picture = (await page.screenshot({ type: 'png' })).toString('base64')
  const bright = await page.evaluate(async (bytes) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob())
    const canvas = new OffscreenCanvas(64, 48)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0, 64, 48)
    const { data } = context.getImageData(0, 0, 64, 48)
    return data.reduce((sum, v, k) => sum + (k % 4 === 3 ? 0 : v), 0) / (64 * 48 * 3)
  }, picture)
  return { meshes, bright }
}

const fetched = (page: Page, file: string) => page.waitForFunction((name) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(name)), `/places/${file}`, { timeout: PATIENCE })
const environment = (page: Page) =>
  page.evaluateHandle(() => (window as unknown as { seenScenes: Seen[] }).seenScenes.find((each) => each.getObjectByName('headset-origin'))!.environment)

describe('surroundings in a headset (SPEC G3, G8)', () => {
  it('are chosen on the wrist and a panel: place and time of day are drawn, and kept for this person', async () => {
    await openShowroom(page, house.url)
    await button(page, words.showroom.headset).first().click()
    await button(page, words.showroom.headset).first().waitFor({ state: 'detached' })
    const before = await drawn(page)
    expect(before.meshes).toEqual([])
    await lookAtWrist(page)
    await pressButton(page, 'surroundings', 'wrist-menu')
    await lowerWrist(page)
    await panelStands(page)

    const studio = await environment(page)
    await pressButton(page, 'place:terrace')
    await fetched(page, 'terrace/gold.env')
    await page.waitForFunction((was) => (window as unknown as { seenScenes: Seen[] }).seenScenes.find((each) => each.getObjectByName('headset-origin'))!.environment !== was, studio, { timeout: PATIENCE })
    const gold = await drawn(page)
    expect(gold.meshes).toEqual(['place-far', 'place-glass', 'place-leaves', 'place-solid'])

    // Now its times stand below the places, and its sound.
    const golden = await environment(page)
    await pressButton(page, 'time:night')
    await fetched(page, 'terrace/night.env')
    await page.waitForFunction((was) => (window as unknown as { seenScenes: Seen[] }).seenScenes.find((each) => each.getObjectByName('headset-origin'))!.environment !== was, golden, { timeout: PATIENCE })
    const dark = await drawn(page)
    expect(dark.meshes).toEqual(gold.meshes)
    expect(dark.bright).toBeLessThan(gold.bright * 0.75)
    const kept = await page.evaluate(() => Object.values(localStorage).find((text) => text.includes('ambience')))
    expect(JSON.parse(kept!)).toMatchObject({ place: 'terrace', time: 'night', ambience: 'off' })
    expect(faults).toEqual([])
  }, 4 * PATIENCE)
})
