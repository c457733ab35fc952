import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MovingSettings } from '../../src/model/moving/settings.ts'
import { openBrowser } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { atRest, openStage, placeOf, withHeadset } from './kit/stage-page.ts'

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

/** Half of the car's width and length, metres: heads that stand are outside of it. */
const HALF = [0.9575, 2.1] as const
const outside = (p: readonly number[]) => Math.abs(p[0]!) > HALF[0] || Math.abs(p[2]!) > HALF[1]
const away = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[2]! - b[2]!)

const head = (page: Page) => page.evaluate(() => window.stageTest.offered.pose!.head.p)
const seated = (page: Page) => page.evaluate(() => window.stageTest.offered.pose!.seated)
const moveBy = (page: Page, moving: Partial<MovingSettings>) => page.evaluate((wish) => window.stageTest.stage.setState((now) => ({ moving: { ...now.moving, ...wish } })), moving)
const stick = (page: Page, hand: 'left' | 'right', x: number, y: number) => page.evaluate(([which, dx, dy]) => window.headsetDevice.controllers[which].updateAxes('thumbstick', dx, dy), [hand, x, y] as const)
const seen = (page: Page, name: string) => page.evaluate((wanted) => window.stageTest.first!.scene.getObjectByName(wanted)?.visible ?? false, name)

/** Puts the right controller at a place of the headset's own space and points it at one of the showroom. */
async function aimFrom(page: Page, from: readonly [number, number, number], at: readonly [number, number, number]): Promise<void> {
  await page.evaluate(
    ([[fx, fy, fz], [x, y, z]]) => {
      const { scene } = window.stageTest.first!
      const origin = scene.getObjectByName('headset-origin')!
      origin.updateWorldMatrix(true, false)
      const goal = origin.worldToLocal(scene.position.clone().set(x, y, z))
      const [dx, dy, dz] = [goal.x - fx, goal.y - fy, goal.z - fz]
      const [yaw, pitch] = [Math.atan2(-dx, -dz), Math.atan2(dy, Math.hypot(dx, dz))]
      const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
      const { right } = window.headsetDevice.controllers
      right.position.set(fx, fy, fz)
      right.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
    },
    [from, at] as const
  )
  await frames(page, 3)
}

async function frames(page: Page, count: number): Promise<void> {
  const from = await page.evaluate(() => window.stageTest.first!.gl.info.render.frame)
  await page.waitForFunction(([start, more]) => window.stageTest.first!.gl.info.render.frame >= start! + more! * 2, [from, count])
}

/** Presses are what browsers let somebody enter with. */
async function enter(page: Page): Promise<void> {
  await page.evaluate(() => document.addEventListener('click', () => void window.stageTest.handle.headset.enter(), { once: true, capture: true }))
  await page.mouse.click(20, 20)
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'in' && window.stageTest.offered.pose?.right !== undefined)
}

