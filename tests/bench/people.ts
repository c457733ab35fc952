import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { openPeoplePage } from '../../assets/people/looks/open.ts'
import { randomLook } from '../../src/contract/look.ts'
import { readPeople } from '../../src/world/people/data.ts'
import { createBody, S } from '../../src/world/people/infer/body.ts'
import { takeSteps } from '../../src/world/people/between.ts'
import { createMoved, moveByTurns, moveNow } from '../../src/world/people/member.ts'
import type { Moved } from '../../src/world/people/member.ts'
import { createPaces } from '../../src/world/people/paces.ts'
import { BODY_TEXELS } from '../../src/world/people/row.ts'
import { rangesOf } from '../../src/world/people/wardrobe.ts'
import { browserPath } from '../run/browser.ts'
import type { Kind } from './people-page.ts'
import type { Row } from './row.ts'
import { alternate } from './row.ts'

const ROUNDS = 7

/** A plain figure against its bar. */
const figure = (what: string, value: number, unit: string, bar: number): Row => ({ what, ours: value, against: bar, unit, ratio: value, bar, pass: value <= bar })

/** What the people file weighs, and triangles of a person: the mean of 500 random ones. */
const weights = (): Row[] => {
  const file = readFileSync(new URL('../../public/people/people.bin', import.meta.url))
  const ranges = readPeople(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer)
  const size = new Map(ranges.map((range) => [`${range.name}/${range.level}`, range.indices.length / 3]))
  let seed = 1
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647
  const people = Array.from({ length: 500 }, () => rangesOf(randomLook(random), false, null))
  const mean = (level: 0 | 1): number => people.reduce((sum, names) => sum + names.reduce((all, name) => all + size.get(`${name}/${level}`)!, 0), 0) / people.length
  return [
    figure('people file, brotli', brotliCompressSync(file).length / 1024, 'KiB', 300),
    figure('triangles of a person, near', mean(0), '', 6000),
    figure('triangles of a person, far', mean(1), '', 1000)
  ]
}

/** Frames from a pose to the row that shows it whole: for who is near, and for who is far off among many. */
const frames = (): Row[] => {
  const paces = createPaces()
  const late = (turns: (member: Moved) => void): number => {
    const shown = new Float32Array(BODY_TEXELS * 4)
    const steps = new Float32Array(shown.length)
    const body = createBody(() => 0.5)
    const member = createMoved(2, body, shown, steps)
    let worst = 0
    for (let frame = 0; frame < 40; frame++) {
      paces.next(1 / 60)
      body.s[S.given] = frame * 0.01
      if (frame === 0) moveNow(member, paces.of[0]!)
      else turns(member)
      takeSteps(shown, steps, shown.length)
      if (frame < 8) continue
      // From here on the head goes a centimetre in each frame: how many frames is what is shown behind?
      worst = Math.max(worst, Math.abs(Math.round((body.s[S.given]! - shown[0]!) / 0.01)))
    }
    return worst
  }
  const near = late((member) => moveNow(member, paces.of[0]!))
  const far = late((member) => moveByTurns(member, paces.of, 4))
  return [figure('frames from a pose to where it is drawn, near', near, '', 1), figure('the same far off among many', far, '', 1)]
}

/** Bytes of garbage that a frame of 50 people makes, beside drawing. */
const garbage = async (page: Page): Promise<Row> => {
  const session = await page.context().newCDPSession(page)
  const used = async () => ((await session.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize
  const steps = 2400
  await page.evaluate((count) => window.benchSteps!(count), steps)
  await session.send('HeapProfiler.collectGarbage')
  const before = await used()
  await page.evaluate((count) => window.benchSteps!(count), steps)
  return figure('garbage of 50 people a frame', Math.max(0, (await used()) - before) / steps, 'B', 256)
}

/** 50 people moving: the processor's time a frame against separate meshes and against drawing alone, and draw calls. */
export async function run(): Promise<Row[]> {
  const { page, faults, close } = await openPeoplePage(new URL('people-page.ts', import.meta.url), await browserPath())
  try {
    await page.waitForFunction(() => window.benchPeople !== undefined || window.benchProblem !== undefined)
    const problem = await page.evaluate(() => window.benchProblem)
    if (problem) throw new Error(problem)
    const frame = async (kind: Kind) => page.evaluate((name) => window.benchPeople!(name), kind)
    // Once unmeasured: shaders and code compile.
    const { calls } = await frame('crowd')
    await frame('separate')
    const floor = await frame('floor')
    const waste = await garbage(page)
    const ms = (kind: Kind) => async (): Promise<number> => (await frame(kind)).ms
    const rows = [
      await alternate('50 people, processor a frame / separate meshes', 'ms', 0.167, ROUNDS, ms('crowd'), ms('separate')),
      await alternate('50 people, processor a frame / one draw without inference', 'ms', 2, ROUNDS, ms('crowd'), ms('floor')),
      figure('draw calls of 50 people', calls, '', 2),
      ...frames(),
      waste,
      ...weights()
    ]
    if (floor.calls !== 1) throw new Error(`the floor takes ${floor.calls} draws, not one`)
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return rows
  } finally {
    await close()
  }
}
