import type { Page } from 'playwright-core'

/**
 * Records the host of every request and socket of a page from now on, and whatever its WebRTC is told to ask for a way through
 * (STUN and TURN servers). Call before the page is opened.
 */
export function recordOrigins(page: Page): Set<string> {
  const hosts = new Set<string>()
  const add = (address: string) => {
    const { protocol, host } = new URL(address)
    if (!['data:', 'blob:', 'about:'].includes(protocol)) hosts.add(host)
  }
  page.on('request', (request) => add(request.url()))
  page.on('websocket', (socket) => add(socket.url()))
  page.on('worker', (worker) => add(worker.url()))
  void page.exposeFunction('tellIceServers', (servers: string[]) => servers.forEach((server) => hosts.add(server)))
  void page.addInitScript(() => {
    const Native = RTCPeerConnection
    // Looked up when it is used: the binding comes after this script.
    const tell = (servers: string[]) => (window as unknown as { tellIceServers(servers: string[]): void }).tellIceServers(servers)
    const names = (configuration?: RTCConfiguration) => (configuration?.iceServers ?? []).flatMap((server) => server.urls)
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        tell(names(configuration))
      }
      override setConfiguration(configuration?: RTCConfiguration): void {
        tell(names(configuration))
        super.setConfiguration(configuration)
      }
    }
  })
  return hosts
}
