import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { differences } from '../pairs/compare.ts'
import { SPIES } from '../pairs/spies.ts'
import { type Kind, mirrored, pair, pathOf, visit, type Visited } from '../pairs/visits.ts'
import { openBrowser } from './kit/browser.ts'
import { type House, openHouse } from './kit/house.ts'

let house: House
let browser: Browser
beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.stop()
})

/** Ten pairs, half of them in a headset; the last two draw every picture. */
const KINDS: readonly Kind[] = Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? 'page' : 'headset'))
const isDrawn = (n: number): boolean => n >= 8

it('R1: of ten pairs of visits that differ only in where somebody looks nothing that leaves the device tells one from the other', { timeout: 900_000 }, async () => {
  const like: Partial<Record<Kind, Visited>> = {}
  for (const [at, kind] of KINDS.entries()) {
    const [one, other] = await pair(browser, house.url, kind, [pathOf(2 * at), pathOf(2 * at + 1)], { like: like[kind], drawn: isDrawn(at) })
    like[kind] ??= one
    expect([at, kind, differences(one.left, other.left)]).toEqual([at, kind, []])
    expect(one.left.length).toBeGreaterThan(100)
  }
})

it('R1: a page that does give it away is found out by the same comparison', { timeout: 300_000 }, async () => {
  const spy = SPIES['a request that depends on the view']
  const [one, other] = [await visit(browser, house.url, 'page', pathOf(1), { spy }), await visit(browser, house.url, 'page', mirrored(pathOf(1)), { spy })]
  expect(differences(one.left, other.left)).not.toEqual([])
})
