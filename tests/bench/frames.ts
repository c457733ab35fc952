import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../e2e/kit/browser.ts'
import { openStageHouse } from '../e2e/kit/stage-house.ts'
import { atRest, openStage } from '../e2e/kit/stage-page.ts'
import { type Row, alternate } from './row.ts'

/** How long somebody else moves while renders are counted, ms, and how often their poses come. */
const MOVING = 10_000
const RATE = 50
/** Fewer pictures than these in that time say that nothing moved, or that nothing can be said. */
const LEAST = 5
const ROUNDS = 15
const FRAMES = 40
/** Pictures of a walk before what one leaves behind is counted: until then the browser itself still makes the code quick, and boxes every number. */
const SETTLING = 4500
const COUNTED = 200
/** Pictures of one way. */
const LEG = 60
/** How far one walks in one picture where sixty are drawn a second, metres. */
const STEP = 1.4 / 60
/** Bytes between two samples of the heap profiler. */
const SAMPLING = 512

/** Counts what every React root of the page commits, DOM and room alike, as React's own developer tools hear of it. */
const COUNTING = `window.commits = 0
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { supportsFiber: true, checkDCE() {}, inject: () => 1, onCommitFiberUnmount() {}, onPostCommitFiberRoot() {}, onScheduleFiberRoot() {}, onCommitFiberRoot() { window.commits++ } }
globalThis.__name ??= (named) => named`

declare global {
  interface Window {
    commits: number
    walking: ReturnType<typeof setInterval>
  }
}

const somebody = { side: 'advisor' as const, name: 'Robin', look: null, advisor: true, verified: true }

/** Somebody stands in the room and their poses come for `ms`; how often React committed meanwhile, and how many pictures were drawn. */
const whilePosesMove = (page: Page, ms: number) =>
  page.evaluate(
    async ([length, every]) => {
      const { receive, first } = window.stageTest
      const commits = window.commits
      const frames = first!.gl.info.render.frame
      const begun = performance.now()
      for (let now = 0; now < length!; now = performance.now() - begun) {
        const t = now / 1000
        receive('advisor', { head: { p: [2.6 + Math.sin(t), 1.6, 3], q: [0, Math.sin(t / 2), 0, Math.cos(t / 2)] }, right: { p: [2.8 + Math.sin(t), 1.2, 2.8], q: [0, 0, 0, 1] }, pointing: false, seated: false })
        await new Promise((resolve) => setTimeout(resolve, every))
      }
      return { commits: window.commits - commits, frames: first!.gl.info.render.frame - frames }
    },
    [ms, RATE] as const
  )

async function renders(page: Page): Promise<Row> {
  await page.evaluate((person) => window.stageTest.stage.setState({ people: [person], threshold: 'open' }), somebody)
  await whilePosesMove(page, 1500)
  const { commits, frames } = await whilePosesMove(page, MOVING)
  if (frames < LEAST) throw new Error(`only ${frames} pictures were drawn in ${MOVING} ms: nothing moved`)
  await page.evaluate(() => window.stageTest.stage.setState({ people: [], threshold: 'shut' }))
  return { what: 'React renders while only poses move, 10 s', ours: commits, against: 0, unit: '', ratio: commits, bar: 0, pass: commits === 0 }
}

/** Bytes that a frame of a steady walk leaves behind, by the browser's heap profiler, whatever was collected meanwhile. */
async function garbage(page: Page, session: CDPSession): Promise<Row> {
  await page.locator('#stage').focus()
  const drawn = () => page.evaluate(() => window.stageTest.first!.gl.info.render.frame)
  // To and fro, so that nobody comes to where the floor ends.
  await page.evaluate((turn) => {
    const { domElement: canvas, info } = window.stageTest.first!.gl
    const codes = ['ArrowLeft', 'ArrowRight'] as const
    const key = (type: string, code: string) => canvas.dispatchEvent(new KeyboardEvent(type, { code, key: code, bubbles: true }))
    let leg = 0
    let turned = info.render.frame
    key('keydown', codes[0])
    window.walking = setInterval(() => {
      if (info.render.frame - turned < turn) return
      turned = info.render.frame
      key('keyup', codes[leg]!)
      leg = 1 - leg
      key('keydown', codes[leg]!)
    }, 100)
  }, LEG)
  const past = async (count: number) => {
    const from = await drawn()
    await page.waitForFunction((wanted) => window.stageTest.first!.gl.info.render.frame >= wanted, from + count, { timeout: 900_000, polling: 250 })
  }
  await past(SETTLING)
  await session.send('HeapProfiler.startSampling', { samplingInterval: SAMPLING, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true })
  const from = await drawn()
  await past(COUNTED)
  const frames = (await drawn()) - from
  const { profile } = await session.send('HeapProfiler.stopSampling')
  await page.evaluate(() => {
    clearInterval(window.walking)
    for (const code of ['ArrowLeft', 'ArrowRight']) window.stageTest.first!.gl.domElement.dispatchEvent(new KeyboardEvent('keyup', { code, key: code, bubbles: true }))
  })
  type Node = { selfSize: number; children: Node[]; callFrame: { url: string; functionName: string } }
  // What Playwright's own questions leave behind is no part of a frame.
  const own = (node: Node): number => (node.callFrame.url.startsWith('http') ? node.selfSize : 0) + node.children.reduce((sum, child) => sum + own(child), 0)
  const bytes = own(profile.head as Node) / frames
  return { what: 'garbage a frame on a steady walk', ours: bytes, against: 1024, unit: 'B', ratio: bytes, bar: 1024, pass: bytes <= 1024 }
}

