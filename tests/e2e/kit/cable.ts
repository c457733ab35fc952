import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { Page } from 'playwright-core'

/** One page's whole way to the house and to its LiveKit server, which can be pulled out and put back in. */
export interface Cable {
  /** Where the page finds the house at its end of the cable. */
  readonly url: string
  /** Sends the page's media by the cable too. Call before the page is opened. */
  lead(page: Page): Promise<void>
  /** Nothing passes any more, in either direction, and what was connected breaks. */
  pull(): void
  plug(): void
  close(): Promise<void>
}

export async function layCable(house: string, udpPort: number): Promise<Cable> {
  const { hostname, port } = new URL(house)
  let pulled = false
  const open = new Set<Socket>()
  const server = createServer((near) => {
    if (pulled) return void near.destroy()
    const far = connect(Number(port), hostname)
    for (const end of [near, far]) {
      open.add(end)
      end.once('close', () => open.delete(end))
      // An end that breaks is how a cable ends.
      end.on('error', () => end.destroy())
    }
    near.pipe(far).pipe(near)
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
  })
  server.listen(0, hostname)
  await once(server, 'listening')

  // LiveKit tells people apart by where they send from: each gets a socket of its own on the far side.
  const media = createSocket('udp4')
  const beyond = new Map<string, UdpSocket>()
  media.on('message', (packet, from) => {
    if (pulled) return
    const key = `${from.address}:${from.port}`
    let far = beyond.get(key)
    if (!far) {
      far = createSocket('udp4')
      far.on('message', (answer) => {
        if (!pulled) media.send(answer, from.port, from.address)
      })
      beyond.set(key, far)
    }
    far.send(packet, udpPort, '127.0.0.1')
  })
  media.bind(0, '127.0.0.1')
  await once(media, 'listening')

  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    lead: (page) => leadMedia(page, media.address().port),
    pull() {
      pulled = true
      for (const end of open) end.destroy()
    },
    plug() {
      pulled = false
    },
    async close() {
      for (const end of open) end.destroy()
      await new Promise((resolve) => server.close(resolve))
      media.close()
      for (const far of beyond.values()) far.close()
    }
  }
}

/**
 * Has every connection of a page find the other end at our port alone, and tells nobody where the page itself is: LiveKit would
 * otherwise come by a way of its own.
 */
async function leadMedia(page: Page, port: number): Promise<void> {
  await page.addInitScript((ours) => {
    const led = (line: string) => line.replace(/^((?:a=)?candidate:\S+ \d+ udp \d+ \S+) \d+ /i, `$1 ${ours} `)
    const ledAll = (sdp: string) => sdp.split('\r\n').filter((line) => !/^a=candidate:\S+ \d+ tcp /i.test(line)).map(led).join('\r\n')
    const bare = (sdp: string) => sdp.split('\r\n').filter((line) => !line.startsWith('a=candidate:')).join('\r\n')
    const Native = RTCPeerConnection
    const told = (description: RTCSessionDescriptionInit): RTCSessionDescriptionInit => ({ type: description.type, sdp: bare(description.sdp ?? '') })
    const [offer, answer] = [Native.prototype.createOffer, Native.prototype.createAnswer]
    Native.prototype.createOffer = async function (this: RTCPeerConnection, options?: RTCOfferOptions) {
      return told(await (offer as (options?: RTCOfferOptions) => Promise<RTCSessionDescriptionInit>).call(this, options))
    } as typeof offer
    Native.prototype.createAnswer = async function (this: RTCPeerConnection, options?: RTCAnswerOptions) {
      return told(await (answer as (options?: RTCAnswerOptions) => Promise<RTCSessionDescriptionInit>).call(this, options))
    } as typeof answer
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        this.addEventListener('icecandidate', (event) => event.candidate && event.stopImmediatePropagation())
      }
      override addIceCandidate(candidate?: RTCIceCandidateInit | null): Promise<void> {
        const line = candidate?.candidate
        if (line && / tcp /i.test(line)) return Promise.resolve()
        return super.addIceCandidate(line ? { ...candidate, candidate: led(line) } : (candidate ?? undefined))
      }
      override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
        return super.setRemoteDescription({ type: description.type, sdp: ledAll(description.sdp ?? '') })
      }
    }
  }, port)
}
