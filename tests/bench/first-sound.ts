import type { Page } from 'playwright-core'

/** Listens where the sound is, off the page's own thread: what a page does meanwhile delays no figure. */
const worklet = `registerProcessor('first-sound', class extends AudioWorkletProcessor {
  process([[samples]]) {
    if (!samples || !samples.some((sample) => Math.abs(sample) > 0.01)) return true
    this.port.postMessage(Date.now())
    return false
  }
})`

/** Lets a page note when the first audible sample of any arriving voice is heard, ms since 1970. Before it is opened; its policy must be set aside. */
export async function noteFirstSound(page: Page): Promise<void> {
  // The bench's own compiler names functions by a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named')
  await page.addInitScript((worklet) => {
    const state = { at: 0 }
    const Native = RTCPeerConnection
    const context = new AudioContext()
    const ready = context.audioWorklet.addModule(URL.createObjectURL(new Blob([worklet], { type: 'text/javascript' })))
    const listen = async (track: MediaStreamTrack) => {
      void context.resume()
      await ready
      const node = new AudioWorkletNode(context, 'first-sound')
      node.port.onmessage = ({ data }) => (state.at ||= data as number)
      context.createMediaStreamSource(new MediaStream([track])).connect(node).connect(context.destination)
    }
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        this.addEventListener('track', ({ track }) => track.kind === 'audio' && void listen(track))
      }
    }
    Object.assign(window, { firstSound: state })
  }, worklet)
}

/** Waits for the first sound and gives it, ms after `since` (ms since 1970). */
export async function firstSoundSince(page: Page, since: number): Promise<number> {
  const heard = await page.waitForFunction(() => (window as unknown as { firstSound: { at: number } }).firstSound.at, null, { polling: 20, timeout: 60_000 })
  return Number(await heard.jsonValue()) - since
}

/** Lets a page note its next press. */
export async function notePress(page: Page): Promise<void> {
  await page.evaluate(() => addEventListener('click', () => Object.assign(window, { pressedAt: Date.now() }), { capture: true, once: true }))
}

/** When the noted press was made, ms since 1970. */
export async function pressedAt(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt)
}
