import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlacePage } from '../../assets/places/looks/open.ts'
import { browserPath } from '../run/browser.ts'
import { openBrowser } from './kit/browser.ts'
import { atRest, colourAt, openStage } from './kit/stage-page.ts'
import { openStageHouse } from './kit/stage-house.ts'

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

const stand = async (query?: string) => openStage(browser, house.url, query)

/** Waits until a place stands at a time of day. */
const standsAt = (page: Awaited<ReturnType<typeof stand>>['page'], place: string, time: string) =>
  page.evaluate(([name, at]) => window.stageTest.stage.setState({ surroundings: { place: name!, time: at! } }), [place, time])

describe('surroundings of one’s own choice (SPEC G3, G4)', () => {
  it('are fetched when they are chosen, from our own origin, and stand in the studio’s stead in at most 12 draws', async () => {
    const { page, context, faults } = await stand()
    expect(house.requests.some((path) => path.startsWith('/places/'))).toBe(false)
    const studio = await colourAt(page, 20, 20)
    for (const place of ['hall', 'bright'] as const) {
      await standsAt(page, place, 'day')
      await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('place') !== undefined)
      await page.waitForFunction((name) => performance.getEntriesByName(new URL(`/places/${name}/day.env`, location.href).href).length > 0, place)
      await atRest(page)
      const drawn = await page.evaluate(() => {
        const { gl, scene, camera } = window.stageTest.first!
        const others = scene.children.filter((child) => child.name !== 'place' && child.visible)
        others.forEach((child) => {
          child.visible = false
        })
        gl.render(scene, camera)
        const { calls, triangles } = gl.info.render
        others.forEach((child) => {
          child.visible = true
        })
        return { calls, triangles, environment: scene.environment?.isPMREMTexture ?? scene.environment !== null, floor: scene.getObjectByName('floor')!.visible }
      })
      expect(drawn.calls).toBeLessThanOrEqual(12)
      expect(drawn.triangles).toBeGreaterThan(10_000)
      expect(drawn.triangles).toBeLessThanOrEqual(60_000)
      expect(drawn.floor).toBe(false)
    }
    const hosts = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).host))
    expect(new Set(hosts.filter(Boolean))).toEqual(new Set([new URL(house.url).host]))
    await page.evaluate(() => window.stageTest.stage.setState({ surroundings: null }))
    await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('place') === undefined)
    await atRest(page)
    const again = await colourAt(page, 20, 20)
    expect(Math.max(...again.map((v, k) => Math.abs(v - studio[k]!)))).toBeLessThan(4)
    expect(faults).toEqual([])
    await context.close()
  })

  it('turn from dusk to night, at once where motion is reduced, softly where not', async () => {
    for (const [query, soft] of [['?still', false], ['?', true]] as const) {
      const { page, context, faults } = await stand(query)
      await standsAt(page, 'terrace', 'noon')
      await page.waitForFunction(() => window.stageTest.first!.scene.getObjectByName('place') !== undefined)
      // The first turn ends at a touch: drawn by a processor it would take its time.
      await page.evaluate(() => window.stageTest.first!.rig.move((orbit) => orbit))
      await atRest(page)
      const noon = await colourAt(page, 40, 30)
      await page.evaluate(() => {
        const seen = new Set<unknown>()
        Object.assign(window, { environments: seen })
        const { scene } = window.stageTest.first!
        const look = () => {
          seen.add(scene.environment)
          requestAnimationFrame(look)
        }
        look()
      })
      await standsAt(page, 'terrace', 'night')
      await page.waitForFunction(() => performance.getEntriesByName(new URL('/places/terrace/night.env', location.href).href).length > 0)
      await page.waitForFunction((wanted) => (window as unknown as { environments: Set<unknown> }).environments.size >= wanted, soft ? 3 : 2)
      await atRest(page)
      const night = await colourAt(page, 40, 30)
      expect(noon.reduce((a, b) => a + b)).toBeGreaterThan(night.reduce((a, b) => a + b) + 150)
      const seen = await page.evaluate(() => (window as unknown as { environments: Set<unknown> }).environments.size)
      expect(seen).toBe(soft ? 3 : 2)
      expect(faults).toEqual([])
      await context.close()
    }
  })

  it('light the product on their way as they will when they have come, left and right where they belong', async () => {
    const { page, faults, close } = await openPlacePage(new URL('../../assets/places/looks/blend-page.ts', import.meta.url), await browserPath())
    await page.waitForFunction(() => window.compareBlend !== undefined)
    for (const { roughness, error, mirrored } of await page.evaluate(() => window.compareBlend!())) {
      expect(error, `roughness ${roughness}`).toBeLessThan(0.05)
      expect(mirrored, `roughness ${roughness}`).toBeGreaterThan(2.5 * error)
    }
    expect(faults).toEqual([])
    await close()
  })

  it('leave the studio standing where a place cannot be had', async () => {
    const { page, context } = await stand()
    await page.route('**/places/hall/place.bin', (route) => route.fulfill({ body: 'no place at all' }))
    const told = page.waitForEvent('console', (message) => message.text().includes('the surroundings stay as they are'))
    await standsAt(page, 'hall', 'day')
    await told
    expect(await page.evaluate(() => window.stageTest.first!.scene.getObjectByName('floor')!.visible)).toBe(true)
    expect(await page.evaluate(() => window.stageTest.first!.scene.getObjectByName('place'))).toBeUndefined()
    await context.close()
  })
})
