import type { Page } from 'playwright-core'

/** Sound that has arrived at a page's connections so far, by connection and stream (`totalAudioEnergy` of WebRTC's statistics). */
type Arrived = Record<string, number>

/** Keeps a page's connections, so that it can be measured what arrives by them. Call before the page is opened. */
export async function keepConnections(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connections: RTCPeerConnection[] = []
    Object.assign(window, { measuredConnections: connections })
    const Native = RTCPeerConnection
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        connections.push(this)
      }
    }
  })
}

export const arrived = (page: Page): Promise<Arrived> =>
  page.evaluate(async () => {
    const sums: Record<string, number> = {}
    const { measuredConnections } = window as unknown as { measuredConnections?: RTCPeerConnection[] }
    for (const [index, connection] of (measuredConnections ?? []).entries())
      for (const entry of (await connection.getStats()).values())
        if (entry.type === 'inbound-rtp' && entry.kind === 'audio') sums[`${index} ${entry.id}`] = entry.totalAudioEnergy ?? 0
    return sums
  })

const grown = (now: Arrived, before: Arrived) => Object.entries(now).reduce((sum, [stream, energy]) => sum + Math.max(0, energy - (before[stream] ?? 0)), 0)

/** How much sound of somebody who speaks arrives in a second. */
export async function energyOfSpeech(page: Page, seconds = 3): Promise<number> {
  const before = await arrived(page)
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return grown(await arrived(page), before) / seconds
}

/** Waits until as much sound has come since `before` as a quarter of a second of speech; gives when that was (`Date.now()`). */
export async function soundSince(page: Page, before: Arrived, speech: number, within: number): Promise<number> {
  const ends = Date.now() + within
  for (;;) {
    if (grown(await arrived(page), before) > speech / 4) return Date.now()
    if (Date.now() > ends) throw new Error(`no sound within ${within} ms`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
