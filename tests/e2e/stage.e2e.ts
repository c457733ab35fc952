import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { atRest, colourAt, drawnNodes, openStage, painted, pictures, placeOf } from './kit/stage-page.ts'

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

const apart = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)

describe('the room on a page', () => {
  it('draws the light car over its floor, says real bytes, and asks nobody else for anything', async () => {
    const { page, context, faults } = await openStage(browser, house.url)
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) elsewhere.push(request.url())
    })
    const { loading, picture } = await page.evaluate(() => window.stageTest.stage.getState())
    expect(picture).toBe('drawn')
    expect(loading.bytes).toBe(loading.of)
    expect(loading.of).toBeGreaterThan(50_000)
    await atRest(page)
    const nodes = await drawnNodes(page)
    for (const name of ['floor', 'body', 'door-front-left', 'bonnet', 'tailgate', 'wheel-front-left-aero']) expect(nodes).toContain(name)
    expect(nodes).not.toContain('wheel-front-left-forged')
    const [backdrop, car] = [await colourAt(page, 10, 10), await colourAt(page, 320, 215)]
    expect(apart(backdrop, car)).toBeGreaterThan(40)
    expect(elsewhere).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })

  it('draws nothing while nothing moves', async () => {
    const { page, context } = await openStage(browser, house.url)
    await atRest(page)
    const before = await pictures(page)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
    expect(await pictures(page)).toBe(before)
    await context.close()
  })

  it('changes wheels, paint and doors as configured; a door turns round half-way', async () => {
    const { page, context } = await openStage(browser, house.url, '?')
    const glass = () => placeOf(page, 'mirror-left')
    const shut = await glass()
    await page.evaluate(() => window.stageTest.acts.choose('wheels', 'forged'))
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('wheel-rear-right-forged')!.visible)
    // One passes into the other: for a moment both are drawn.
    await page.waitForFunction(() => !window.stageTest.first!.scene.getObjectByName('wheel-rear-right-aero')!.visible)
    const nodes = await drawnNodes(page)
    expect(nodes).toContain('wheel-front-left-forged')
    expect(nodes).not.toContain('wheel-front-left-aero')

    await atRest(page)
    const before = await colourAt(page, 320, 215)
    await page.evaluate(() => window.stageTest.acts.choose('paint', 'ember'))
    await painted(page, 'paint-ember')
    await atRest(page)
    expect(apart(before, await colourAt(page, 320, 215))).toBeGreaterThan(40)

    await page.evaluate(() => window.stageTest.acts.open('door-front-left', true))
    await page.waitForFunction((from) => {
      const node = window.stageTest.first!.scene.getObjectByName('mirror-left')!
      node.updateWorldMatrix(true, false)
      return Math.hypot(node.matrixWorld.elements[12]! - from[0]!, node.matrixWorld.elements[14]! - from[2]!) > 0.12
    }, shut)
    await page.evaluate(() => window.stageTest.acts.open('door-front-left', false))
    await page.waitForFunction((from) => {
      const node = window.stageTest.first!.scene.getObjectByName('mirror-left')!
      node.updateWorldMatrix(true, false)
      return Math.hypot(node.matrixWorld.elements[12]! - from[0]!, node.matrixWorld.elements[14]! - from[2]!) < 0.001
    }, shut)
    await context.close()
  })

  it('is looked round by drag, wheel and keys, never under the floor nor in the car', async () => {
    const { page, context } = await openStage(browser, house.url)
    const eye = () => page.evaluate(() => window.stageTest.first!.camera.position.toArray())
    const first = await eye()
    await page.mouse.move(320, 100)
    await page.mouse.down()
    await page.mouse.move(320, -2000, { steps: 4 })
    await page.mouse.up()
    await atRest(page)
    expect((await eye())[1]).toBeGreaterThanOrEqual(0.25 - 1e-6)
    await page.mouse.move(320, 200)
    await page.mouse.down()
    await page.mouse.move(520, 260, { steps: 4 })
    await page.mouse.up()
    await atRest(page)
    expect(apart(first, await eye())).toBeGreaterThan(1)
    expect(await page.evaluate(() => window.stageTest.stage.getState().selected)).toBeNull()
    for (let notch = 0; notch < 40; notch++) await page.mouse.wheel(0, -300)
    await atRest(page)
    const near = await eye()
    expect(Math.abs(near[0]!) > 0.9 || Math.abs(near[2]!) > 2 || near[1]! > 1.4).toBe(true)
    await page.focus('#stage')
    const still = await eye()
    await page.keyboard.down('ArrowRight')
    await page.waitForFunction((from) => window.stageTest.first!.camera.position.distanceTo({ x: from[0]!, y: from[1]!, z: from[2]! }) > 0.3, still)
    await page.keyboard.up('ArrowRight')
    await atRest(page)
    await context.close()
  })

  it('knows which part is pressed, and centres the car on what panels leave free', async () => {
    const { page, context } = await openStage(browser, house.url)
    await atRest(page)
    const spot = await page.evaluate(() => ({ ...window.stageTest.spots.at('wheels')! }))
    expect(spot.visible).toBe(true)
    expect(await page.evaluate(() => window.stageTest.spots.at('boot')!.visible)).toBe(false)
    // With the car before it a point is no visible one, and still known to be there.
    expect(await page.evaluate(() => [...window.stageTest.spots.ids()].some((id) => window.stageTest.spots.at(id)!.behind && !window.stageTest.spots.at(id)!.visible))).toBe(true)
    await page.mouse.click(spot.x, spot.y)
    await page.waitForFunction(() => window.stageTest.stage.getState().selected === 'wheel-front-left')
    await page.waitForFunction(() => window.stageTest.spots.at('selected')?.visible)
    const far = await page.evaluate(() => window.stageTest.first!.camera.position.toArray())
    await page.mouse.dblclick(spot.x, spot.y)
    await page.waitForFunction((from) => window.stageTest.first!.camera.position.distanceTo({ x: from[0]!, y: from[1]!, z: from[2]! }) > 2, far)
    await page.evaluate(() => window.stageTest.acts.look('outside'))
    await page.waitForFunction((from) => window.stageTest.first!.camera.position.distanceTo({ x: from[0]!, y: from[1]!, z: from[2]! }) < 0.01, far)
    await page.mouse.click(20, 20)
    await page.waitForFunction(() => window.stageTest.stage.getState().selected === null)

    await page.evaluate(() => window.stageTest.stage.setState({ covered: { top: 0, right: 200, bottom: 0, left: 0 } }))
    await page.waitForFunction((x) => Math.abs(window.stageTest.spots.at('wheels')!.x - x) > 60, spot.x)
    expect(await page.evaluate(() => window.stageTest.spots.at('wheels')!.x)).toBeLessThan(spot.x)
    await page.evaluate(() => window.stageTest.acts.look('rear'))
    await page.waitForFunction(() => window.stageTest.spots.at('boot')!.visible)
    const eye = await page.evaluate(() => window.stageTest.first!.camera.position.toArray())
    expect(apart(eye, [-4.9, 1.3, -6.7])).toBeLessThan(0.01)
    await context.close()
  })
})

