import type pg from 'pg'
import type {Config} from '../config.ts'
import type {Log} from '../log.ts'
import type {LiveKitHandle} from './livekit/handle.ts'

/** What the start hands to the product. */
export type AppOptions = {
  readonly config: Config
  /** The start ends it, after the product. */
  readonly pool: pg.Pool
  /** Null where there is no LiveKit server: conversations go on in writing. */
  readonly livekit: LiveKitHandle | null
  readonly log: Log
}

/** The product, as the start sees it. */
export type App = {
  /** Migrates, puts the demo showroom in if there is none, listens. Gives the origin that it is reached by. */
  listen(): Promise<{readonly url: string}>
  /** Takes nobody new, lets what is under way end, and lets go of everything. */
  close(): Promise<void>
  /** A one-time link that signs the owner in, or null once an owner has signed in. */
  signInLink(): Promise<string | null>
}
