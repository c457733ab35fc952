import { TrackSource } from 'livekit-server-sdk'
import type { VideoGrant } from 'livekit-server-sdk'

/**
 * What a token for a call allows. Every grant is set: what is left out of a token has a meaning of its own in LiveKit
 * (data may be published; an empty list of sources means all of them), and none of those is meant here.
 */
export function grantsFor(room: string): Required<Omit<VideoGrant, 'canPublishSources' | 'destinationRoom'>> & Pick<VideoGrant, 'canPublishSources'> {
  return {
    room,
    roomJoin: true,
    roomCreate: false,
    roomList: false,
    roomRecord: false,
    roomAdmin: false,
    ingressAdmin: false,
    canPublish: true,
    canPublishSources: [TrackSource.MICROPHONE],
    canPublishData: true,
    canSubscribe: true,
    canUpdateOwnMetadata: false,
    canSubscribeMetrics: false,
    hidden: false,
    recorder: false,
    agent: false,
    canManageAgentSession: false
  }
}
