import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../e2e/kit/browser.ts'
import { openStageHouse } from '../e2e/kit/stage-house.ts'
import { openStage } from '../e2e/kit/stage-page.ts'

/** CSS pixels, which are pixels of the pictures too. */
const SIZE = { width: 1280, height: 720 }
const QUALITY = 0.82
/** Triangles that only the full level comes to. */
const FULL = 260_000
/** ms; all of it is drawn by the processor. */
const PATIENCE = 240_000

/** What tells whether pictures are of the car that lies beside them: the digest of its full level. */
export const carOf = async (product: string): Promise<string> => createHash('sha256').update(await readFile(join(product, 'car-full.glb'))).digest('hex')

/** Takes the pictures that stand for a product until it is drawn: the real room with the full car, in both studios. */
export async function takePosters(product: string): Promise<void> {
  const house = await openStageHouse()
  const browser = await openBrowser()
  try {
    for (const theme of ['light', 'dark'] as const) {
      const { page, context } = await openStage(browser, house.url, `?still&level=full&unmeasured&theme=${theme}`, async (opened) => opened.setDefaultTimeout(PATIENCE))
      await page.setViewportSize(SIZE)
      await page.waitForFunction((least) => window.stageTest.first!.gl.info.render.triangles > least, FULL, { timeout: PATIENCE })
      const picture = await page.evaluate(async ([width, quality]) => {
        const { first, handle } = window.stageTest
        const onto = document.createElement('canvas')
        // The room follows the window's size within a turn or two.
        while (first!.canvas.clientWidth !== width || first!.canvas.width < width!) await new Promise((resolve) => requestAnimationFrame(resolve))
        handle.still(onto)
        return onto.toDataURL('image/webp', quality)
      }, [SIZE.width, QUALITY] as const)
      const file = join(product, `poster-${theme}.webp`)
      await writeFile(file, Buffer.from(picture.split(',')[1]!, 'base64'))
      console.log(file)
      await context.close()
    }
  } finally {
    await browser.close()
    await house.close()
  }
  const told = { format: 1, car: await carOf(product), light: 'poster-light.webp', dark: 'poster-dark.webp', ...SIZE }
  await writeFile(join(product, 'posters.json'), `${JSON.stringify(told, null, 2)}\n`)
}
