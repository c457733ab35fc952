import type { Page } from 'playwright-core'

/** What reached a listener's two ears: mean square of the samples, by channel. */
export interface AtEars {
  left: number
  right: number
}

/**
 * Lets what a page gives out to its listener be measured, by channel: what goes to the output of Web Audio, and what media
 * elements play that are not muted. Call before the page is opened.
 */
export async function wearEars(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const taps = new Map<BaseAudioContext, GainNode>()
    const playing = new Set<HTMLMediaElement>()
    const connect = AudioNode.prototype.connect as (this: AudioNode, ...to: unknown[]) => unknown
    AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
      const [target] = to
      if (target instanceof AudioDestinationNode && !(this.context instanceof OfflineAudioContext)) {
        // As the output does: one channel is heard in both ears.
        const tap = taps.get(this.context) ?? new GainNode(this.context, { channelCount: 2, channelCountMode: 'explicit' })
        taps.set(this.context, tap)
        connect.call(this, tap)
      }
      return connect.apply(this, to)
    } as typeof AudioNode.prototype.connect
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      playing.add(this)
      return play.call(this)
    }
    Object.assign(window, { earTaps: taps, earElements: playing })
  })
}

/** Listens at a page's ears for so many seconds. */
export function atEars(page: Page, seconds: number): Promise<AtEars> {
  return page.evaluate(async (length) => {
    const { earTaps, earElements } = window as unknown as { earTaps: Map<BaseAudioContext, AudioNode>; earElements: Set<HTMLMediaElement & { captureStream(): MediaStream }> }
    const own = new AudioContext()
    await own.resume()
    const outlets: AudioNode[] = [...earTaps.entries()].filter(([context]) => context.state === 'running').map(([, tap]) => tap)
    for (const element of earElements)
      if (!element.muted && !element.paused && element.captureStream().getAudioTracks().length > 0) {
        const heard = new GainNode(own, { channelCount: 2, channelCountMode: 'explicit' })
        own.createMediaStreamSource(element.captureStream()).connect(heard)
        outlets.push(heard)
      }
    const sums = [0, 0]
    let count = 0
    const ears = outlets.map((outlet) => {
      const split = new ChannelSplitterNode(outlet.context, { numberOfOutputs: 2 })
      outlet.connect(split)
      const meters = [0, 1].map((channel) => {
        const meter = new AnalyserNode(outlet.context, { fftSize: 8192 })
        split.connect(meter, channel)
        return meter
      })
      return { outlet, split, meters }
    })
    const samples = new Float32Array(8192)
    const ends = performance.now() + length * 1000
    while (performance.now() < ends) {
      await new Promise((resolve) => setTimeout(resolve, 150))
      for (const { meters } of ears)
        meters.forEach((meter, channel) => {
          meter.getFloatTimeDomainData(samples)
          for (const sample of samples) sums[channel]! += sample * sample
        })
      count += samples.length
    }
    for (const { outlet, split } of ears) outlet.disconnect(split)
    await own.close()
    return { left: sums[0]! / count, right: sums[1]! / count }
  }, seconds)
}

/** How much louder it is in the right ear than in the left, decibels. */
export const toTheRight = ({ left, right }: AtEars): number => 10 * Math.log10((right + 1e-12) / (left + 1e-12))
