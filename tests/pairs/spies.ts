import type { Page } from 'playwright-core'

type Way = 'request' | 'style' | 'order' | 'moment' | 'socket' | 'frames' | 'data' | 'length' | 'storage' | 'file' | 'note' | 'ping' | 'leaving' | 'last ping'
const put = (way: Way) => async (page: Page): Promise<void> => void (await page.addInitScript(spy, way))

/** Pages that do what must not be: each lets where one looks out by another way. The comparison must find every one of them. */
export const SPIES = {
  /** Fetches what lies where one looks. */
  'a request that depends on the view': put('request'),
  'a picture that a style asks for': put('style'),
  /** The same requests, in another order. */
  'the order of requests': put('order'),
  /** The same request, sooner or later. */
  'the moment of a request': put('moment'),
  'what stands in a frame of a socket': put('socket'),
  /** The same frame, more or less often. */
  'how many frames a socket sends': put('frames'),
  'data over WebRTC': put('data'),
  /** Nothing but zeros, more or fewer. */
  'the length of data over WebRTC': put('length'),
  /** Keeps it for later. */
  'an entry in the storage': put('storage'),
  'a file of its own': put('file'),
  'the address of the page': put('note'),
  'a beacon': put('ping'),
  /** Says it as the page goes away. */
  'a request at the end': put('leaving'),
  'a beacon at the end': put('last ping')
} as const

/** In the page: learns where one looks (from a drag, or from the head of a session), and lets it out by one way. */
function spy(way: Way): void {
  let seen = ''
  let turns = 0
  // What is sent while things come has no order to be told by: these two wait until somebody only looks.
  const [LOOKING, LOOKING_ON] = [3, 6]
  let side: boolean | undefined
  const get = (address: string) => void fetch(address).then((answer) => answer.arrayBuffer(), () => undefined)
  let channel: RTCDataChannel | undefined
  if (way === 'data' || way === 'length') {
    const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()]
    channel = a.createDataChannel('spy')
    a.onicecandidate = ({ candidate }) => void b.addIceCandidate(candidate ?? undefined)
    b.onicecandidate = ({ candidate }) => void a.addIceCandidate(candidate ?? undefined)
    void a.setLocalDescription().then(() => b.setRemoteDescription(a.localDescription!)).then(() => b.setLocalDescription()).then(() => a.setRemoteDescription(b.localDescription!))
  }
  let socket: WebSocket | undefined
  if (way === 'socket' || way === 'frames')
    void fetch('/api/visits', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ showroom: 'one', edition: 1 }) }).then(() => {
      socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket/visit`)
    })
  /** `across`: how far to the right of the middle one looks; somebody who looks at the middle has not chosen a side. */
  const out = (where: string, across: number) => {
    seen = where
    if (Math.abs(across) > 0.05) side ??= across > 0
    if (way === 'request') get(`/product/one/near.json?${where}`)
    if (way === 'style') document.body.style.backgroundImage = `url("/product/one/near.webp?${where}")`
    if (way === 'socket' && socket?.readyState === 1) socket.send(where)
    if (way === 'frames' && side && socket?.readyState === 1) socket.send('{}')
    if (way === 'data' && channel?.readyState === 'open') channel.send(where)
    if (way === 'length' && channel?.readyState === 'open') channel.send(new Uint8Array(side ? 9 : 8))
    if (way === 'storage') localStorage.setItem('spy', where)
    if (way === 'file') void navigator.storage.getDirectory().then((folder) => folder.getFileHandle(`spy-${where}`, { create: true }))
    if (way === 'note') history.replaceState({ where }, '')
    if (way === 'ping') navigator.sendBeacon('/api/attention', where)
  }
  if (way === 'leaving') addEventListener('pagehide', () => void fetch('/api/attention', { method: 'POST', keepalive: true, body: seen }).catch(() => undefined))
  if (way === 'last ping') addEventListener('pagehide', () => navigator.sendBeacon('/api/attention', seen))
  addEventListener('pointermove', ({ clientX, clientY, buttons }) => buttons > 0 && out(`${Math.round(clientX)},${Math.round(clientY)}`, (2 * clientX) / innerWidth - 1), true)
  // A press is always told; that it ended is not, where it took hold of a text.
  addEventListener('pointerdown', () => {
    turns++
    if (way === 'order' && turns === LOOKING) for (const name of side ? ['a', 'b'] : ['b', 'a']) get(`/product/one/near-${name}.json`)
    if (way === 'moment' && turns === (side ? LOOKING : LOOKING_ON)) get('/product/one/near.json')
  }, true)
  const frames = (window as unknown as { XRFrame?: { prototype: { getViewerPose(space: unknown): { transform: { matrix: ArrayLike<number> } } | undefined } } }).XRFrame
  if (!frames) return
  const asked = frames.prototype.getViewerPose
  frames.prototype.getViewerPose = function (space) {
    const pose = asked.call(this, space)
    const where = pose ? [8, 9, 10].map((at) => pose.transform.matrix[at]!.toFixed(2)).join(',') : seen
    if (where !== seen) out(where, pose?.transform.matrix[8] ?? 0)
    return pose
  }
}
