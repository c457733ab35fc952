import type { Browser, Page } from 'playwright-core'
import { openPage } from '../e2e/kit/browser.ts'
import { button, door, words } from '../e2e/kit/doing.ts'
import { wearHeadset } from '../e2e/kit/headset.ts'
import { missing } from './compare.ts'
import { holdCar, undraw } from './quick.ts'
import { type Left, type Recorded, recorded } from './recorded.ts'

/** Where a visit is made: on a page that is turned by hand, or in an emulated headset. */
export type Kind = 'page' | 'headset'

/** Steps of a path, each two numbers from −1 to 1: how a hand turns the picture, or how a head turns. */
export type Path = readonly (readonly [number, number])[]

/** A path of so many steps from a seed (mulberry32): the same seed gives the same path. */
export function pathOf(seed: number, steps = 8): Path {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2_147_483_648 - 1
  }
  return Array.from({ length: steps }, () => [next(), next()] as const)
}

/** The same path to the other side. */
export const mirrored = (path: Path): Path => path.map(([x, y]) => [-x, -y] as const)

/** Small, since everything is drawn by the processor; what a page fetches, says and keeps is the same at any size. */
const SIZE = { width: 400, height: 300 }
/** ms */
const PATIENCE = 120_000

const pictures = (page: Page, count: number) =>
  page.evaluate(async (wanted) => {
    for (let n = 0; n < wanted; n++) await new Promise(requestAnimationFrame)
  }, count)

/** Everything that left a visit; `arrived`: what had left it when all had come but the finer car; `stayed`: when that had come too. */
export type Visited = { readonly left: readonly Left[]; readonly arrived: readonly Left[]; readonly stayed: readonly Left[] }

type With = {
  /** A page that does what must not be. */
  readonly spy?: (page: Page) => Promise<void>
  /**
   * A visit of the same kind that was waited for with patience. This one is over once all that left that one has left it too and the page
   * was idle since: nobody waits for what has come. What has not come is waited for with the same patience.
   */
  readonly like?: Visited | undefined
  /** Every picture is drawn; otherwise pictures stay empty, and all else is as ever. */
  readonly drawn?: boolean | undefined
}

/** Two visits that differ in their paths alone; side by side, once there is one of their kind to go by. The first of its kind is waited for with patience. */
export async function pair(browser: Browser, url: string, kind: Kind, paths: readonly [Path, Path], { like, drawn }: Pick<With, 'like' | 'drawn'>): Promise<readonly [Visited, Visited]> {
  if (!like) {
    const one = await visit(browser, url, kind, paths[0], { drawn })
    return [one, await visit(browser, url, kind, paths[1], { like: one, drawn })]
  }
  const [one, other] = await Promise.all(paths.map((path) => visit(browser, url, kind, path, { like, drawn })))
  return [one!, other!]
}

/** Makes one visit with a cold cache, from arriving until the page is left, along a path. */
export async function visit(browser: Browser, url: string, kind: Kind, path: Path, { spy, like, drawn = false }: With = {}): Promise<Visited> {
  const { page, context } = await openPage(browser, { viewport: SIZE })
  page.setDefaultTimeout(PATIENCE)
  const record = await recorded(context, page, url)
  try {
    if (kind === 'headset') await wearHeadset(page)
    if (!drawn) await undraw(page)
    const car = await holdCar(page)
    await spy?.(page)
    // The level that streams in while one already looks round, whatever this machine can move.
    const detail = page.waitForResponse((response) => /car-headset\.glb/.test(response.url()))
    await page.goto(`${record.url}/s/one?detail=headset`)
    await door(page).waitFor()
    if (kind === 'headset') {
      await page.waitForFunction(() => navigator.xr !== undefined)
      const enter = button(page, words.showroom.headset).first()
      await enter.click()
      await enter.waitFor({ state: 'detached' })
    }
    const all = (like: readonly Left[] | undefined) => arrive(page, record, like)
    const [first, before, after] = [path.slice(0, 2), path.slice(2, path.length / 2 + 1), path.slice(path.length / 2 + 1)]
    // One looks round while everything comes, then while nothing comes but the finer car, then once that is there too.
    for (const step of first) await look(page, kind, step)
    const arrived = await all(like?.arrived)
    record.now('looking')
    for (const step of before) await look(page, kind, step)
    record.now('coming finer')
    const [coming] = await Promise.all([detail, car.come()])
    await coming.finished()
    const stayed = await all(like?.stayed)
    record.now('looking on')
    for (const step of after) await look(page, kind, step)
    await record.settled()
    await record.storage()
    await record.leave()
    return { left: record.left, arrived, stayed }
  } finally {
    await context.close()
    await record.close()
  }
}

/** Waits until all has come that came to another visit, or with patience; gives what left so far. */
async function arrive(page: Page, record: Recorded, like: readonly Left[] | undefined): Promise<readonly Left[]> {
  if (!like || !(await hasComeTo(page, record.left, like))) await settled(page, record.left)
  await record.settled()
  return [...record.left]
}

/** How long a visit may lag behind one that was waited for before it is waited for itself, ms. */
const LAG = 3000

/** Waits until all that left another visit while it stayed has left this one, and the page was idle after that; false if it does not come to that. */
async function hasComeTo(page: Page, left: readonly Left[], like: readonly Left[]): Promise<boolean> {
  const until = performance.now() + LAG
  while (missing(like, left)) {
    if (performance.now() > until) return false
    await pictures(page, 1)
  }
  await page.evaluate((timeout) => new Promise<void>((idle) => requestIdleCallback(() => idle(), { timeout })), LAG)
  return true
}

/** A page that draws without end is never idle: what it puts off until then has to come sooner or later, ms. */
const LATEST = 4000

/** Waits until a page asks for nothing more: what it puts off until it is idle has come as well. */
async function settled(page: Page, left: readonly Left[]): Promise<void> {
  for (let before = -1; before !== left.length; ) {
    before = left.length
    await page.waitForLoadState('networkidle')
    await page.evaluate((timeout) => new Promise<void>((idle) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(() => idle(), { timeout }), 2000), { timeout })), LATEST)
  }
}

async function look(page: Page, kind: Kind, [x, y]: readonly [number, number]): Promise<void> {
  if (kind === 'headset') {
    await page.evaluate(
      ([yaw, pitch]) => {
        const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
        window.headsetDevice.quaternion.set(cy * sp, sy * cp, -sy * sp, cy * cp)
        window.headsetDevice.position.set(yaw / 3, 1.6 + pitch / 3, pitch / 2)
      },
      [x * 1.2, y * 0.5] as const
    )
    return pictures(page, 2)
  }
  // As many events each time, however far.
  const [cx, cy] = [SIZE.width / 2, SIZE.height / 3]
  await page.mouse.move(cx, cy)
  await page.mouse.down()
  await page.mouse.move(cx + x * 70, cy + y * 40, { steps: 3 })
  await page.mouse.up()
  await pictures(page, 2)
}
