import type { Page } from 'playwright-core'

/** What a page's socket of the conversation plane carried, in order, as text. */
export interface Wire {
  readonly received: string[]
  readonly sent: string[]
}

/** Records every frame of a page's conversation socket from now on. Call before the page is opened. */
export function recordWire(page: Page): Wire {
  const wire = { received: [] as string[], sent: [] as string[] }
  page.on('websocket', (socket) => {
    if (!new URL(socket.url()).pathname.startsWith('/socket/')) return
    socket.on('framereceived', ({ payload }) => wire.received.push(String(payload)))
    socket.on('framesent', ({ payload }) => wire.sent.push(String(payload)))
  })
  return wire
}

/** What of a call a page has: whether anything live of another person could be seen, heard or drawn through it. */
export async function watchSenses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { played: 0, connected: 0 }
    const connections: RTCPeerConnection[] = []
    Object.assign(window, { callSenses: seen, callConnections: connections })
    const play = HTMLMediaElement.prototype.play
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      seen.played++
      return play.call(this)
    }
    const Native = RTCPeerConnection
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        connections.push(this)
      }
      override setRemoteDescription(told: RTCSessionDescriptionInit): Promise<void> {
        seen.connected++
        return super.setRemoteDescription(told)
      }
    }
  })
}

/** How often the page began to play something, and how often one of its connections was given another end. */
export const sensesOf = (page: Page): Promise<{ played: number; connected: number }> =>
  page.evaluate(() => ({ ...(window as unknown as { callSenses: { played: number; connected: number } }).callSenses }))

/** Packets of voices that have arrived at the page's open connections, whether or not the page plays them. */
export const voicePackets = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let packets = 0
    for (const connection of (window as unknown as { callConnections: RTCPeerConnection[] }).callConnections)
      for (const entry of (await connection.getStats()).values()) if (entry.type === 'inbound-rtp' && entry.kind === 'audio') packets += entry.packetsReceived
    return packets
  })
