import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { atRest, openStage } from './kit/stage-page.ts'

let house: Awaited<ReturnType<typeof openStageHouse>>
let browser: Browser
beforeAll(async () => {
  house = await openStageHouse()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** A picture as it was drawn: when, ms of the page's clock, some of its pixels, and how far the driver's door stands open, rad. */
interface Drawn {
  at: number
  pixels: number[]
  door: number
}

declare global {
  interface Window {
    pictures: Drawn[]
  }
}

/** Keeps every picture that the page draws from here on. */
async function keepPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { gl, scene } = window.stageTest.first!
    const door = scene.getObjectByName('door-front-left')!
    const draw = gl.render
    window.pictures = []
    gl.render = function (...asked) {
      const at = performance.now()
      draw.apply(gl, asked)
      if (gl.getRenderTarget() !== null) return
      const context = gl.getContext()
      const [width, height] = [context.drawingBufferWidth, context.drawingBufferHeight]
      const all = new Uint8Array(width * height * 4)
      context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, all)
      const pixels: number[] = []
      for (let y = 0.01; y < 1; y += 0.02) for (let x = 0.01; x < 1; x += 0.02) for (let q = 0; q < 3; q++) pixels.push(all[4 * (Math.floor(y * height) * width + Math.floor(x * width)) + q]!)
      window.pictures.push({ at, pixels, door: 2 * Math.asin(Math.min(1, Math.hypot(door.quaternion.x, door.quaternion.y, door.quaternion.z))) })
    }
  })
}

/** A page whose clock goes on only as the test says: however slowly pictures are drawn here, they stand 16 ms apart. */
async function openInStepsOfTime(query: string): Promise<Page> {
  const { page } = await openStage(browser, house.url, query, async (opened) => {
    await opened.setViewportSize({ width: 320, height: 200 })
    await opened.clock.install()
  })
  await page.evaluate(() => window.stageTest.acts.open('screens', false))
  await atRest(page)
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
  await keepPictures(page)
  return page
}

/** Lets time go on, picture by picture; what a picture sets off in the page is done before the next. */
async function passes(page: Page, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 16) await page.clock.runFor(16)
}

/** Takes a choice and gives the picture before it, and those of half a second after it with the press as time nought. */
async function changing(page: Page, group: string, choice: string): Promise<Drawn[]> {
  const pressed = await page.evaluate(([of, to]) => {
    const { gl, scene, camera } = window.stageTest.first!
    window.pictures = []
    gl.render(scene, camera)
    window.stageTest.acts.choose(of!, to!)
    return performance.now()
  }, [group, choice])
  await passes(page, 560)
  return (await page.evaluate(() => window.pictures)).map((picture) => ({ ...picture, at: picture.at - pressed }))
}

/** The share of samples by which two pictures differ. */
const apart = (a: Drawn, b: Drawn): number => a.pixels.filter((v, k) => Math.abs(v - b.pixels[k]!) > 3).length / a.pixels.length

const CHOICES = [
  ['paint', 'outside', ['ember', 'slate']],
  ['interior', 'driver', ['night']],
  ['wheels', 'wheel', ['turbine']]
] as const

describe('a change of choice (SPEC O12)', () => {
  it('passes in less than half a second, and is seen to pass', async () => {
    const page = await openInStepsOfTime('?')
    for (const [group, view, choices] of CHOICES) {
      await page.evaluate((id) => window.stageTest.acts.look(id), view)
      await passes(page, 600)
      for (const choice of choices) {
        const pictures = await changing(page, group, choice)
        const [before, last] = [pictures[0]!, pictures.at(-1)!]
        const whole = apart(before, last)
        expect(whole, choice).toBeGreaterThan(0.005)
        const ways = pictures.map((picture) => apart(picture, last) / whole)
        const settled = pictures[ways.findLastIndex((way) => way > 0) + 1]!.at
        const between = ways.filter((way, k) => way > 0 && apart(pictures[k]!, before) > 0).length
        console.log(`${choice}: ${between} pictures on the way, as it will stay ${Math.round(settled)} ms after the press`)
        expect(settled, choice).toBeLessThan(500)
        expect(between, choice).toBeGreaterThan(5)
        // It is seen in the second picture at the latest.
        expect(apart(pictures[2]!, before), choice).toBeGreaterThan(0)
      }
    }
    await page.context().close()
  }, 400_000)

  it('is there at once where motion is reduced', async () => {
    const page = await openInStepsOfTime('?still')
    for (const [group, view, choices] of CHOICES) {
      await page.evaluate((id) => window.stageTest.acts.look(id), view)
      await passes(page, 100)
      const [before, ...pictures] = await changing(page, group, choices[0])
      expect(apart(before!, pictures.at(-1)!), group).toBeGreaterThan(0.005)
      for (const picture of pictures) expect(apart(picture, pictures.at(-1)!), group).toBe(0)
    }
    await page.context().close()
  }, 240_000)
})

describe('a door on its way (SPEC O13)', () => {
  it('is turned back half-way from where it is', async () => {
    const page = await openInStepsOfTime('?')
    const open = (on: boolean) => page.evaluate((wanted) => window.stageTest.acts.open('door-front-left', wanted), on)
    const angles = () => page.evaluate(() => window.pictures.map(({ door }) => door))
    await open(true)
    while (((await angles()).at(-1) ?? 0) < 0.45) await passes(page, 16)
    const turned = (await angles()).length
    await open(false)
    while ((await angles()).at(-1)! > 0) await passes(page, 64)
    const all = await angles()
    console.log(`turned at ${all[turned - 1]!.toFixed(2)} rad, ${Math.max(...all).toFixed(2)} rad at most`)
    const steps = all.slice(1).map((angle, k) => angle - all[k]!)
    // Nowhere does it jump, nor change its speed at once.
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(0.08)
    expect(Math.max(...steps.slice(1).map((step, k) => Math.abs(step - steps[k]!)))).toBeLessThan(0.03)
    expect(Math.max(...all)).toBeLessThan(0.8)
    // Out, and back: it turns once.
    const top = all.indexOf(Math.max(...all))
    expect(top).toBeGreaterThanOrEqual(turned - 1)
    expect(steps.slice(0, top).every((step) => step >= 0)).toBe(true)
    expect(steps.slice(top).every((step) => step <= 0)).toBe(true)
    expect(all.at(-1)).toBe(0)
    await page.context().close()
  }, 400_000)
})
