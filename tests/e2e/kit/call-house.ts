import { randomUUID } from 'node:crypto'
import { AccessToken, RoomServiceClient, TrackSource } from 'livekit-server-sdk'
import { createServer, type ViteDevServer } from 'vite'
import type { Side } from '../../../src/contract/conversation.ts'
import { noEmulator } from '../../../vite.config.ts'
import { freshLiveKit } from '../../run/livekit.ts'

/** LiveKit and a page with a call alone, without the rest of the house: for drills of the third plane. */
export async function openCallHouse() {
  const livekit = await freshLiveKit()
  const room = randomUUID()
  const peers: Record<Side, string[]> = { customer: [], advisor: [] }
  const admin = () => new RoomServiceClient(livekit.url.replace(/^ws/, 'http'), livekit.apiKey, livekit.apiSecret)

  /** A stranger has a good token, and no word of ours that says who they are. */
  const wayIn = async (side: Side | 'stranger') => {
    await admin().createRoom({ name: room, emptyTimeout: 60 })
    const identity = randomUUID()
    const token = new AccessToken(livekit.apiKey, livekit.apiSecret, { identity, ttl: 60 })
    token.addGrant({ room, roomJoin: true, canPublish: true, canPublishSources: [TrackSource.MICROPHONE], canPublishData: true, canSubscribe: true })
    if (side !== 'stranger') peers[side].push(identity)
    return { url: livekit.url.replace(/^http/, 'ws'), token: await token.toJwt(), identity }
  }

  const vite: ViteDevServer = await createServer({
    configFile: false,
    root: new URL('../../..', import.meta.url).pathname,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    resolve: { alias: [noEmulator] },
    plugins: [
      {
        name: 'ways-in',
        configureServer: ({ middlewares }) => {
          middlewares.use('/peers', (_request, response) => void response.end(JSON.stringify(peers)))
          middlewares.use('/way-in', (request, response) => {
            const side = new URL(request.url!, 'http://x').searchParams.get('side') as Side | 'stranger'
            wayIn(side).then(
              (access) => response.end(JSON.stringify(access)),
              () => response.writeHead(503).end()
            )
          })
        }
      }
    ]
  })
  await vite.listen()
  const url = `${vite.resolvedUrls!.local[0]}tests/e2e/pages/call.html`
  return {
    url,
    livekit,
    close: async () => {
      await vite.close()
      await livekit.stop()
    }
  }
}
