import type { Page } from 'playwright-core'

/** Lets a page note when the first audible sample of any arriving voice is heard, ms of that page's own clock. Before it is opened. */
export async function noteFirstSound(page: Page): Promise<void> {
  // The bench's own compiler names functions by a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.addInitScript(() => {
    const state = { at: 0 }
    const Native = RTCPeerConnection
    const listen = (track: MediaStreamTrack) => {
      const context = new AudioContext()
      void context.resume()
      const gather = context.createScriptProcessor(256, 1, 1)
      gather.onaudioprocess = ({ inputBuffer }) => {
        if (state.at === 0 && inputBuffer.getChannelData(0).some((sample) => Math.abs(sample) > 0.01)) state.at = performance.now()
      }
      context.createMediaStreamSource(new MediaStream([track])).connect(gather).connect(context.destination)
    }
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        this.addEventListener('track', ({ track }) => track.kind === 'audio' && listen(track))
      }
    }
    Object.assign(window, { firstSound: state })
  })
}

/** Waits for the first sound and gives it, ms after `since` (the page's own clock). */
export async function firstSoundSince(page: Page, since: number): Promise<number> {
  const heard = await page.waitForFunction(() => (window as unknown as { firstSound: { at: number } }).firstSound.at, null, { polling: 20, timeout: 60_000 })
  return Number(await heard.jsonValue()) - since
}

/** Lets a page note its next press, on its own clock. */
export async function notePress(page: Page): Promise<void> {
  await page.evaluate(() => addEventListener('click', () => performance.mark('press'), { capture: true, once: true }))
}

/** When the noted press was made, ms of the page's own clock. */
export async function pressedAt(page: Page): Promise<number> {
  return page.evaluate(() => performance.getEntriesByName('press').at(-1)!.startTime)
}
