import type {Config} from '../config.ts'
import {autoCreateLine, makesRoomsForAll} from './livekit/auto-create.ts'
import {codeOf} from './refusal.ts'
import type {LiveKitHandle} from './livekit/handle.ts'
import {missingLiveKitLine, obtainLiveKit} from './livekit/obtain.ts'
import {watchOutside} from './livekit/outside.ts'
import {runOwnLiveKit} from './livekit/own.ts'

export type VoiceOptions = {
  readonly config: Config
  readonly env: NodeJS.ProcessEnv
  /** The address that browsers send media to. */
  readonly mediaAddress: string
  readonly say: (line: string) => void
}

/** The LiveKit server that the settings name, or one of our own, or null with a line that says what is missing. */
export async function startVoice({config, env, mediaAddress, say}: VoiceOptions): Promise<LiveKitHandle | null> {
  if (config.livekit !== null) {
    const outside = watchOutside(config.livekit)
    const line = autoCreateLine(await makesRoomsForAll(outside))
    if (line !== null) say(line)
    return outside
  }
  const obtained = await obtainLiveKit({env, say}).catch((error: unknown) => ({
    file: null,
    reasons: [codeOf(error) === 'ENOSPC' ? 'the disk is full' : String(error)],
  }))
  if (obtained.file === null) {
    say(missingLiveKitLine(obtained.reasons))
    return null
  }
  const {mediaUdpPort, mediaTcpPort} = config
  return runOwnLiveKit({
    file: obtained.file,
    mediaAddress,
    say,
    ...(mediaUdpPort === null ? {} : {udpPort: mediaUdpPort}),
    ...(mediaTcpPort === null ? {} : {tcpPort: mediaTcpPort}),
  })
}
