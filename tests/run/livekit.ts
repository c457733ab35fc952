import {runOwnLiveKit, type OwnLiveKit} from '../../server/start/livekit/own.ts'
import {missingLiveKitLine, obtainLiveKit} from '../../server/start/livekit/obtain.ts'

/**
 * Starts a real LiveKit server on loopback for one suite, as the product does. For `beforeAll`; the suite calls its
 * `stop()` in `afterAll`. Rejects if there is no server to be had: what needs one has then failed, not been skipped.
 */
export async function freshLiveKit(): Promise<OwnLiveKit> {
  return runOwnLiveKit({file: await liveKitProgram(), mediaAddress: '127.0.0.1', say: console.warn})
}

/** The LiveKit program for tests that start and kill it themselves. */
export async function liveKitProgram(): Promise<string> {
  const obtained = await obtainLiveKit({env: process.env, say: console.warn})
  if (obtained.file === null) throw new Error(missingLiveKitLine(obtained.reasons))
  return obtained.file
}
