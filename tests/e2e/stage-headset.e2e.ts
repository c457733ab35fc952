import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HeadsetPanelModel } from '../../src/model/headset.ts'
import { openBrowser } from './kit/browser.ts'
import { sessionFrames } from './kit/headset.ts'
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

const PANEL: HeadsetPanelModel = {
  title: 'Ana',
  lines: [{ kind: 'person', text: 'You charge from this side.' }],
  rows: [[{ id: 'end', label: 'End', kind: 'plain', on: false }]]
}

/** Presses are what browsers let somebody enter with. */
async function enter(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener('click', () => void window.stageTest.handle.headset.enter(), { once: true, capture: true })
  })
  await page.mouse.click(20, 20)
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'in')
  await page.waitForFunction(() => window.stageTest.offered.pose?.right !== undefined)
}

/** Points the right controller's ray from its place at a point of the showroom, both in metres. */
async function aim(page: Page, at: readonly [number, number, number], hand: 'left' | 'right' = 'right', space = 'headset-origin'): Promise<void> {
  await page.evaluate(
    ([x, y, z, which, name]) => {
      // The emulator speaks of its own space, whose origin stands somewhere in the room.
      const { scene } = window.stageTest.first!
      const origin = scene.getObjectByName(name)!
      origin.updateWorldMatrix(true, false)
      const goal = origin.worldToLocal(scene.position.clone().set(x, y, z))
      const from = { x: which === 'left' ? -0.2 : 0.2, y: 1.3, z: -0.2 }
      const [dx, dy, dz] = [goal.x - from.x, goal.y - from.y, goal.z - from.z]
      const [yaw, pitch] = [Math.atan2(-dx, -dz), Math.atan2(dy, Math.hypot(dx, dz))]
      const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
      const controller = window.headsetDevice.controllers[which]
      controller.position.set(from.x, from.y, from.z)
      controller.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
    },
    [at[0], at[1], at[2], hand, space] as const
  )
  await sessionFrames(page, 3)
}

async function trigger(page: Page, hand: 'left' | 'right' = 'right'): Promise<void> {
  await page.evaluate((which) => window.headsetDevice.controllers[which].updateButtonValue('trigger', 1), hand)
  await sessionFrames(page, 2)
  await page.evaluate((which) => window.headsetDevice.controllers[which].updateButtonValue('trigger', 0), hand)
  await sessionFrames(page, 3)
}

