import type { Page } from 'playwright-core'

/** In the page: whatever is to be drawn is made ready and passed over, which a processor that draws would spend nearly all of a visit on. */
function undrawn(): void {
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements'] as const) {
    WebGL2RenderingContext.prototype[name] = () => undefined
  }
}

/** A page whose pictures stay empty. Its own code runs as ever, head, rays and frames included: no page can tell but by reading pixels back. */
export const undraw = (page: Page): Promise<void> => page.addInitScript(undrawn).then(() => undefined)

/** In the page: the finer car's answer is kept back until `carMayCome()`; its request leaves when it would, and its bytes come meanwhile. */
function held(): void {
  const own = window.fetch
  const may = new Promise<void>((settle) => Object.assign(window, { carMayCome: settle }))
  window.fetch = async (asked, how) => {
    const answer = await own(asked, how)
    if (!/car-headset\.glb/.test(asked instanceof Request ? asked.url : String(asked))) return answer
    const { status, headers } = answer
    const bytes = await answer.arrayBuffer()
    await may
    return new Response(bytes, { status, headers })
  }
}

/** A page to which the finer car comes only when that is said: on a line as short as the test's, it would be there before anybody looks round. */
export async function holdCar(page: Page): Promise<{ come(): Promise<void> }> {
  await page.addInitScript(held)
  return { come: () => page.evaluate(() => (window as unknown as { carMayCome(): void }).carMayCome()) }
}
