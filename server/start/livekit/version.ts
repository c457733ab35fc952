/** The version that is obtained, and the least that is taken from elsewhere. */
export const pinnedVersion = '1.13.5'

/** The version in what `livekit-server --version` says, as three numbers, or null. */
export function versionIn(output: string): readonly [number, number, number] | null {
  const found = /version\s+v?(\d+)\.(\d+)\.(\d+)/.exec(output)
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : null
}

/** Whether a server of this version speaks as the pinned one does: the same major version, and not older. */
export function versionFits(output: string): boolean {
  const version = versionIn(output)
  const pinned = versionIn(`version ${pinnedVersion}`)
  if (version === null || pinned === null || version[0] !== pinned[0]) return false
  return version[1] > pinned[1] || (version[1] === pinned[1] && version[2] >= pinned[2])
}
