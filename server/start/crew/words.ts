import type pg from 'pg'
import type {Config} from '../../config.ts'

/** What a member is told to begin with: plain values, that go from one process to another. */
export type Begin = {
  readonly t: 'begin'
  readonly config: Config
  readonly database: Pick<pg.PoolConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString' | 'max' | 'connectionTimeoutMillis'>
  readonly livekit: {readonly url: string; readonly apiKey: string; readonly apiSecret: string; readonly state: string} | null
}

/** What the first process says to a member. */
export type ToMember = Begin | {readonly t: 'livekit'; readonly state: string} | {readonly t: 'link'} | {readonly t: 'close'}

/** What a member says. */
export type FromMember =
  | {readonly t: 'ready'}
  | {readonly t: 'listening'; readonly url: string}
  | {readonly t: 'link'; readonly link: string | null}
