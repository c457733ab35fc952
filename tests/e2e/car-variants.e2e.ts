import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { atRest, openStage, painted } from './kit/stage-page.ts'

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

/** What is drawn: the picture itself, or white where materials of an axis are and black elsewhere, glass left out. */
function drawn(page: Page, only: string | null): Promise<number[]> {
  return page.evaluate((axis) => {
    const { gl, scene, camera } = window.stageTest.first!
    const undo: (() => void)[] = []
    scene.traverse((object) => {
      const mesh = object as unknown as { isMesh?: boolean; visible: boolean; material: { name: string; transparent: boolean; clone(): { emissive?: { setRGB(r: number, g: number, b: number): void }; color: { setRGB(r: number, g: number, b: number): void }; emissiveMap?: unknown; envMapIntensity?: number; emissiveIntensity?: number } } }
      if (axis === null || !mesh.isMesh) return
      const { material, visible } = mesh
      undo.push(() => Object.assign(mesh, { material, visible }))
      // Glass lets the mask through; floor and walls have no light of their own.
      if (material.transparent || !('emissive' in material)) {
        mesh.visible = false
        return
      }
      const flat = material.clone()
      const white = material.name.startsWith(axis) ? 1 : 0
      flat.color?.setRGB(0, 0, 0)
      flat.emissive?.setRGB(white, white, white)
      Object.assign(flat, { emissiveMap: null, emissiveIntensity: 1, envMapIntensity: 0, normalMap: null, clearcoat: 0, iridescence: 0, sheen: 0, specularIntensity: 0, roughness: 1, metalness: 0 })
      Object.assign(mesh, { material: flat })
    })
    const { background, environment } = scene
    if (axis !== null) Object.assign(scene, { background: null, environment: null })
    gl.render(scene, camera)
    Object.assign(scene, { background, environment })
    const context = gl.getContext()
    const [width, height] = [context.drawingBufferWidth, context.drawingBufferHeight]
    const pixels = new Uint8Array(width * height * 4)
    context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, pixels)
    for (const each of undo) each()
    const out: number[] = []
    for (let k = 0; k < pixels.length; k += 4) out.push(pixels[k]! * 65_536 + pixels[k + 1]! * 256 + pixels[k + 2]!)
    return out
  }, only)
}

const apart = (a: number, b: number): number => Math.max(Math.abs((a >> 16) - (b >> 16)), Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)), Math.abs((a & 255) - (b & 255)))
const WIDTH = 640

/** Pixels of a mask that are well within it, and pixels that are nowhere near it. */
function within(mask: readonly number[]): { inner: number[]; outer: number[] } {
  const on = mask.map((v) => v >> 16 > 128)
  const inner: number[] = []
  const outer: number[] = []
  for (let k = 3 * WIDTH; k < mask.length - 3 * WIDTH; k++) {
    const round = [-2, -1, 0, 1, 2].flatMap((row) => [-2, -1, 0, 1, 2].map((column) => on[k + row * WIDTH + column]!))
    if (round.every(Boolean)) inner.push(k)
    else if (!round.some(Boolean)) outer.push(k)
  }
  return { inner, outer }
}

describe('a choice changes what it is about, and nothing else (SPEC O8)', () => {
  it.each([
    { axis: 'paint', to: 'ember', view: 'outside', same: 0.12 },
    // In the dark of the footwell one dark leather looks like another.
    { axis: 'interior', to: 'moss', view: 'driver', same: 0.4 }
  ])('$axis', async ({ axis, to, view, same }) => {
    const { page, context } = await openStage(browser, house.url)
    // The screens would name the choice, too.
    await page.evaluate(() => window.stageTest.acts.open('screens', false))
    await page.evaluate((id) => window.stageTest.acts.look(id), view)
    await atRest(page)
    const mask = within(await drawn(page, `${axis}-`))
    const before = await drawn(page, null)
    await page.evaluate(([group, choice]) => window.stageTest.acts.choose(group!, choice!), [axis, to])
    await painted(page, `${axis}-${to}`)
    await atRest(page)
    const after = await drawn(page, null)
    expect(mask.inner.length).toBeGreaterThan(5000)
    const stayed = mask.inner.filter((k) => apart(before[k]!, after[k]!) <= 2).length / mask.inner.length
    const strayed = mask.outer.filter((k) => apart(before[k]!, after[k]!) > 12).length / mask.outer.length
    expect(stayed).toBeLessThan(same)
    expect(strayed).toBeLessThan(0.01)
    await context.close()
  }, 120_000)
})
