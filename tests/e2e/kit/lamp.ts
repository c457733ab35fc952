import type { Page } from 'playwright-core'

/** Waits until a canvas shows the lamp's colour somewhere: a picture was painted, and something of it was looked at. */
export async function looksLamp(page: Page, canvas: string): Promise<void> {
  await page.waitForFunction((selector) => {
    const found = document.querySelector<HTMLCanvasElement>(selector)
    const pixels = found?.width ? found.getContext('2d')?.getImageData(0, 0, found.width, found.height).data : undefined
    let lamp = 0
    for (let at = 0; pixels && at < pixels.length; at += 4) if (pixels[at]! > pixels[at + 2]! + 60) lamp++
    return lamp > 500
  }, canvas)
}