describe('the room in a headset', () => {
  it('is entered where one stood, aimed at, stepped through, spoken to by panels, and left to the same page', async () => {
    const { page, context, faults } = await openStage(browser, house.url, '?still', withHeadset)
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) elsewhere.push(request.url())
    })
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
    await atRest(page)
    const before = await page.evaluate(() => ({ eye: window.stageTest.first!.camera.position.toArray(), fov: window.stageTest.first!.camera.fov, body: window.stageTest.offered.pose!.head.p }))
    const car = await page.evaluate(() => window.stageTest.first!.scene.getObjectByName('body')!.uuid)

    await enter(page)
    const inside = await page.evaluate(() => ({
      views: window.stageTest.first!.gl.xr.getCamera().cameras.length,
      head: window.stageTest.offered.pose!.head.p,
      car: window.stageTest.first!.scene.getObjectByName('body')!.uuid
    }))
    expect(inside.views).toBe(2)
    expect(inside.car).toBe(car)
    expect(Math.hypot(inside.head[0] - before.body[0], inside.head[2] - before.body[2])).toBeLessThan(0.1)

    const wheel = await placeOf(page, 'wheel-front-left')
    await aim(page, [wheel[0] + 0.05, wheel[1] + 0.25, wheel[2]])
    await trigger(page)
    await page.waitForFunction(() => window.stageTest.stage.getState().selected !== null)
    expect(await page.evaluate(() => window.stageTest.stage.getState().selected)).toBe('wheel-front-left')

    const goal: [number, number, number] = [3.4, 0, 1.2]
    await aim(page, [3.4, 0.35, 1.2], 'left')
    // The ring is there before any press: a press that lasts no picture is none.
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('landing-ring')?.visible)
    await trigger(page, 'left')
    await page.waitForFunction(([x, z]) => {
      const { p } = window.stageTest.offered.pose!.head
      return Math.hypot(p[0] - x!, p[2] - z!) > 0.3
    }, [inside.head[0], inside.head[2]])
    const landed = await page.evaluate(() => window.stageTest.offered.pose!.head.p)
    // An arc comes down farther along its way than a straight ray would.
    const way = (to: readonly number[]) => Math.atan2(to[0]! - inside.head[0], to[2]! - inside.head[2])
    expect(Math.abs(way(landed) - way(goal))).toBeLessThan(0.35)

    const turn = () => page.evaluate(() => window.stageTest.first!.scene.getObjectByName('headset-origin')!.rotation.y)
    const yaw = await turn()
    await page.evaluate(() => window.headsetDevice.controllers.right.updateAxes('thumbstick', 1, 0))
    await sessionFrames(page, 3)
    await page.evaluate(() => window.headsetDevice.controllers.right.updateAxes('thumbstick', 0, 0))
    await sessionFrames(page, 2)
    expect(Math.abs((await turn()) - yaw)).toBeCloseTo(Math.PI / 4, 3)
    const turned = await page.evaluate(() => window.stageTest.offered.pose!.head.p)
    expect(Math.hypot(turned[0] - landed[0], turned[2] - landed[2])).toBeLessThan(0.02)

    // A view is a place to step to, with a fade (SPEC V15): by the next picture one stands there, at one's own height, and looks at it.
    const look = (id: string) => page.evaluate((view) => window.stageTest.stage.setState(({ view: { turn } }) => ({ view: { id: view, turn: turn + 1 } })), id)
    await look('side')
    expect(await page.evaluate(() => window.stageTest.first!.scene.getObjectByName('headset-origin')!.position.x)).toBeGreaterThan(2)
    await sessionFrames(page, 2)
    const beside = await page.evaluate(() => window.stageTest.offered.pose!.head)
    expect(Math.hypot(beside.p[0] - 2.65, beside.p[2])).toBeLessThan(0.4)
    expect(beside.p[1]).toBeCloseTo(turned[1], 1)
    const [x, y, z, w] = beside.q
    expect(-2 * (x * z + w * y)).toBeLessThan(-0.9)
    await look('outside')
    await sessionFrames(page, 2)

    await page.evaluate((panel) => window.stageTest.headset.setState({ panel }), PANEL)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('panel'))
    await sessionFrames(page, 3)
    const button = await page.evaluate(() => {
      const { scene } = window.stageTest.first!
      const panel = scene.getObjectByName('panel')! as unknown as { geometry: { parameters: { height: number } }; localToWorld(v: { x: number }): { toArray(): [number, number, number] }; updateWorldMatrix(a: boolean, b: boolean): void }
      panel.updateWorldMatrix(true, false)
      return panel.localToWorld(scene.position.clone().set(0, -panel.geometry.parameters.height / 2 + 56, 0)).toArray()
    })
    const head = await page.evaluate(() => window.stageTest.offered.pose!.head.p)
    const away = Math.hypot(button[0] - head[0], button[1] - head[1], button[2] - head[2])
    expect(away).toBeGreaterThan(0.9)
    expect(away).toBeLessThan(1.5)
    await aim(page, button)
    await trigger(page)
    await page.waitForFunction(() => window.stageTest.said.some((each) => Array.isArray(each) && each[0] === 'press' && each[1] === 'end'))

    // Free writing is the headset's own keyboard, where its browser has one.
    await page.evaluate((panel) => {
      Object.defineProperty(window.stageTest.first!.gl.xr.getSession()!, 'isSystemKeyboardSupported', { value: true })
      window.stageTest.headset.setState({ panel })
    }, { ...PANEL, rows: [[{ id: 'write', label: 'Write', kind: 'write', on: false }]] } satisfies HeadsetPanelModel)
    await sessionFrames(page, 3)
    await trigger(page)
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
    await page.keyboard.type('Est-ce que ça se plie à plat ?')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => window.stageTest.said.some((each) => Array.isArray(each) && each[0] === 'write' && each[1] === 'write' && each[2] === 'Est-ce que ça se plie à plat ?'))
    expect(await page.evaluate(() => document.querySelector('input'))).toBeNull()
    expect(await page.evaluate(() => window.stageTest.stage.getState().headset)).toBe('in')

    await page.evaluate(() => window.stageTest.handle.headset.leave())
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
    await atRest(page)
    const after = await page.evaluate(() => ({ eye: window.stageTest.first!.camera.position.toArray(), fov: window.stageTest.first!.camera.fov }))
    expect(after.fov).toBeCloseTo(before.fov, 3)
    after.eye.forEach((metres, axis) => expect(metres).toBeCloseTo(before.eye[axis]!, 3))
    expect(await page.evaluate(() => window.stageTest.first!.scene.getObjectByName('body')!.uuid)).toBe(car)
    expect(elsewhere).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })

  it('with a device that shows one’s own place the car stands on its floor, is put down, made small, and leaves no trace (SPEC M11)', async () => {
    const { page, context, faults } = await openStage(browser, house.url, '?still', withHeadset)
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
    await atRest(page)
    const background = () => page.evaluate(() => window.stageTest.first!.scene.background !== null)
    expect(await background()).toBe(true)
    // Looks at the floor two metres ahead.
    await page.evaluate(() => {
      window.headsetDevice.position.set(0, 1.6, 0)
      window.headsetDevice.quaternion.set(-Math.sin(0.34), 0, 0, Math.cos(0.34))
      window.stageTest.handle.headset.ownFloor.enter()
    })
    await page.waitForFunction(() => window.stageTest.first!.gl.xr.isPresenting && (window.stageTest.first!.scene.getObjectByName('own-floor-origin')?.position.length() ?? 0) > 0.5)
    await sessionFrames(page, 2)
    /** Where a point of the showroom is seen in the session's own space. */
    const seen = (point: [number, number, number]) =>
      page.evaluate((at) => {
        const { scene } = window.stageTest.first!
        const origin = scene.getObjectByName('own-floor-origin')!
        origin.updateWorldMatrix(true, false)
        return origin.worldToLocal(scene.position.clone().set(...at)).toArray() as [number, number, number]
      }, point)
    const long = async () => {
      const [front, rear] = [await seen([0, 0, 2.1]), await seen([0, 0, -2.1])]
      return Math.hypot(front[0] - rear[0], front[1] - rear[1], front[2] - rear[2])
    }
    expect(await background()).toBe(false)
    const middle = await seen([0, 0, 0])
    expect(Math.abs(middle[1])).toBeLessThan(0.05)
    expect(middle[2]).toBeLessThan(-1)
    expect(await long()).toBeCloseTo(4.2, 3)
    // It keeps light from the floor, which nothing else of the studio lies on.
    const shadow = () =>
      page.evaluate(() => {
        const { scene } = window.stageTest.first!
        const found = scene.getObjectByName('floor-shadow')
        return found ? { visible: found.visible, floor: scene.getObjectByName('floor')!.visible, y: found.position.y } : null
      })
    expect(await shadow()).toMatchObject({ visible: true, floor: false, y: expect.closeTo(0, 2) })
    // A press on a panel is no press on the floor.
    await page.evaluate((panel) => window.stageTest.headset.setState({ panel }), PANEL)
    const panelAt = () =>
      page.evaluate(() => {
        const { scene } = window.stageTest.first!
        const panel = scene.getObjectByName('panel') as unknown as { geometry: { parameters: { height: number } }; localToWorld(v: object): { toArray(): [number, number, number] }; updateWorldMatrix(a: boolean, b: boolean): void } | undefined
        panel?.updateWorldMatrix(true, false)
        return panel ? panel.localToWorld(scene.position.clone().set(0, -panel.geometry.parameters.height / 2 + 56, 0)).toArray() : null
      })
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('panel'))
    await sessionFrames(page, 3)
    await aim(page, (await panelAt())!, 'right', 'own-floor-origin')
    await trigger(page)
    await page.waitForFunction(() => window.stageTest.said.some((each) => Array.isArray(each) && each[0] === 'press' && each[1] === 'end'))
    await page.evaluate(() => window.headsetDevice.quaternion.set(-Math.sin(0.3), 0, 0, Math.cos(0.3)))
    await sessionFrames(page, 2)
    expect(await seen([0, 0, 0])).not.toEqual(middle)
    await page.evaluate(() => window.headsetDevice.quaternion.set(-Math.sin(0.34), 0, 0, Math.cos(0.34)))
    await sessionFrames(page, 2)
    // Beside it the floor is pressed again.
    await page.evaluate(() => window.headsetDevice.controllers.right.quaternion.set(-Math.sin(0.6), 0, 0, Math.cos(0.6)))
    await sessionFrames(page, 3)
    const put = await seen([0, 0, 0])
    await trigger(page)
    await page.evaluate(() => window.headsetDevice.quaternion.set(-Math.sin(0.25), 0.3, 0, Math.cos(0.25)))
    await sessionFrames(page, 2)
    expect(await seen([0, 0, 0])).toEqual(put)
    await page.evaluate(() => window.stageTest.handle.headset.ownFloor.resize())
    await sessionFrames(page, 2)
    expect(await long()).toBeCloseTo(0.42, 3)
    // The panel is as large and as near as before: it belongs to who looks, not to the product.
    const far = await page.evaluate(() => {
      const { scene } = window.stageTest.first!
      const origin = scene.getObjectByName('own-floor-origin')!
      origin.updateWorldMatrix(true, false)
      const { x, y, z } = origin.worldToLocal(scene.getObjectByName('standing-panel')!.position.clone()) as unknown as { x: number; y: number; z: number }
      const eye = window.headsetDevice.position
      return Math.hypot(x - eye.x, y - eye.y, z - eye.z)
    })
    expect(far).toBeCloseTo(1.2, 1)
    await page.evaluate(() => window.stageTest.handle.headset.ownFloor.leave())
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available' && !window.stageTest.first!.gl.xr.isPresenting)
    expect(await background()).toBe(true)
    expect(await shadow()).toBeNull()
    expect(faults).toEqual([])
    await context.close()
  })
})
