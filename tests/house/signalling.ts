import { SignalRequest, SignalResponse, TrackSource, TrackType } from '@livekit/protocol'
import { request } from 'node:http'
import { WebSocket } from 'ws'

const SOURCES = {
  microphone: [TrackType.AUDIO, TrackSource.MICROPHONE],
  camera: [TrackType.VIDEO, TrackSource.CAMERA],
  screen: [TrackType.VIDEO, TrackSource.SCREEN_SHARE]
} as const

const address = (url: string, token: string) => `${url}/rtc?access_token=${token}&protocol=16&sdk=js&version=2.20.2&auto_subscribe=1`

/** A client of LiveKit's signalling that keeps to no rules of ours. */
export async function signalling(url: string, token: string) {
  const socket = new WebSocket(address(url, token).replace(/^http/, 'ws'))
  socket.binaryType = 'arraybuffer'
  const heard: SignalResponse['message'][] = []
  const looking = new Set<() => void>()
  socket.on('message', (data) => {
    heard.push(SignalResponse.fromBinary(new Uint8Array(data as ArrayBuffer)).message)
    looking.forEach((look) => look())
  })
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  function until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const over = setTimeout(() => reject(new Error(`waited in vain; heard ${heard.map((message) => message.case).join(' ')}`)), 10_000)
      const again = () => {
        const found = look()
        if (found === undefined) return
        clearTimeout(over)
        looking.delete(again)
        resolve(found)
      }
      looking.add(again)
      again()
    })
  }
  await until(() => heard.find((message) => message.case === 'join'))
  return {
    closed,
    close: () => socket.close(),
    /** The longer-lived token that LiveKit hands to whoever has joined. */
    refreshed: until(() => {
      const message = heard.find((candidate) => candidate.case === 'refreshToken')
      return message?.case === 'refreshToken' ? message.value : undefined
    }),
    /** Asks to publish, and says whether the server let it. */
    async publish(what: keyof typeof SOURCES): Promise<boolean> {
      const [type, source] = SOURCES[what]
      const from = heard.length
      socket.send(new SignalRequest({ message: { case: 'addTrack', value: { cid: `our ${what}`, type, source } } }).toBinary())
      return until(() => {
        for (const message of heard.slice(from)) {
          if (message.case === 'trackPublished' && message.value.cid === `our ${what}`) return true
          if (message.case === 'requestResponse' && message.value.reason !== 0) return false
        }
        return undefined
      })
    }
  }
}

/** The HTTP status with which LiveKit answers somebody who wants in with a token; 101 if it lets them. */
export function knockAt(url: string, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(address(url, token), {
      headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }
    })
    asking.once('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asking.once('upgrade', (_response, socket) => {
      socket.destroy()
      resolve(101)
    })
    asking.once('error', reject)
    asking.end()
  })
}
