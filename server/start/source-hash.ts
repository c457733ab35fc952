import {createHash} from 'node:crypto'
import {readFile, readdir} from 'node:fs/promises'
import path from 'node:path'

/**
 * One number for all sources (files, and folders with all below them, as paths in `root`): for their names and what is in
 * them, whenever they were written. Tests are no sources.
 */
export async function hashOf(root: string, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesIn(path.join(root, source))) {
      hash.update(`${path.relative(root, file)}\0`)
      hash.update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

/** All files below a path in a fixed order; the path itself if it is a file; none if there is nothing. */
async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, {withFileTypes: true, recursive: true}).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (entries === null) return [place]
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
