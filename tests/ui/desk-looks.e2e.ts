import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { type DeskBench, openDeskBench } from './desk/bench.ts'
import { type Scene, scenes, stand } from './desk/scenes.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let bench: DeskBench
let page: Page
let faults: string[]
beforeAll(async () => {
  bench = await openDeskBench()
  ;({ page, faults } = await bench.open())
  await page.evaluate(axeSource)
})
afterAll(async () => bench.close())

/** What axe holds against the page, as `rule: where`. */
async function axeFinds(): Promise<string[]> {
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** What is wider than its place: the page itself, or anything in it that would scroll sideways. Tabs may. */
const tooWide = () =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('#app *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX + (element === document.documentElement ? 'auto' : '')))
      .map((element) => element.className || element.tagName)
      .filter((name) => name !== 'tabs')
  )

describe('the desk in every state', () => {
  for (const scene of Object.keys(scenes) as Scene[])
    it(`axe finds nothing serious: ${scene}, light, dark and with more contrast`, async () => {
      for (const [colorScheme, contrast] of [['light', 'no-preference'], ['dark', 'no-preference'], ['light', 'more']] as const) {
        await page.emulateMedia({ colorScheme, contrast })
        await stand(page, scene)
        expect([colorScheme, contrast, await axeFinds(), faults.splice(0)]).toEqual([colorScheme, contrast, [], []])
      }
    })

  it('axe finds nothing serious in the sheets of keys and of the account', async () => {
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference' })
    await stand(page, 'ringing')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    expect(await axeFinds()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /You and this device/ }).click()
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.getByRole('button', { name: 'Name, languages, look' }).click()
    expect(await axeFinds()).toEqual([])
    for (const [key, title] of [['a', 'Ready answers'], ['f', 'Your earlier conversations'], ['k', 'Agreed times']] as const) {
      await stand(page, 'ringing')
      await page.keyboard.press(key)
      await page.getByRole('dialog', { name: title }).waitFor()
      expect(await axeFinds()).toEqual([])
    }
    await stand(page, 'ringing')
    await page.getByRole('textbox', { name: /^Write to/ }).fill('/')
    await page.getByRole('listbox').waitFor()
    expect(await axeFinds()).toEqual([])
  })

  it('fits a large tablet, a small one, a phone, and text at twice its size', async () => {
    const sizes = [
      { width: 1024, height: 768, text: 100 },
      { width: 820, height: 1180, text: 100 },
      { width: 390, height: 844, text: 100 },
      { width: 320, height: 640, text: 100 },
      { width: 1440, height: 900, text: 200 },
      { width: 390, height: 844, text: 200 }
    ]
    for (const { text, ...viewport } of sizes)
      for (const scene of ['rest', 'ringing', 'three', 'sideBySide', 'missed', 'firstRun', 'signIn'] as const) {
        await page.setViewportSize(viewport)
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size}%`), text)
        await stand(page, scene)
        expect([scene, viewport, text, await tooWide()]).toEqual([scene, viewport, text, []])
        if (scene === 'ringing') expect(await page.getByRole('button', { name: 'Take it' }).isVisible()).toBe(true)
      }
  })
})