describe('people in the room', () => {
  it('knock as a still figure in a lit doorway, are let in to 1.5 m, point, and go', async () => {
    const { page, context, faults } = await openStage(browser, house.url)
    const person = { side: 'advisor' as const, name: 'Ana', look: '', advisor: true, verified: false }
    await page.evaluate((ana) => window.stageTest.stage.setState({ people: [ana], threshold: 'knock' }), person)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('threshold')?.visible)
    await atRest(page)
    expect(await page.evaluate(() => window.stageTest.spots.at('point:advisor'))).toBeUndefined()
    await page.evaluate(() => window.stageTest.stage.setState({ threshold: 'open', pointed: { customer: null, advisor: { part: 'bonnet', at: null } } }))
    await page.waitForFunction(() => window.stageTest.spots.at('point:advisor')?.visible)
    await page.waitForFunction(() => !window.stageTest.first!.scene.getObjectByName('threshold')!.visible)
    // A person is there: whoever presses a part now points at it, too.
    const spot = await page.evaluate(() => ({ ...window.stageTest.spots.at('wheels')! }))
    await page.mouse.click(spot.x, spot.y)
    await page.waitForFunction(() => window.stageTest.said.some((each) => Array.isArray(each) && each[0] === 'point' && each[1] === 'wheel-front-left'))
    const pose = await page.evaluate(() => window.stageTest.offered.pose!)
    expect(pose.head.p[1]).toBeCloseTo(1.615, 3)
    await page.evaluate(() => window.stageTest.stage.setState({ people: [], threshold: 'shut', pointed: { customer: null, advisor: null } }))
    await atRest(page)
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('where things are missing', () => {
  it('the room stands without its product, and says so', async () => {
    const { page, context } = await openStage(browser, house.url, '?still&product=/product/none/')
    const { loading, picture } = await page.evaluate(() => window.stageTest.stage.getState())
    expect(loading.phase).toBe('failed')
    expect(picture).not.toBe('none')
    expect(await drawnNodes(page)).toContain('floor')
    await context.close()
  })

  it('a broken file is no product either', async () => {
    const { page, context } = await openStage(browser, house.url, '?still', async (fresh) => {
      await fresh.route('**/*.glb', (route) => route.fulfill({ body: 'glTF but not really' }))
    })
    expect(await page.evaluate(() => window.stageTest.stage.getState().loading.phase)).toBe('failed')
    await context.close()
  })

  it('without WebGL there is no picture and no fault', async () => {
    const { page, context, faults } = await openStage(browser, house.url, '?still', async (fresh) => {
      await fresh.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      })
    })
    expect(await page.evaluate(() => window.stageTest.stage.getState().picture)).toBe('none')
    expect(await page.evaluate(() => window.stageTest.stage.getState().headset)).toBe('none')
    expect(faults).toEqual([])
    await context.close()
  })

  it('a lost picture comes back to the same view and configuration', async () => {
    const { page, context } = await openStage(browser, house.url)
    await page.evaluate(() => window.stageTest.acts.choose('paint', 'ember'))
    await painted(page, 'paint-ember')
    await page.evaluate(() => window.stageTest.acts.look('side'))
    await page.waitForFunction(() => window.stageTest.first!.camera.position.x > 9)
    await atRest(page)
    const before = await colourAt(page, 320, 215)
    await page.evaluate(() => {
      const test = window as unknown as { lose: WEBGL_lose_context }
      test.lose = window.stageTest.first!.gl.getContext().getExtension('WEBGL_lose_context')!
      test.lose.loseContext()
    })
    await page.waitForFunction(() => window.stageTest.stage.getState().picture === 'lost')
    await page.evaluate(() => (window as unknown as { lose: WEBGL_lose_context }).lose.restoreContext())
    await page.waitForFunction(() => window.stageTest.stage.getState().picture === 'drawn')
    await atRest(page)
    expect(apart(before, await colourAt(page, 320, 215))).toBeLessThan(6)
    await context.close()
  })
})
