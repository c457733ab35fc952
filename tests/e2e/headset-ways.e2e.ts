import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { HeadsetPanelModel } from '../../src/model/headset.ts'
import type { MovingSettings } from '../../src/model/moving/settings.ts'
import { openBrowser } from './kit/browser.ts'
import { sessionFrames } from './kit/headset.ts'
import { aimStage, enterStage, pull, standAt, stands } from './kit/stage-headset.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { openStage, withHeadset } from './kit/stage-page.ts'

const PANEL: HeadsetPanelModel = { title: 'Ana', lines: [], rows: [[{ id: 'end', label: 'End', kind: 'plain', on: false }]] }

let house: Awaited<ReturnType<typeof openStageHouse>>
let browser: Browser
let page: Page
let faults: string[]
beforeAll(async () => {
  house = await openStageHouse()
  browser = await openBrowser()
  ;({ page, faults } = await openStage(browser, house.url, '?still', withHeadset))
  await page.setViewportSize({ width: 320, height: 200 })
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const moveBy = (moving: Partial<MovingSettings>) => page.evaluate((wish) => window.stageTest.stage.setState((now) => ({ moving: { ...now.moving, ...wish } })), moving)
const selected = () => page.evaluate(() => window.stageTest.stage.getState().selected)
const open = () => page.evaluate(() => window.stageTest.stage.getState().configuration.open)
const head = () => page.evaluate(() => window.stageTest.offered.pose!.head.p)
const leave = async () => {
  if ((await page.evaluate(() => window.stageTest.stage.getState().headset)) !== 'in') return
  await page.evaluate(() => window.stageTest.handle.headset.leave())
  await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
}
afterEach(async () => {
  await leave()
  await page.evaluate(() => void (window.headsetDevice.primaryInputMode = 'controller'))
})

/** A place of the front left lamp. */
const LAMP = [0.65, 0.716, 1.877] as const
/** A place of the front left door. */
const DOOR = [0.93, 0.7, 0.4] as const
const endOfPanel = () =>
  page.evaluate(() => {
    const { scene } = window.stageTest.first!
    const panel = scene.getObjectByName('panel')! as unknown as { geometry: { parameters: { height: number } }; localToWorld(v: object): { toArray(): [number, number, number] }; updateWorldMatrix(a: boolean, b: boolean): void }
    panel.updateWorldMatrix(true, false)
    return panel.localToWorld(scene.position.clone().set(0, -panel.geometry.parameters.height / 2 + 56, 0)).toArray()
  })
/** Brings the right index finger's tip to a place of the showroom, metres. */
const reach = async (at: readonly [number, number, number]) => {
  await page.evaluate(
    (goal) =>
      new Promise<void>((resolve) => {
        const { gl, scene } = window.stageTest.first!
        const origin = scene.getObjectByName('headset-origin')!
        origin.updateWorldMatrix(true, false)
        const wish = origin.worldToLocal(scene.position.clone().set(...goal))
        const session = gl.xr.getSession()!
        session.requestAnimationFrame((_time, frame) => {
          const { hand } = [...session.inputSources].find((each) => each.handedness === 'right' && each.hand)!
          const tip = frame.getJointPose!(hand!.get('index-finger-tip')!, gl.xr.getReferenceSpace()!)!.transform.position
          const { position } = window.headsetDevice.hands.right
          position.set(position.x + wish.x - tip.x, position.y + wish.y - tip.y, position.z + wish.z - tip.z)
          resolve()
        })
      }),
    at
  )
  await sessionFrames(page, 4)
}
/** Touches a place from outside, `way` pointing out of the surface, metres, and takes the finger away again. */
const touch = async (at: readonly [number, number, number], way: readonly [number, number, number]) => {
  for (const far of [0.2, 0.06, 0.01, 0.06, 0.2]) await reach([at[0] + way[0] * far, at[1] + way[1] * far, at[2] + way[2] * far])
}
const presses = () => page.evaluate(() => window.stageTest.said.filter((each) => Array.isArray(each) && each[0] === 'press').length)

describe('every way of being in a headset (M2, M20, M21, M22)', () => {
  it('by look and pinch alone, as on a Vision Pro: parts, panels and the floor', async () => {
    // A pinch is a source of its own that comes with it and goes; there is no grip and no stick.
    await page.evaluate(() => {
      const { left, right } = window.headsetDevice.controllers
      left.connected = right.connected = false
      Object.defineProperties(right.inputSource, { targetRayMode: { configurable: true, get: () => 'transient-pointer' }, gripSpace: { configurable: true, get: () => undefined } })
    })
    const pinch = async (at: readonly [number, number, number]) => {
      await aimStage(page, at)
      await page.evaluate(() => void (window.headsetDevice.controllers.right.connected = true))
      await sessionFrames(page, 3)
      await pull(page)
      await page.evaluate(() => void (window.headsetDevice.controllers.right.connected = false))
      await sessionFrames(page, 2)
    }
    await enterStage(page)
    await standAt(page, 3, 2, Math.PI / 3)
    expect(await page.evaluate(() => [window.stageTest.offered.pose!.left, window.stageTest.offered.pose!.right])).toEqual([undefined, undefined])
    await pinch(DOOR)
    expect(await selected()).toBe('door-front-left')

    await page.evaluate((panel) => window.stageTest.headset.setState({ panel }), PANEL)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('panel'))
    await sessionFrames(page, 3)
    await pinch(await endOfPanel())
    expect(await presses()).toBe(1)
    await page.evaluate(() => window.stageTest.headset.setState({ panel: null }))

    await pinch([2.6, 0, 3.4])
    const [x, , z] = await head()
    expect(Math.hypot(x - 2.6, z - 3.4)).toBeLessThan(0.3)
    await leave()
    await page.evaluate(() => {
      const { left, right } = window.headsetDevice.controllers
      left.connected = right.connected = true
      const source = right.inputSource as Record<string, unknown>
      delete source['targetRayMode']
      delete source['gripSpace']
    })
  })

  it('bare hands are asked for where somebody chose them, and only then; a fingertip presses panel and lamp', async () => {
    const tracked = () => page.evaluate(() => window.stageTest.first!.gl.xr.getSession()!.enabledFeatures?.includes('hand-tracking') ?? false)
    await enterStage(page)
    expect(await tracked()).toBe(false)
    await leave()

    await moveBy({ hands: 'on' })
    await page.evaluate(() => {
      window.stageTest.stage.setState({ selected: null })
      window.headsetDevice.primaryInputMode = 'hand'
    })
    await enterStage(page)
    expect(await tracked()).toBe(true)

    // A fingertip presses what it touches, and nothing of the room in a mesh.
    await page.evaluate((panel) => window.stageTest.headset.setState({ panel }), PANEL)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('panel'))
    await sessionFrames(page, 3)
    const before = await presses()
    const end = await endOfPanel()
    const eye = await head()
    const away = Math.hypot(eye[0] - end[0], eye[1] - end[1], eye[2] - end[2])
    await touch(end, [(eye[0] - end[0]) / away, (eye[1] - end[1]) / away, (eye[2] - end[2]) / away])
    expect(await presses()).toBe(before + 1)
    await page.evaluate(() => window.stageTest.headset.setState({ panel: null }))
    const lit = await open()
    await touch(LAMP, [0, 0, 1])
    expect((await open()).includes('lights-dipped')).toBe(!lit.includes('lights-dipped'))
    await touch(LAMP, [0, 0, 1])
    expect((await open()).includes('lights-dipped')).toBe(lit.includes('lights-dipped'))
    await leave()
    await page.evaluate(() => void (window.headsetDevice.primaryInputMode = 'controller'))
    await moveBy({ hands: 'off' })
  })

  it('presses a lamp by ray, and lays the tape from one to the other', async () => {
    await enterStage(page)
    await standAt(page, 1.2, 3.6, 0.35)
    const before = await open()
    expect(before).toContain('screens')
    expect(before).not.toContain('lights-dipped')
    await aimStage(page, [0.65, 0.716, 1.9])
    await pull(page)
    expect(await open()).toContain('lights-dipped')
    // The tape is laid from one press to the next (M9), and then presses no lamp.
    await page.evaluate(() => window.stageTest.acts.measure({ from: null, to: null }))
    await pull(page)
    await aimStage(page, [0, 0.55, 1.95])
    await pull(page)
    const tape = await page.evaluate(() => window.stageTest.stage.getState().tape!)
    expect(Math.hypot(...tape.to!.map((metres, axis) => metres - tape.from![axis]!))).toBeGreaterThan(0.5)
    expect(Math.abs(tape.to![0])).toBeLessThan(0.3)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('measuring-tape')!.children.every((child) => child.visible))
    expect(await open()).toContain('lights-dipped')
    await page.evaluate(() => window.stageTest.acts.measure(null))
    await leave()
  })

  it('by the browser’s own button, put out by the system in the middle of a step, without a floor, with one controller', async () => {
    const view = await page.evaluate(() => ({ eye: window.stageTest.first!.camera.position.toArray(), configuration: window.stageTest.stage.getState().configuration }))
    await page.waitForFunction(() => window.headsetDevice.sessionOffered)
    // No headset knows its floor from here on, and this one has lost its left controller.
    await page.evaluate(() => {
      const { prototype } = XRSession
      const request = prototype.requestReferenceSpace
      prototype.requestReferenceSpace = function (this: XRSession, type: XRReferenceSpaceType) {
        return type === 'local-floor' ? Promise.reject(new DOMException('no floor', 'NotSupportedError')) : request.call(this, type)
      } as typeof request
      window.headsetDevice.controllers.left.connected = false
      window.headsetDevice.grantOfferedSession()
    })
    await stands(page)
    await page.waitForFunction(() => Math.abs(window.stageTest.offered.pose!.head.p[1] - 1.6) < 0.15)
    const yaw = () => page.evaluate(() => window.stageTest.first!.scene.getObjectByName('headset-origin')!.rotation.y)
    const faced = await yaw()
    const stick = (x: number, y: number) => page.evaluate(([dx, dy]) => window.headsetDevice.controllers.right.updateAxes('thumbstick', dx!, dy!), [x, y])
    await stick(1, 0)
    await page.waitForFunction((was) => Math.abs(window.stageTest.first!.scene.getObjectByName('headset-origin')!.rotation.y - was) > 0.7, faced)
    await stick(0, 0)
    await sessionFrames(page, 2)
    await stick(0, -1)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('landing-arc')!.visible)
    await page.evaluate(() => void window.stageTest.first!.gl.xr.getSession()!.end())
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
    await stick(0, 0)
    expect(await page.evaluate(() => window.stageTest.first!.scene.getObjectByName('landing-arc')?.visible ?? false)).toBe(false)
    const after = await page.evaluate(() => ({ eye: window.stageTest.first!.camera.position.toArray(), configuration: window.stageTest.stage.getState().configuration }))
    expect(after.configuration).toEqual(view.configuration)
    after.eye.forEach((metres, axis) => expect(metres).toBeCloseTo(view.eye[axis]!, 3))
    // And it is offered again.
    await page.waitForFunction(() => window.headsetDevice.sessionOffered)
    expect(faults).toEqual([])
  })
})
