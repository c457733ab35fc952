import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Opened } from '../../assets/people/looks/open.ts'
import { openPeoplePage } from '../../assets/people/looks/open.ts'
import { browserPath } from '../run/browser.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openPeoplePage(new URL('../../assets/people/looks/page.ts', import.meta.url), await browserPath(), 'w=320&h=180')
  await opened.page.waitForFunction(() => window.shootPeople !== undefined || window.peopleProblem !== undefined)
})
afterAll(async () => opened?.close())

const shoot = (view: string): Promise<{ calls: number; triangles: number }> => opened.page.evaluate((name) => window.shootPeople!(name), view)

it('fifty people in a real page are two draw calls, and nobody is none', async () => {
  const { calls: empty } = await shoot('alone')
  const { calls, triangles } = await shoot('fifty')
  expect(calls - empty).toBeLessThanOrEqual(2)
  expect(triangles).toBeGreaterThan(50 * 700)
  expect(opened.faults).toEqual([])
})

it('poses, levels and names that nobody has are drawn as people or not at all', async () => {
  const { calls: empty } = await shoot('alone')
  const { calls } = await shoot('odd')
  expect(calls - empty).toBeLessThanOrEqual(2)
  expect(opened.faults).toEqual([])
})

it('G24: who stands behind a pillar shows neither name, level nor ring before it', async () => {
  await shoot('hidden')
  // Whatever is in the lamp's colour (much more red than blue) belongs to a person: none of it is to be seen.
  const lit = await opened.page.evaluate(() => {
    const canvas = document.querySelector('canvas')!
    const copy = document.createElement('canvas')
    copy.width = canvas.width
    copy.height = canvas.height
    const context = copy.getContext('2d')!
    context.drawImage(canvas, 0, 0)
    const { data } = context.getImageData(0, 0, copy.width, copy.height)
    let count = 0
    for (let k = 0; k < data.length; k += 4) if (data[k]! > 150 && data[k]! - data[k + 2]! > 70) count++
    return count
  })
  expect(lit).toBe(0)
  expect(opened.faults).toEqual([])
})
