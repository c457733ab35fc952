import {constants} from 'node:fs'
import {access} from 'node:fs/promises'
import path from 'node:path'
import {cacheFolder} from '../cache-folder.ts'
import {runOnce} from '../run-once.ts'
import {goInstall} from './go-install.ts'
import {downloadRelease, type ReleasePlace} from './release.ts'
import {pinnedVersion, versionFits} from './version.ts'

/** A LiveKit server that can be run, or why there is none. */
export type ObtainedLiveKit =
  | {readonly file: string; readonly from: 'path' | 'cache' | 'release' | 'go'}
  | {readonly file: null; readonly reasons: readonly string[]}

export type ObtainOptions = {
  readonly env: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  /** Where releases are published; LiveKit's own place unless a test says otherwise. */
  readonly from?: ReleasePlace
}

/**
 * Finds or fetches a LiveKit server: one of a fitting version on the PATH, the one in this account's cache, the official
 * release, one built with Go. A way that is closed only leads to the next. Never rejects for want of a server.
 */
export async function obtainLiveKit({env, say, from: place}: ObtainOptions): Promise<ObtainedLiveKit> {
  for (const folder of (env['PATH'] ?? '').split(path.delimiter).filter(path.isAbsolute)) {
    const file = path.join(folder, 'livekit-server')
    if (await runsAndFits(file)) return {file, from: 'path'}
  }
  const cached = path.join(cacheFolder(env), `livekit-server-${pinnedVersion}`, 'livekit-server')
  if (await runsAndFits(cached)) return {file: cached, from: 'cache'}

  const reasons: string[] = []
  const ways = [
    {from: 'release', go: () => downloadRelease(cached, say, place)},
    {from: 'go', go: () => goInstall(cached, env, say)},
  ] as const
  for (const {from, go} of ways) {
    const refused = await go()
    if (refused === null && (await runsAndFits(cached))) return {file: cached, from}
    reasons.push(refused ?? 'what came does not run here')
  }
  return {file: null, reasons}
}

/** The one line for a start without a LiveKit server. */
export function missingLiveKitLine(reasons: readonly string[]): string {
  return (
    `No LiveKit server (${reasons.join('; ')}): conversations go on in writing only. To have voices, put livekit-server ` +
    `${pinnedVersion} on the PATH (https://docs.livekit.io/home/self-hosting/local), install Go 1.26 or newer, or set ` +
    'LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.'
  )
}

async function runsAndFits(file: string): Promise<boolean> {
  const runnable = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!runnable) return false
  const {code, output} = await runOnce(file, ['--version'], {timeout: 5_000})
  return code === 0 && versionFits(output)
}
