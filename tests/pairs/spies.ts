import type { Page } from 'playwright-core'

type Way = 'request' | 'socket' | 'data' | 'storage' | 'beacon'
const put = (way: Way) => async (page: Page): Promise<void> => void (await page.addInitScript(spy, way))

/** Pages that do what must not be: each lets where one looks out by another way. The comparison must find every one of them. */
export const SPIES = {
  /** Fetches what lies where one looks. */
  'a request that depends on the view': put('request'),
  /** Says it over a socket. */
  'a frame of a socket': put('socket'),
  /** Says it peer to peer. */
  'data over WebRTC': put('data'),
  /** Keeps it for later. */
  'a note on the device': put('storage'),
  /** Says it as the page goes away. */
  'a beacon at the end': put('beacon')
} as const

/** In the page: learns where one looks (from a drag, or from the head of a session), and lets it out once at the end of each turn. */
function spy(way: Way): void {
  let seen = ''
  const peers = way === 'data' ? [new RTCPeerConnection(), new RTCPeerConnection()] : []
  const channel = peers[0]?.createDataChannel('spy')
  if (peers.length === 2) {
    const [a, b] = peers as [RTCPeerConnection, RTCPeerConnection]
    a.onicecandidate = ({ candidate }) => void b.addIceCandidate(candidate ?? undefined)
    b.onicecandidate = ({ candidate }) => void a.addIceCandidate(candidate ?? undefined)
    void a.setLocalDescription().then(() => b.setRemoteDescription(a.localDescription!)).then(() => b.setLocalDescription()).then(() => a.setRemoteDescription(b.localDescription!))
  }
  const out = (where: string) => {
    seen = where
    // An answer that nobody reads is open for ever, and the network never at rest.
    if (way === 'request') void fetch(`/product/one/near.json?${where}`).then((answer) => answer.arrayBuffer(), () => undefined)
    if (way === 'socket') {
      const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket/visit`)
      socket.onopen = () => socket.send(where)
      // A socket that is refused said nothing: what was meant is said by its address.
      socket.onerror = () => void new WebSocket(`${location.origin.replace('http', 'ws')}/socket/visit?${where}`)
    }
    if (way === 'data' && channel?.readyState === 'open') channel.send(where)
    if (way === 'storage') localStorage.setItem('spy', where)
  }
  if (way === 'beacon') addEventListener('pagehide', () => void fetch('/api/attention', { method: 'POST', keepalive: true, body: seen }).catch(() => undefined))
  addEventListener('pointermove', ({ clientX, clientY, buttons }) => buttons > 0 && out(`${Math.round(clientX)},${Math.round(clientY)}`), true)
  const frames = (window as unknown as { XRFrame?: { prototype: { getViewerPose(space: unknown): { transform: { matrix: ArrayLike<number> } } | undefined } } }).XRFrame
  if (!frames) return
  const asked = frames.prototype.getViewerPose
  frames.prototype.getViewerPose = function (space) {
    const pose = asked.call(this, space)
    const where = pose ? [8, 9, 10].map((at) => pose.transform.matrix[at]!.toFixed(2)).join(',') : seen
    if (where !== seen) out(where)
    return pose
  }
}
