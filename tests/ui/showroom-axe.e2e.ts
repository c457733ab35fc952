import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveStand, type Standing } from './stand/serve.ts'

const STATES = [
  'arriving', 'looking', 'selected', 'misfit', 'unknown', 'ask', 'refused', 'nobody', 'closed', 'waiting', 'offline', 'knock', 'talk', 'car',
  'voice', 'trouble', 'ended', 'kept', 'self', 'settings', 'look', 'pictureless', 'broken', 'about', 'kept-page', 'kept-gone'
]
const SHAPES = [
  { name: 'desktop, light', wish: {} },
  { name: 'phone, dark, French', wish: { width: 390, height: 844, theme: 'dark', language: 'fr' } },
  { name: '320 px, text twice as large', wish: { width: 320, height: 640, text: 2 } }
] as const

/** Runs in the page: all that axe finds, as lines. */
async function faultsFound(): Promise<string[]> {
  const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
  return violations
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`).join(' | ')}`)
}

let stand: Standing
beforeAll(async () => {
  stand = await serveStand()
})
afterAll(() => stand.stop())

describe('the customer’s page, looked over by axe', () => {
  for (const { name, wish } of SHAPES)
    it(`V9: has nothing to find in any state: ${name}`, async () => {
      const found: string[] = []
      const window = await stand.open({ ...wish, motion: 'reduce' })
      for (const state of STATES) {
        const page = await window.show(state)
        await page.addScriptTag({ content: axe.source })
        for (const fault of await page.evaluate(faultsFound)) found.push(`${state}: ${fault}`)
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (wider > 0) found.push(`${state}: ${wider} px wider than the window`)
      }
      await window.close()
      expect(found).toEqual([])
      expect(stand.faults).toEqual([])
    })
})

declare global {
  interface Window {
    axe: typeof axe
  }
}
