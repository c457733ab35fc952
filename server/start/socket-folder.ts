import {createHash} from 'node:crypto'
import {lstat, mkdir, mkdtemp, rmdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'

/**
 * The most bytes that a socket's path may have: 108 with its closing zero on Linux, 104 on macOS.
 */
export const longestSocketPath = 103

/**
 * A folder of ours, readable by nobody else, in which a socket of the name given may lie without its path becoming too
 * long: in the data folder if that is near enough to the root, else in the system's folder for temporary files under a
 * name that follows from the data folder's.
 */
export async function socketFolder(dataDir: string, socketName: string): Promise<string> {
  const near = path.join(dataDir, 'socket')
  if (Buffer.byteLength(path.join(near, socketName)) <= longestSocketPath) {
    await mkdir(near, {recursive: true, mode: 0o700})
    return near
  }
  const name = `parlour-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`
  const far = path.join(tmpdir(), name)
  await mkdir(far, {mode: 0o700}).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return (await isOurs(far)) ? far : mkdtemp(`${far}-`)
}

/** Takes away what `socketFolder` made among the temporary files, unless another socket is still in it. */
export async function leaveSocketFolder(folder: string, dataDir: string): Promise<void> {
  if (folder === path.join(dataDir, 'socket')) return
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error
  })
}

/** Anybody may make a folder among the temporary files: ours is one that we own and that nobody else may enter. */
async function isOurs(folder: string): Promise<boolean> {
  const there = await lstat(folder)
  return there.isDirectory() && there.uid === process.getuid?.() && (there.mode & 0o077) === 0
}
