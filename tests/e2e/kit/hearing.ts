import type { Page } from 'playwright-core'
import { FRAME } from './speech.ts'

/**
 * Lets a page's arriving voices be listened to, without the product knowing: every peer connection is kept in
 * `window.heardLines`, its arriving audio tracks in `window.heardTracks`. Call before the page is opened.
 */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = []
    const lines: RTCPeerConnection[] = []
    Object.assign(window, { heardTracks: tracks, heardLines: lines })
    const Native = RTCPeerConnection
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        lines.push(this)
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

/** How far sound gets through a page's peer connections, to name where a voice was lost: what its microphones give, what is sent, what comes and is played. */
export async function soundOf(page: Page): Promise<string> {
  const found = await page.evaluate(async () => {
    const lines = (window as unknown as { heardLines: RTCPeerConnection[] }).heardLines
    const told: Record<string, unknown>[] = []
    for (const line of lines) {
      const seen: Record<string, unknown> = { state: line.connectionState }
      for (const entry of (await line.getStats()).values()) {
        if (entry.kind !== 'audio') continue
        const { packetsSent, packetsReceived, concealedSamples, totalSamplesReceived, totalAudioEnergy, audioLevel } = entry
        seen[`${entry.type} ${entry.id}`] = { packetsSent, packetsReceived, concealedSamples, totalSamplesReceived, totalAudioEnergy, audioLevel }
      }
      told.push(seen)
    }
    const playing = [...document.querySelectorAll('audio')].map(({ paused, muted }) => ({ paused, muted }))
    return { told, playing, visible: document.visibilityState }
  })
  return JSON.stringify(found)
}
