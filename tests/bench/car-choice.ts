import { openBrowser } from '../e2e/kit/browser.ts'
import { openStageHouse } from '../e2e/kit/stage-house.ts'
import { atRest, openStage } from '../e2e/kit/stage-page.ts'

/** Paints one after the other, each plainly another colour than the one before. */
const PAINTS = ['ember', 'chalk', 'night', 'ember', 'chalk'] as const

/** Frames of the page from a choice to the first picture that shows it, one figure a choice, on a page as it is built. */
export async function framesToChoice(): Promise<number[]> {
  const house = await openStageHouse()
  const browser = await openBrowser()
  try {
    // The compiler that runs this names functions by a helper that a page does not know.
    const { page } = await openStage(browser, house.url, '?still', async (fresh) => {
      await fresh.addInitScript('globalThis.__name ??= (named) => named')
    })
    await atRest(page)
    const counts: number[] = []
    for (const paint of PAINTS) {
      counts.push(
        await page.evaluate(
          (wanted) =>
            new Promise<number>((resolve) => {
              const { first, acts } = window.stageTest
              const { gl } = first!
              const context = gl.getContext()
              const colour = () => {
                const pixel = new Uint8Array(4)
                context.readPixels(context.drawingBufferWidth >> 1, Math.round(context.drawingBufferHeight * 0.46), 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
                return pixel
              }
              const render = gl.render
              gl.render(first!.scene, first!.camera)
              const before = colour()
              let frames = 0
              const tick = () => {
                frames++
                requestAnimationFrame(tick)
              }
              gl.render = (scene, camera) => {
                render.call(gl, scene, camera)
                const after = colour()
                if (Math.hypot(after[0]! - before[0]!, after[1]! - before[1]!, after[2]! - before[2]!) < 25) return
                gl.render = render
                resolve(frames)
              }
              requestAnimationFrame(tick)
              acts.choose('paint', wanted)
            }),
          paint
        )
      )
      await atRest(page)
    }
    return counts
  } finally {
    await browser.close()
    await house.close()
  }
}