/**
 * Median milliseconds of the page's own work for one picture of a walk: the whole frame as the product does it, or three's drawing of the same scene
 * with its camera moved on as far by the bench itself, so that both have as much to tell the graphics card.
 */
const frameOf = (page: Page, kind: 'ours' | 'bare') =>
  page.evaluate(
    async ([which, count, step]) => {
      const { first } = window.stageTest
      const { gl, scene, camera } = first!
      const times: number[] = []
      const request = window.requestAnimationFrame
      if (which === 'bare') {
        // A loop as three's own examples have it: it asks for the next picture itself, as the product's does.
        const from = camera.position.x
        await new Promise<void>((resolve) => {
          const loop = () => {
            const begun = performance.now()
            if (times.length + 1 < count) request(loop)
            camera.position.x -= step!
            gl.render(scene, camera)
            times.push(performance.now() - begun)
            if (times.length === count) resolve()
          }
          request(loop)
        })
        camera.position.x = from
      } else {
        const render = gl.info.render
        const canvas = gl.domElement
        const key = (type: string) => canvas.dispatchEvent(new KeyboardEvent(type, { code: 'ArrowLeft', key: 'ArrowLeft', bubbles: true }))
        window.requestAnimationFrame = (callback) =>
          request((time) => {
            const frame = render.frame
            const begun = performance.now()
            callback(time)
            if (render.frame > frame) times.push(performance.now() - begun)
          })
        canvas.focus()
        key('keydown')
        try {
          while (times.length < count) await new Promise((resolve) => request(resolve))
        } finally {
          key('keyup')
          window.requestAnimationFrame = request
        }
      }
      times.sort((a, b) => a - b)
      return times[Math.floor(times.length / 2)]!
    },
    [kind, FRAMES, STEP] as const
  )

/** What a frame of the room costs beside drawing: React renders, garbage, and the processor against three alone. */
export async function run(): Promise<Row[]> {
  const house = await openStageHouse({ exactClock: true })
  const browser: Browser = await openBrowser()
  try {
    const { page } = await openStage(browser, house.url, '?unmeasured', async (fresh) => {
      await fresh.addInitScript(COUNTING)
    })
    // Small: what is asked is what the page does, not what its processor draws in place of a graphics card.
    await page.setViewportSize({ width: 320, height: 200 })
    await atRest(page)
    if ((await page.evaluate(() => window.commits)) === 0) throw new Error('React tells nothing of what it commits: nothing can be counted')
    const session = await page.context().newCDPSession(page)
    const counted = await renders(page)
    await atRest(page)
    // Trees for rays are built in idle moments: that is done once, and no part of a frame.
    await page.waitForFunction(() => {
      let missing = 0
      window.stageTest.first!.scene.getObjectByName('body')?.parent?.traverse((object) => {
        const { isMesh, geometry } = object as { isMesh?: boolean; geometry?: { boundsTree?: unknown } }
        if (isMesh && !Object.hasOwn(object, 'raycast') && !geometry?.boundsTree) missing++
      })
      return missing === 0
    })
    const waste = await garbage(page, session)
    await atRest(page)
    await frameOf(page, 'ours')
    const cost = await alternate('our frame, processor / the same scene in bare three', 'ms', 1.15, ROUNDS, () => frameOf(page, 'ours'), () => frameOf(page, 'bare'))
    return [counted, waste, cost]
  } finally {
    await browser.close()
    await house.close()
  }
}
