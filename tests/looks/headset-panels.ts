import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { UiLanguage } from '../../src/contract/language.ts'
import { openBrowser } from '../e2e/kit/browser.ts'
import { sessionFrames } from '../e2e/kit/headset.ts'
import { enterStage, standAt } from '../e2e/kit/stage-headset.ts'
import { openStageHouse } from '../e2e/kit/stage-house.ts'
import { openStage, withHeadset } from '../e2e/kit/stage-page.ts'
import { everyPanel } from '../fixtures/headset-panels.ts'

/** Both eyes side by side, px. */
const SEEN = { width: 1000, height: 500 }
const A_SHEET = 8

/** Every panel that somebody can have before them in a headset, as both eyes see it, in sheets. */
export async function headsetPanels(out: string, language: UiLanguage): Promise<void> {
  await mkdir(out, { recursive: true })
  const house = await openStageHouse()
  const browser = await openBrowser()
  try {
    const { page } = await openStage(browser, house.url, '?still&theme=dark', withHeadset)
    page.setDefaultTimeout(240_000)
    await page.setViewportSize(SEEN)
    // A headset that is entered before the picture has its new size keeps the old one.
    await page.waitForFunction((width) => window.stageTest.first!.gl.domElement.width === width, SEEN.width)
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
    await enterStage(page)
    // Away from the product, which a processor alone takes most of a second to draw for two eyes.
    await standAt(page, 2.4, 3.6, 0.5 + Math.PI)
    const tiles: { name: string; bytes: Buffer }[] = []
    for (const { name, width, model } of everyPanel(language).all) {
      if (name === 'caption') continue
      tiles.push({ name, bytes: await seenAs(page, width === 400 ? { panel: null, wrist: model } : { panel: model, wrist: null }) })
    }
    for (let from = 0; from < tiles.length; from += A_SHEET) {
      const some = tiles.slice(from, from + A_SHEET)
      const sheet = sharp({ create: { width: 2 * SEEN.width, height: Math.ceil(some.length / 2) * SEEN.height, channels: 3, background: '#14191a' } })
      const placed = some.map(({ bytes }, k) => ({ input: bytes, left: (k % 2) * SEEN.width, top: Math.floor(k / 2) * SEEN.height }))
      const path = `${out}/panels-${language}-${from / A_SHEET + 1}.jpg`
      await sheet.composite(placed).jpeg({ quality: 82 }).toFile(path)
      console.log(`${path}: ${some.map(({ name }) => name).join(', ')}`)
    }
  } finally {
    await browser.close()
    await house.close()
  }
}

/** Looks straight at a panel: the standing one is 22° to the left and 17° below, the one on the wrist is held up. */
async function seenAs(page: Page, shown: Pick<ReturnType<Window['stageTest']['headset']['getState']>, 'panel' | 'wrist'>): Promise<Buffer> {
  await page.evaluate((panels) => {
    const { headsetDevice: device } = window
    Object.assign(device, { fovy: 1 })
    device.position.set(0, 1.6, 0)
    device.controllers.right.position.set(0.3, 1.0, -0.1)
    device.quaternion.set(0, 0, 0, 1)
    const left = device.controllers.left
    if (panels.wrist) {
      left.position.set(-0.1, 1.28, -0.34)
      const [dx, dy, dz] = [0.1, 0.32, 0.34]
      const length = Math.hypot(dx, dy, dz)
      const [y, z, w] = [-dz / length, dy / length, 1 + dx / length]
      const norm = Math.hypot(w, y, z)
      left.quaternion.set(0, y / norm, z / norm, w / norm)
    } else {
      left.position.set(-0.3, 0.9, -0.1)
      left.quaternion.set(0, 0, 0, 1)
    }
    // The panel before is taken away first: the next one is put where one looks straight ahead.
    window.stageTest.headset.setState({ panel: null, wrist: null })
    requestAnimationFrame(() => {
      const [yaw, pitch] = panels.wrist ? [0.28, -0.6] : [0, 0]
      const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
      device.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
    })
  }, shown)
  await sessionFrames(page, 2)
  await page.evaluate((panels) => window.stageTest.headset.setState(panels), shown)
  await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('panel'))
  await sessionFrames(page, 2)
  if (shown.panel)
    await page.evaluate(() => {
      const [yaw, pitch] = [0.38, -0.3]
      const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
      window.headsetDevice.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
    })
  await sessionFrames(page, 2)
  return page.screenshot()
}
