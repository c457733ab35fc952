import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './kit/browser.ts'
import { openStageHouse } from './kit/stage-house.ts'
import { demoShowroom } from '../../server/demo/showroom.ts'
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

/** What a mask shows in white: materials whose name begins so, or all that hangs on these nodes. */
interface Only {
  axis?: string
  nodes?: readonly string[]
}

/** What is drawn: the picture itself, or white where `only` says and black elsewhere, glass left out. */
function drawn(page: Page, only: Only | null): Promise<number[]> {
  return page.evaluate((wanted) => {
    const { gl, scene, camera } = window.stageTest.first!
    const undo: (() => void)[] = []
    const hangs = (object: { name: string; parent: unknown } | null): boolean =>
      object !== null && (wanted?.nodes?.includes(object.name) === true || hangs(object.parent as typeof object))
    scene.traverse((object) => {
      const mesh = object as unknown as { isMesh?: boolean; name: string; parent: unknown; visible: boolean; material: { name: string; transparent: boolean; clone(): { transparent?: boolean; opacity?: number; vertexColors?: boolean; emissive?: { setRGB(r: number, g: number, b: number): void }; color: { setRGB(r: number, g: number, b: number): void }; emissiveMap?: unknown; envMapIntensity?: number; emissiveIntensity?: number } } }
      if (wanted === null || !mesh.isMesh) return
      const { material, visible } = mesh
      undo.push(() => Object.assign(mesh, { material, visible }))
      const meant = wanted.axis === undefined ? hangs(mesh) : material.name.startsWith(wanted.axis)
      // Glass lets the mask through; floor and walls have no light of their own.
      if ((material.transparent && !meant) || !('emissive' in material)) {
        mesh.visible = false
        return
      }
      const flat = material.clone()
      const white = meant ? 1 : 0
      flat.color?.setRGB(0, 0, 0)
      flat.emissive?.setRGB(white, white, white)
      Object.assign(flat, { transparent: false, vertexColors: false, emissiveMap: null, emissiveIntensity: 1, envMapIntensity: 0, normalMap: null, clearcoat: 0, iridescence: 0, sheen: 0, specularIntensity: 0, roughness: 1, metalness: 0 })
      Object.assign(mesh, { material: flat })
    })
    const { background, environment } = scene
    if (wanted !== null) Object.assign(scene, { background: null, environment: null })
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

/** Pixels that are well within a mask, by `margin` pixels, and pixels that are nowhere near it. */
function within(masks: readonly (readonly number[])[], margin: number): { inner: number[]; outer: number[] } {
  const on = masks[0]!.map((_, k) => masks.some((mask) => mask[k]! >> 16 > 128))
  const inner: number[] = []
  const outer: number[] = []
  const round = (k: number, reach: number): boolean[] => {
    const all = Array.from({ length: 2 * reach + 1 }, (_, j) => j - reach)
    return all.flatMap((row) => all.map((column) => on[k + row * WIDTH + column]!))
  }
  for (let k = 3 * WIDTH; k < on.length - 3 * WIDTH; k++) {
    if (round(k, margin).every(Boolean)) inner.push(k)
    else if (!round(k, 2).some(Boolean)) outer.push(k)
  }
  return { inner, outer }
}

const { groups } = demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null })
const others = (id: string): string[] => {
  const group = groups.find((each) => each.id === id)!
  return group.choices.map((choice) => choice.id).filter((choice) => choice !== group.standard)
}
const nodesOf = (id: string): string[] => groups.find((each) => each.id === id)!.choices.flatMap((choice) => choice.effect.show)

interface Case {
  group: string
  view: string
  /** At least so many pixels are about it, and at most this share of them stays as it was. */
  pixels: number
  same: number
  margin: number
  /** Choices that it is made only with, as group and choice. */
  needs?: readonly (readonly [string, string])[]
}

const CASES: readonly Case[] = [
  { group: 'paint', view: 'outside', pixels: 5000, same: 0.12, margin: 2 },
  // In the dark of the footwell one dark leather looks like another.
  { group: 'interior', view: 'driver', pixels: 5000, same: 0.4, margin: 2 },
  { group: 'wheels', view: 'wheel', pixels: 2000, same: 0.5, margin: 1 },
  { group: 'roof', view: 'rear', pixels: 150, same: 0.5, margin: 0 },
  { group: 'pack', view: 'outside', pixels: 100, same: 0.5, margin: 0, needs: [['wheels', 'forged'], ['interior', 'night']] }
]

describe('a choice changes what it is about, and nothing else (SPEC O8)', () => {
  it.each(CASES)('$group', async ({ group, view, pixels, same, margin, needs = [] }) => {
    // Without motion a choice is there with the next picture, however long that takes.
    const { page, context } = await openStage(browser, house.url, '?still')
    const materials = group === 'paint' || group === 'interior'
    const only: Only = materials ? { axis: `${group}-` } : { nodes: nodesOf(group) }
    // The screens would name the choice, too.
    await page.evaluate(() => window.stageTest.acts.open('screens', false))
    for (const [id, to] of needs) await page.evaluate(([each, choice]) => window.stageTest.acts.choose(each!, choice!), [id, to])
    await page.evaluate((id) => window.stageTest.acts.look(id), view)
    await atRest(page)
    let mask = await drawn(page, only)
    let before = await drawn(page, null)
    let about = within([mask], margin)
    for (const choice of others(group)) {
      await page.evaluate(([id, to]) => window.stageTest.acts.choose(id!, to!), [group, choice])
      expect(await page.evaluate((id) => window.stageTest.stage.getState().configuration.choices[id], group)).toBe(choice)
      if (materials) await painted(page, `${group}-${choice}`)
      await atRest(page)
      // A part that comes or goes was there before or is there now; a material stays where it is.
      if (!materials) {
        const now = await drawn(page, only)
        about = within([mask, now], margin)
        mask = now
      }
      const after = await drawn(page, null)
      const { inner, outer } = about
      const last = before
      before = after
      expect(inner.length, choice).toBeGreaterThan(pixels)
      expect(inner.filter((k) => apart(last[k]!, after[k]!) <= 2).length / inner.length, choice).toBeLessThan(same)
      expect(outer.filter((k) => apart(last[k]!, after[k]!) > 12).length / outer.length, choice).toBeLessThan(0.01)
    }
    await context.close()
  }, 400_000)
})
