import { AccessToken, RoomServiceClient } from 'livekit-server-sdk'
import { CALL_TOKEN_SECONDS, CallsUnavailable, type Calls } from '../../ports/calls.ts'
import { grantsFor } from './grants.ts'

/** What of a LiveKit server is needed here. */
export type CallServer = {
  readonly url: string
  readonly apiKey: string
  readonly apiSecret: string
  state(): string
}

/** A room that nobody is in stays so long, in seconds: a page that reloads finds it, an empty one is not kept. */
const EMPTY_FOR = 120
/** Two people, and their pages that have not been missed yet after a reload. */
const MOST_PEOPLE = 16
/** How long the call server may take to answer, in seconds. */
const PATIENCE = 3

/** The `url` of a call: our own origin passes signalling through to the call server, wherever that is. */
const OWN_ORIGIN = ''

/** Calls by LiveKit. `server` is null where there is none: then every call is unavailable, and writing goes on. */
export function createCalls(server: CallServer | null): Calls {
  const service = server && new RoomServiceClient(server.url, server.apiKey, server.apiSecret, { requestTimeout: PATIENCE, failover: false })

  const there = () => server?.state() === 'ready'

  async function reach(act: (rooms: RoomServiceClient) => Promise<unknown>): Promise<void> {
    if (!service || !there()) throw new CallsUnavailable('no call server answers')
    try {
      await act(service)
    } catch (error) {
      if (isMissing(error)) return
      throw new CallsUnavailable('the call server did not do it', { cause: error })
    }
  }

  return {
    there,
    openRoom: (room) => reach((rooms) => rooms.createRoom({ name: room, emptyTimeout: EMPTY_FOR, departureTimeout: EMPTY_FOR, maxParticipants: MOST_PEOPLE })),
    closeRoom: (room) => reach((rooms) => rooms.deleteRoom(room)),
    async admission(room, identity) {
      if (!server) throw new CallsUnavailable('no call server')
      const token = new AccessToken(server.apiKey, server.apiSecret, { identity, ttl: CALL_TOKEN_SECONDS })
      token.addGrant(grantsFor(room))
      return { url: OWN_ORIGIN, token: await token.toJwt() }
    }
  }
}

/** A room that is not there is closed. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404
}
