import {createHash} from 'node:crypto'
import {mkdir, rename, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {gunzip} from 'node:zlib'
import {textOf} from '../refusal.ts'
import {checksumFor} from './checksums.ts'
import {download, type DownloadOptions} from './download.ts'
import {fileInTar} from './tar.ts'
import {pinnedVersion} from './version.ts'

/** Where LiveKit publishes its releases. */
export const officialReleases = 'https://github.com/livekit/livekit/releases/download'

/** Where a release is had from, and with how much patience. */
export type ReleasePlace = Pick<DownloadOptions, 'patience' | 'longest'> & {readonly releases?: string}

/**
 * The name of the release's archive for a platform, or null where LiveKit publishes none: it builds for Linux and Windows,
 * with its builder's usual names (`.goreleaser.yaml` in its sources).
 */
export function archiveName(platform: NodeJS.Platform, arch: string): string | null {
  const names: Record<string, string> = {x64: 'amd64', arm64: 'arm64', arm: 'armv7'}
  const name = names[arch]
  return platform === 'linux' && name !== undefined ? `livekit_${pinnedVersion}_linux_${name}.tar.gz` : null
}

/**
 * Downloads the release for this platform, holds it against the checksum that the release publishes, and puts the server
 * at `target`. A release without a checksum, or with another, is refused. Gives null, or why it did not work.
 */
export async function downloadRelease(
  target: string,
  say: (line: string) => void,
  {releases = officialReleases, ...patience}: ReleasePlace = {},
): Promise<string | null> {
  const archive = archiveName(process.platform, process.arch)
  if (archive === null) return `LiveKit publishes no server for ${process.platform} on ${process.arch}`
  const folder = `${releases}/v${pinnedVersion}`
  try {
    const checksums = Buffer.from(await download(`${folder}/checksums.txt`, patience)).toString('utf8')
    const stated = checksumFor(archive, checksums)
    if (stated === null) return `the release states no checksum for ${archive}`
    say(`Downloading LiveKit ${pinnedVersion}.`)
    const bytes = await download(`${folder}/${archive}`, {...patience, say})
    const found = createHash('sha256').update(bytes).digest('hex')
    if (found !== stated) return `${archive} is not what its release says: its checksum is ${found}, not ${stated}`
    const server = fileInTar(await promisify(gunzip)(bytes), 'livekit-server')
    if (server === null) return `${archive} holds no livekit-server`
    await putInPlace(target, server)
    return null
  } catch (error) {
    return `the release could not be downloaded (${textOf(error)})`
  }
}

/** Written beside and then renamed, so that no half of a program is ever found. */
async function putInPlace(target: string, program: Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), {recursive: true})
  const unfinished = `${target}.${process.pid}`
  await writeFile(unfinished, program, {mode: 0o755})
  await rename(unfinished, target)
}
