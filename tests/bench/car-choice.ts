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
              const [width, height] = [context.drawingBufferWidth, context.drawingBufferHeight]
              const picture = () => {
                const pixels = new Uint8Array(width * height * 4)
                context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, pixels)
                return pixels
              }
              const render = gl.render
              gl.render(first!.scene, first!.camera)
              const before = picture()
              let frames = 0
              let drawn = false
              const tick = () => {
                frames++
                if (!drawn) requestAnimationFrame(tick)
              }
              gl.render = (scene, camera) => {
                render.call(gl, scene, camera)
                let changed = 0
                picture().forEach((value, k) => (changed += Math.abs(value - before[k]!) > 20 ? 1 : 0))
                // Paint covers far more of the picture than anything else that could change.
                if (changed < width * height * 0.02) return
                gl.render = render
                drawn = true
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
