import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { atRest, openStage, withHeadset } from './kit/stage-page.ts'

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

/** Puts the stage in a place; `mirror` as the address may ask for it, left out as the device can. */
async function standIn(page: Page, place: string, time: string, mirror?: boolean): Promise<void> {
  await page.evaluate((at) => window.stageTest.stage.setState({ surroundings: at }), { place, time, ...(mirror === undefined ? {} : { mirror }) })
  await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('place') !== undefined)
  await atRest(page)
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => window.stageTest.stage.setState({ surroundings: null }))
  await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('place') === undefined)
}

/** How often the scene is gone through for one picture, and how many draws reach the graphics card. */
const counted = (page: Page) =>
  page.evaluate(() => {
    const { gl, scene, camera } = window.stageTest.first!
    const context = gl.getContext() as WebGL2RenderingContext
    const count = { passes: 0, draws: 0 }
    const draw = gl.render
    gl.render = function (...asked) {
      count.passes++
      return draw.apply(gl, asked)
    }
    const names = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced', 'drawRangeElements'] as const
    const held = names.map((name) => context[name])
    names.forEach((name, k) => {
      Object.assign(context, {
        [name]: (...asked: never[]) => {
          count.draws++
          return (held[k] as (...all: never[]) => void).apply(context, asked)
        }
      })
    })
    gl.render(scene, camera)
    gl.render = draw
    names.forEach((name) => delete (context as unknown as Record<string, unknown>)[name])
    return count
  })

/** Colours of the picture's lower half, row by row from below, as they are drawn. */
const floorSeen = (page: Page) =>
  page.evaluate(() => {
    const { gl, scene, camera } = window.stageTest.first!
    gl.render(scene, camera)
    const context = gl.getContext()
    const { width, height } = gl.domElement
    const pixels = new Uint8Array(width * Math.floor(height / 2) * 4)
    context.readPixels(0, 0, width, Math.floor(height / 2), context.RGBA, context.UNSIGNED_BYTE, pixels)
    return [...pixels]
  })

/** Mean difference of two pictures, and the share of their points that differ by more than the grain. */
function differ(a: readonly number[], b: readonly number[]): { mean: number; share: number } {
  let [sum, count] = [0, 0]
  for (let k = 0; k < a.length; k++) {
    const d = Math.abs(a[k]! - b[k]!)
    sum += d
    if (k % 4 === 1 && d > 5) count++
  }
  return { mean: sum / a.length, share: (4 * count) / a.length }
}

const hideProduct = (page: Page, hidden: boolean) =>
  page.evaluate((gone) => {
    let top = window.stageTest.first!.scene.getObjectByName('body')!
    while (top.parent && top.parent.type !== 'Scene') top = top.parent
    top.visible = !gone
  }, hidden)

const PERSON = { side: 'advisor' as const, name: 'Ana', look: '', advisor: true, verified: false }

describe('a polished floor (SPEC G6)', () => {
  it('mirrors the product by one more pass where it is asked to, and what it shows is the product', async () => {
    const { page, context, faults } = await openStage(browser, house.url)
    await standIn(page, 'hall', 'day', false)
    const plain = await counted(page)
    const dull = await floorSeen(page)
    await hideProduct(page, true)
    const empty = await floorSeen(page)
    await hideProduct(page, false)
    await leave(page)
    await standIn(page, 'hall', 'day', true)
    const mirrored = await counted(page)
    const shining = await floorSeen(page)
    await hideProduct(page, true)
    const emptyMirrored = await floorSeen(page)
    await hideProduct(page, false)
    expect(plain.passes).toBe(1)
    expect(mirrored.passes).toBe(2)
    // The place itself is not drawn again: what is, is what stands in it.
    expect(mirrored.draws - plain.draws).toBeGreaterThan(0)
    expect(mirrored.draws - plain.draws).toBeLessThanOrEqual(plain.draws - 3)
    expect(differ(dull, shining).share).toBeGreaterThan(0.01)
    expect(differ(empty, emptyMirrored).share).toBeLessThan(0.002)
    expect(faults).toEqual([])
    await context.close()
  })

  it('is left dull on a device that has no time for it', async () => {
    const { page, context } = await openStage(browser, house.url)
    await standIn(page, 'hall', 'day')
    expect((await counted(page)).passes).toBe(1)
    await context.close()
  })

  it('mirrors nothing in a headset, whatever was asked for', async () => {
    const { page, context } = await openStage(browser, house.url, '?still', withHeadset)
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'available')
    await standIn(page, 'hall', 'day', true)
    await page.evaluate(() => {
      document.addEventListener('click', () => void window.stageTest.handle.headset.enter(), { once: true, capture: true })
    })
    await page.mouse.click(20, 20)
    await page.waitForFunction(() => window.stageTest.stage.getState().headset === 'in')
    const passes = await page.evaluate(async () => {
      const { gl } = window.stageTest.first!
      const draw = gl.render
      let [count, inside, most] = [0, 0, 0]
      gl.render = function (...asked) {
        count++
        inside++
        most = Math.max(most, inside)
        draw.apply(gl, asked)
        inside--
      }
      await new Promise<void>((done) => {
        const look = () => (count >= 4 ? done() : setTimeout(look, 50))
        look()
      })
      gl.render = draw
      return most
    })
    expect(passes).toBe(1)
    await context.close()
  })
})

