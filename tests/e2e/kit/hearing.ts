import type { Page } from 'playwright-core'
import { FRAME } from './speech.ts'

/**
 * Lets a page's arriving voices be listened to, without the product knowing: every peer connection's audio tracks are kept in
 * `window.heardTracks`. Call before the page is opened.
 */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = []
    Object.assign(window, { heardTracks: tracks })
    const Native = RTCPeerConnection
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        this.addEventListener('track', (event) => {
          if (event.track.kind === 'audio') tracks.push(event.track)
        })
      }
    }
  })
}

/**
 * Listens to all arriving voices that still live, for `seconds`, and gives its loudness by frame (as `envelope` does).
 * Resolves to null while there is none.
 */
export async function hear(page: Page, seconds: number): Promise<number[] | null> {
  return page.evaluate(
    async ({ seconds, frame }) => {
      const tracks = (window as unknown as { heardTracks: MediaStreamTrack[] }).heardTracks
      const live = tracks.filter((candidate) => candidate.readyState === 'live')
      if (live.length === 0) return null
      const context = new AudioContext()
      await context.resume()
      const gather = context.createScriptProcessor(1024, 1, 1)
      const size = Math.round(frame * context.sampleRate)
      const frames: number[] = []
      let sum = 0
      let count = 0
      await new Promise<void>((done) => {
        gather.onaudioprocess = ({ inputBuffer }) => {
          for (const sample of inputBuffer.getChannelData(0)) {
            sum += sample * sample
            if (++count < size) continue
            frames.push(Math.max(0, 10 * Math.log10(sum / size + 1e-9) + 50))
            sum = 0
            count = 0
          }
          if (frames.length * frame >= seconds) done()
        }
        for (const track of live) context.createMediaStreamSource(new MediaStream([track])).connect(gather)
        gather.connect(context.destination)
      })
      await context.close()
      return frames
    },
    { seconds, frame: FRAME }
  )
}