describe('moving in a headset (M2, M3, M4)', () => {
  it('steps by the left stick, walks smoothly along the car and never through it, sits and gets out beside it', async () => {
    const { page, context, faults } = await openStage(browser, house.url, '?still', withHeadset)
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
    await enter(page)

    // Aimed while the stick is pushed, done when it is let go of.
    const first = await head(page)
    await page.evaluate(() => {
      const { left } = window.headsetDevice.controllers
      left.position.set(-0.2, 1.2, -0.2)
      left.quaternion.set(0, 1, 0, 0)
    })
    await stick(page, 'left', 0, -1)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('landing-ring')!.visible)
    expect(await head(page)).toEqual(first)
    await stick(page, 'left', 0, 0)
    await page.waitForFunction(() => !window.stageTest.first!.scene.getObjectByName('landing-ring')!.visible)
    await frames(page, 2)
    const second = await head(page)
    expect(away(first, second)).toBeGreaterThan(2)
    expect(outside(second)).toBe(true)

    // Towards the car for long: it is met, and slid along or stood before.
    await moveBy(page, { walk: 'smooth' })
    await page.evaluate(() => {
      const { scene } = window.stageTest.first!
      const origin = scene.getObjectByName('headset-origin')!
      origin.position.set(3, 0, 0.4)
      origin.rotation.set(0, Math.PI / 2, 0)
    })
    await stick(page, 'left', 0, -1)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('veil')!.visible)
    let [before, now] = [await head(page), await head(page)]
    do {
      before = now
      await frames(page, 4)
      now = await head(page)
      expect(outside(now)).toBe(true)
    } while (away(before, now) > 0.005)
    expect(now[0]).toBeGreaterThan(HALF[0] + 0.2)
    expect(now[0]).toBeLessThan(HALF[0] + 0.5)
    await stick(page, 'left', 0, 0)
    await page.waitForFunction(() => !window.stageTest.first!.scene.getObjectByName('veil')!.visible)

    // One hand does both.
    await moveBy(page, { hand: 'right' })
    const yaw = () => page.evaluate(() => window.stageTest.first!.scene.getObjectByName('headset-origin')!.rotation.y)
    const faced = await yaw()
    await stick(page, 'left', 1, 0)
    await frames(page, 3)
    expect(await yaw()).toBe(faced)
    await stick(page, 'left', 0, 0)
    await stick(page, 'right', 1, 0)
    await page.waitForFunction((was) => Math.abs(window.stageTest.first!.scene.getObjectByName('headset-origin')!.rotation.y - was) > 0.7, faced)
    expect(Math.abs((await yaw()) - faced)).toBeCloseTo(Math.PI / 4, 3)
    await stick(page, 'right', 0, 0)

    // A door is taken by the ray and follows the hand that pulls (M20).
    const mirror = await placeOf(page, 'mirror-left')
    await aimFrom(page, [0.2, 1.1, -0.2], [0.93, 0.85, 0.15])
    await page.evaluate(() => window.headsetDevice.controllers.right.updateButtonValue('trigger', 1))
    await frames(page, 3)
    await aimFrom(page, [0.2, 1.1, 0.25], [1.38, 0.85, 0.15])
    await page.waitForFunction((was) => {
      const node = window.stageTest.first!.scene.getObjectByName('mirror-left')!
      node.updateWorldMatrix(true, false)
      return Math.hypot(node.matrixWorld.elements[12]! - was[0]!, node.matrixWorld.elements[14]! - was[2]!) > 0.03
    }, mirror)
    expect(await page.evaluate(() => window.stageTest.stage.getState().configuration.open.includes('door-front-left'))).toBe(false)
    await page.evaluate(() => window.headsetDevice.controllers.right.updateButtonValue('trigger', 0))
    await page.waitForFunction(() => window.stageTest.stage.getState().configuration.open.includes('door-front-left'))

    // A chip held against the body is drawn there alone; a press there chooses it.
    const paint = await page.evaluate(() => {
      const group = window.stageTest.stage.getState().showroom.groups.find(({ choices }) => choices.some(({ swatch }) => swatch))!
      const choice = group.choices.find(({ id }) => id !== window.stageTest.stage.getState().configuration.choices[group.id])!
      window.stageTest.acts.holdChip({ group: group.id, choice: choice.id })
      return { group: group.id, choice: choice.id }
    })
    await aimFrom(page, [0.2, 1.1, -0.2], [0.9, 0.6, -1.0])
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('chip-patch')?.visible)
    expect(await page.evaluate(({ group }) => window.stageTest.stage.getState().configuration.choices[group], paint)).not.toBe(paint.choice)
    await page.evaluate(() => window.headsetDevice.controllers.right.updateButtonValue('trigger', 1))
    await frames(page, 2)
    await page.evaluate(() => window.headsetDevice.controllers.right.updateButtonValue('trigger', 0))
    await page.waitForFunction(({ group, choice }) => window.stageTest.stage.getState().configuration.choices[group] === choice, paint)
    expect(await page.evaluate(() => window.stageTest.first!.scene.getObjectByName('paint-chip'))).toBeUndefined()

    await page.evaluate(() => window.stageTest.acts.sit('front-right'))
    await page.waitForFunction(() => window.stageTest.offered.pose!.seated)
    await frames(page, 2)
    const inSeat = await head(page)
    expect(inSeat[0]).toBeCloseTo(-0.36, 1)
    expect(inSeat[1]).toBeCloseTo(1.13, 1)
    // With every door open on that side too, one comes out beside the bodywork.
    await page.evaluate(() => window.stageTest.acts.open('door-front-right', true))
    await frames(page, 2)
    await page.evaluate(() => window.stageTest.acts.sit(null))
    await page.waitForFunction(() => !window.stageTest.offered.pose!.seated)
    await frames(page, 2)
    const out = await head(page)
    expect(outside(out)).toBe(true)
    expect(out[0]).toBeLessThan(-1.1)
    expect(out[1]).toBeGreaterThan(1.4)

    // Who sits before the headset is lifted to the height they chose.
    await moveBy(page, { height: '180' })
    await page.waitForFunction(() => Math.abs(window.stageTest.offered.pose!.head.p[1] - 1.8) < 0.03)

    // Ended by the system in the middle of an aim: nothing of it stays, and the page is as it was.
    await moveBy(page, { walk: 'teleport', hand: 'both' })
    await stick(page, 'left', 0, -1)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('landing-arc')!.visible)
    await page.evaluate(() => window.stageTest.handle.headset.leave())
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
    expect(await seen(page, 'landing-arc')).toBe(false)
    expect(await seated(page)).toBe(false)
    await stick(page, 'left', 0, 0)
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('moving on the page (M1, M3)', () => {
  it('walks by keys of one’s own and by a joystick, focuses by a double tap, and takes no key while something else has the focus', async () => {
    const { page, context, faults } = await openStage(browser, house.url, '?still')
    await atRest(page)
    const eye = () => page.evaluate(() => window.stageTest.first!.camera.position.toArray())
    const canvas = page.locator('#stage')
    const press = async (key: string) => {
      const from = await eye()
      await page.keyboard.down(key)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
      await page.keyboard.up(key)
      await atRest(page)
      return away(from, await eye())
    }
    await canvas.focus()
    expect(await press('KeyI')).toBe(0)
    await moveBy(page, { keys: { ahead: 'KeyI' } })
    expect(await press('KeyI')).toBeGreaterThan(0.02)
    expect(await press('KeyW')).toBe(0)
    expect(await press('ArrowUp')).toBeGreaterThan(0.02)
    await page.evaluate(() => {
      const field = document.createElement('input')
      field.id = 'field'
      document.body.append(field)
      field.focus()
    })
    expect(await press('KeyI')).toBe(0)
    expect(await page.locator('#field').inputValue()).toBe('i')

    const box = (await canvas.boundingBox())!
    await page.evaluate(([x, y]) => document.getElementById('stage')!.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 7, pointerType: 'touch', clientX: x!, clientY: y!, bubbles: true })), [box.x + 30, box.y + 30])
    await page.evaluate(() => document.getElementById('stage')!.dispatchEvent(new PointerEvent('pointerup', { pointerId: 7, pointerType: 'touch', bubbles: true })))
    await page.locator('.joystick:not([hidden])').waitFor({ state: 'attached' })
    const from = await eye()
    await page.evaluate(() => {
      const joystick = document.querySelector<HTMLElement>('.joystick')!
      joystick.setPointerCapture = () => undefined
      const { x, y, width, height } = joystick.getBoundingClientRect()
      const at = { pointerId: 8, pointerType: 'touch', clientX: x + width / 2, clientY: y + height / 2 - 30 }
      joystick.dispatchEvent(new PointerEvent('pointerdown', at))
    })
    await page.waitForFunction((was) => Math.hypot(window.stageTest.first!.camera.position.x - was[0]!, window.stageTest.first!.camera.position.z - was[2]!) > 0.3, from)
    await page.evaluate(() => document.querySelector('.joystick')!.dispatchEvent(new PointerEvent('pointerup', { pointerId: 8 })))
    await atRest(page)

    // Sitting down and getting out, on the page too.
    await page.evaluate(() => window.stageTest.acts.sit('rear-left'))
    await atRest(page)
    expect((await eye())[1]).toBeCloseTo(1.115, 1)
    await page.evaluate(() => window.stageTest.acts.sit(null))
    await atRest(page)
    expect(outside(await eye())).toBe(true)
    expect((await eye())[0]).toBeGreaterThan(1)

    await page.evaluate(() => window.stageTest.acts.look('outside'))
    await atRest(page)
    const far = await eye()
    await canvas.dblclick({ position: { x: 330, y: 225 } })
    await atRest(page)
    expect(away(far, await eye())).toBeGreaterThan(1)
    expect(faults).toEqual([])
    await context.close()
  })
})