describe('shadows on a floor (SPEC G7)', () => {
  it('are the product’s own: they follow a door that opens, and are drawn once it stands', async () => {
    const { page, context, faults } = await openStage(browser, house.url)
    await standIn(page, 'terrace', 'noon', false)
    const shut = await floorSeen(page)
    expect((await counted(page)).passes).toBe(1)
    await page.evaluate(() => window.stageTest.acts.open('door-front-left', true))
    await atRest(page)
    const open = await floorSeen(page)
    expect((await counted(page)).passes).toBe(1)
    expect(differ(shut, open).share).toBeGreaterThan(0.001)
    expect(faults).toEqual([])
    await context.close()
  })

  it('lie under people’s feet on a device that mirrors nothing, too', async () => {
    const { page, context, faults } = await openStage(browser, house.url)
    await standIn(page, 'bright', 'day', false)
    await page.evaluate((person) => window.stageTest.stage.setState({ people: [person], threshold: 'open' }), PERSON)
    // Drawn with their marks and without: what is darker with them is the shade that they stand in.
    await page.waitForFunction(() => {
      const { gl, scene, camera } = window.stageTest.first!
      const marks: { visible: boolean }[] = []
      scene.traverse((object) => {
        const { material } = object as unknown as { material?: { uniforms?: Record<string, unknown> } }
        if (material?.uniforms?.['sheet'] && material.uniforms['names']) marks.push(object)
      })
      if (marks.length === 0) return false
      const context = gl.getContext()
      const [width, height] = [context.drawingBufferWidth, context.drawingBufferHeight]
      const [shaded, plain] = [true, false].map((on) => {
        for (const mark of marks) mark.visible = on
        gl.render(scene, camera)
        const pixels = new Uint8Array(width * height * 4)
        context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, pixels)
        return pixels
      }) as [Uint8Array, Uint8Array]
      for (const mark of marks) mark.visible = true
      let darker = 0
      for (let k = 0; k < plain.length; k += 4) if ([0, 1, 2].every((q) => plain[k + q]! - shaded[k + q]! > 12)) darker++
      return darker > 40
    }, undefined, { polling: 500, timeout: 150_000 })
    expect((await counted(page)).passes).toBe(1)
    expect(faults).toEqual([])
    await context.close()
  })

  it('fall from people too', async () => {
    const { page, context, faults } = await openStage(browser, house.url)
    await standIn(page, 'terrace', 'gold', true)
    await page.evaluate((person) => window.stageTest.stage.setState({ people: [person], threshold: 'open' }), PERSON)
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('place') !== undefined)
    // While people are there every picture is drawn anew: the scene, its mirror image, and their shadows.
    const passes = await page.evaluate(async () => {
      const { gl } = window.stageTest.first!
      const draw = gl.render
      const cameras = new Set<unknown>()
      gl.render = function (...asked) {
        cameras.add(asked[1])
        return draw.apply(gl, asked)
      }
      await new Promise<void>((done) => {
        const begun = gl.info.render.frame
        const look = () => (gl.info.render.frame > begun + 12 ? done() : setTimeout(look, 50))
        look()
      })
      gl.render = draw
      return cameras.size
    })
    expect(passes).toBe(3)
    expect(faults).toEqual([])
    await context.close()
  })
})
