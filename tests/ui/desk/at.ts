import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { type DeskBench, openDeskBench } from './bench.ts'
import { type Scene, stand } from './scenes.ts'

/** Opens one desk for the tests of a file; what is given begins a state of it afresh, and a fault of the page fails the test. */
export function deskForTests() {
  let bench: DeskBench
  let shared: { page: Page; faults: string[] }
  beforeAll(async () => {
    bench = await openDeskBench()
    shared = await bench.open()
  })
  afterAll(async () => bench?.close())
  return async (scene: Scene, test: (page: Page) => Promise<void>, viewport = { width: 1440, height: 900 }): Promise<void> => {
    await shared.page.setViewportSize(viewport)
    await stand(shared.page, scene)
    await test(shared.page)
    expect(shared.faults.splice(0)).toEqual([])
  }
}
