import {randomUUID} from 'node:crypto'
import {AccessToken} from 'livekit-server-sdk'
import type {LiveKitHandle} from './handle.ts'

/**
 * Whether a LiveKit server makes rooms for whoever joins: it is asked whether a join of a room that nobody made would be
 * let in. Null if it does not answer.
 */
export async function makesRoomsForAll(livekit: Pick<LiveKitHandle, 'url' | 'apiKey' | 'apiSecret'>): Promise<boolean | null> {
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {identity: randomUUID(), ttl: 30})
  token.addGrant({
    room: randomUUID(),
    roomJoin: true,
    roomCreate: false,
    roomAdmin: false,
    canPublish: false,
    canPublishData: false,
    canSubscribe: false,
    canUpdateOwnMetadata: false,
  })
  const address = `${livekit.url}/rtc/validate?access_token=${await token.toJwt()}`
  try {
    const response = await fetch(address, {signal: AbortSignal.timeout(5_000)})
    await response.body?.cancel()
    return response.ok ? true : response.status === 404 ? false : null
  } catch {
    return null
  }
}

/** The line that is said at the start with an outside server, or null where all is well. */
export function autoCreateLine(makesRooms: boolean | null): string | null {
  if (makesRooms === false) return null
  return makesRooms
    ? 'The LiveKit server at LIVEKIT_URL makes rooms for whoever joins (room.auto_create): whoever still holds a token could ' +
        'open a conversation’s room again after its end. Set room.auto_create to false there.'
    : 'The LiveKit server at LIVEKIT_URL does not answer yet, or not with these keys: conversations go on in writing until it does.'
}
