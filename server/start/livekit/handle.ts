/**
 * `starting` until it has answered for the first time, `ready` while it answers, `down` while it does not (it is being
 * restarted, or an outside one cannot be reached), `stopped` for good.
 */
export type LiveKitState = 'starting' | 'ready' | 'down' | 'stopped'

/** Where media goes, in plain words for people who open firewalls. */
export type MediaAddress = {readonly mediaAddress: string; readonly udpPort: number; readonly tcpPort: number | null}

/** A LiveKit server, ours or somebody else's, as the app server sees it. */
export type LiveKitHandle = {
  /** Where the app server reaches it: `http:` or `https:`, without a slash at the end. The same across restarts. */
  readonly url: string
  readonly apiKey: string
  readonly apiSecret: string
  /** True if it is run by us, with settings that we know (rooms are made by the app server alone). */
  readonly own: boolean
  /** Its media ports, or null for an outside server, whose ports we cannot know. */
  media(): MediaAddress | null
  state(): LiveKitState
  /** Calls back on every change of state, until the function that it gives is called. */
  onState(listener: (state: LiveKitState) => void): () => void
  stop(): Promise<void>
}
