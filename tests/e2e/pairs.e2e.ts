import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { differences } from '../pairs/compare.ts'
import { SPIES } from '../pairs/spies.ts'
import { type Kind, pathOf, visit, type Visited } from '../pairs/visits.ts'
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

/** Ten pairs, most of them on a page, which is drawn sooner than both eyes of a headset. */
const KINDS = ['page', 'page', 'page', 'page', 'headset', 'page', 'page', 'page', 'page', 'headset'] as const

it('R1: of ten pairs of visits that differ only in where somebody looks nothing that leaves the device tells one from the other', { timeout: 900_000 }, async () => {
  const like: Partial<Record<Kind, Visited>> = {}
  for (const [pair, kind] of KINDS.entries()) {
    const before = like[kind]
    const one = await visit(browser, house.url, kind, pathOf(2 * pair), before && { like: before })
    like[kind] = before ?? one
    const other = await visit(browser, house.url, kind, pathOf(2 * pair + 1), { like: like[kind] })
    expect([pair, kind, differences(one.left, other.left)]).toEqual([pair, kind, []])
    expect(one.left.length).toBeGreaterThan(10)
  }
})

it('R1: a page that does give it away is found out by the same comparison', { timeout: 300_000 }, async () => {
  const spy = SPIES['a request that depends on the view']
  const [one, other] = [await visit(browser, house.url, 'page', pathOf(1), { spy }), await visit(browser, house.url, 'page', pathOf(2), { spy })]
  expect(differences(one.left, other.left)).not.toEqual([])
})
